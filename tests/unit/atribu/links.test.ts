import { describe, expect, it } from 'vitest';
import { judgeLink } from '../../../lib/atribu/links';

describe('judgeLink', () => {
  it.each([
    ['https://www.atribu.app/settings/integrations?x=1', 'www.atribu.app'],
    ['https://atribu.app', 'atribu.app'],
    ['https://mcp.atribu.app:443/a#b', 'mcp.atribu.app'],
    ['HTTPS://WWW.ATRIBU.APP/oauth/connect/whatsapp?flow=reconnect&connection_id=7', 'www.atribu.app'],
  ])('opens %s', (url, host) => {
    expect(judgeLink(url)).toEqual({ ok: true, href: new URL(url).href, host });
  });

  it.each([
    ['not-text', undefined],
    ['not-text', new URL('https://www.atribu.app')],
    ['too-long', `https://www.atribu.app/${'x'.repeat(2048)}`],
    ['characters', ''],
    ['characters', ' https://www.atribu.app/'],
    ['characters', 'https://www.atribu.app/\n'],
    ['characters', 'java\tscript:alert(1)'],
    ['characters', 'https://www.atribu.app/\u202egpj.exe'],
    ['characters', 'https://аtribu.app/'], // Cyrillic а
    ['characters', 'https://ａtribu.app/'], // full width, which the parser would turn into an a
    ['characters', 'https://www.atribu.app\\@evil.example/'],
    ['characters', 'https:\\\\www.atribu.app/'],
    ['not-a-url', 'www.atribu.app/settings'],
    ['not-a-url', '/settings'],
    ['not-https', 'javascript:alert(1)'],
    ['not-https', 'javascript://www.atribu.app/%0aalert(1)'],
    ['not-https', 'data:text/html,https://www.atribu.app'],
    ['not-https', 'http://www.atribu.app'],
    ['not-https', 'blob:https://www.atribu.app/1'],
    ['credentials', 'https://user@www.atribu.app'],
    ['credentials', 'https://:secret@www.atribu.app'],
    ['credentials', 'https://www.atribu.app:x@www.atribu.app/'],
    ['port', 'https://www.atribu.app:8443'],
    ['host', 'https://atribu.app.evil.example'],
    ['host', 'https://evilatribu.app/'],
    ['host', 'https://www.atribu.app%2eevil.example/'],
    ['host', 'https://www.atribu.app./'],
    ['host', 'https://atribu.app.'],
    ['host', 'https://.atribu.app/settings/integrations?provider=meta_ads'],
    ['host', 'https://a..atribu.app/'],
    ['host', 'https://xn--tribu-5nf.app/'],
    ['host', 'https://xn--80ak6aa92e.atribu.app/'],
    ['host', 'https://trk.riquezadigital.cl/docs/mcp/errors'],
  ])('refuses as %s: %s', (reason, url) => {
    expect(judgeLink(url)).toMatchObject({ ok: false, reason });
  });

  it('shows a refused link as harmless text', () => {
    const verdict = judgeLink(`http://evil.example/\u202e\n${'x'.repeat(500)}?t=atb_user_secret1`);
    if (verdict.ok) throw new Error('opened');
    expect(verdict.shown).toHaveLength(200);
    expect(verdict.shown).not.toMatch(/\p{Cc}|\u202e|secret1/u);
  });
});
