import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeLink } from '../../../lib/atribu/links';

const host = fc.constantFrom('atribu.app', 'www.atribu.app', 'mcp.atribu.app', 'a.b-c.atribu.app');
const part = fc.stringMatching(/^[A-Za-z0-9_~.-]{0,20}$/);

describe('judgeLink', () => {
  it('opens every plain link to Atribu', () => {
    fc.assert(
      fc.property(host, fc.array(part), part, (name, path, query) => {
        const url = `https://${name}/${path.join('/')}?q=${query}`;
        expect(judgeLink(url)).toEqual({ ok: true, href: new URL(url).href, host: name });
      }),
    );
  });

  it('opens nothing whose address, as a browser reads it, is elsewhere', () => {
    const pieces = fc.constantFrom(
      ...[
        'https:',
        'http:',
        'javascript:',
        '//',
        '/',
        '\\',
        '@',
        ':',
        '.',
        '#',
        '?',
        '%2e',
        '%40',
        '%00',
        ' ',
        '\t',
      ],
      ...[
        'www.atribu.app',
        'atribu.app',
        'evil.example',
        'xn--',
        'а',
        'ａ',
        '。',
        '\u202e',
        '8443',
        '443',
        'user',
      ],
    );
    const soup = fc.oneof(
      fc.array(pieces, { maxLength: 12 }).map((all) => all.join('')),
      fc.array(pieces, { maxLength: 8 }).map((all) => `https://${all.join('')}`),
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.anything(),
    );
    let opened = 0;
    fc.assert(
      fc.property(soup, (url) => {
        const verdict = judgeLink(url);
        if (!verdict.ok) {
          expect(verdict.shown.length).toBeLessThanOrEqual(200);
          return;
        }
        opened += 1;
        const { protocol, hostname, port, username, password, href } = new URL(verdict.href);
        expect([protocol, port, username, password]).toEqual(['https:', '', '', '']);
        expect(hostname === 'atribu.app' || hostname.endsWith('.atribu.app')).toBe(true);
        expect(href).toBe(new URL(url as string).href);
        expect(hostname).toBe(verdict.host);
      }),
      { numRuns: 5000 },
    );
    expect(opened).toBeGreaterThan(0);
  });
});
