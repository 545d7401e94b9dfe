import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openWith, settle } from './harness';
import { envelopes, incident } from './incidents';

const now = Date.now();
/** Every link that leaves the panel. */
const links = () =>
  [...document.querySelectorAll('a')]
    .map((it) => it.getAttribute('href'))
    .filter((href) => !href?.startsWith('#'));

describe('links', () => {
  it.each([
    'javascript:alert(1)',
    'http://www.atribu.app',
    'https://atribu.app.evil.example',
    'https://user@www.atribu.app',
    'https://www.atribu.app:8443',
  ])('shows %s as text with a warning, never as a link', async (action_url) => {
    await openWith(incident({ ...envelopes.connector_expired, action_url }, now));
    expect(screen.getByRole('article').textContent).toContain(action_url);
    expect(screen.getByText(/does not lead to Atribu, so it is not opened/)).toBeDefined();
    expect(links()).toEqual(['https://www.atribu.app/login']);
  });

  it('opens what leads to Atribu', async () => {
    const action_url = 'https://www.atribu.app/settings/integrations?x=1';
    await openWith(incident({ ...envelopes.connector_expired, action_url }, now));
    expect(links()).toEqual([action_url]);
    expect(screen.getByText('Opens www.atribu.app/settings/integrations')).toBeDefined();
  });
});

describe('text from outside', () => {
  const nasty =
    '<img src=x onerror=alert(1)><b>bold</b> {count, plural, other {#}} <trail>x</trail> [a](javascript:1)';

  it('is text, wherever it stands', async () => {
    const { user } = await openWith(
      incident(
        {
          code: 'not_known',
          message: nasty,
          retryable: false,
          request_id: nasty,
          support_hint: nasty,
          action_url: nasty,
          workspaces: [{ id: 'w1', name: nasty }],
          extra: { html: nasty },
        },
        now,
        { tool: nasty, tools: [nasty], connector: nasty, host: 'claude.ai' },
      ),
    );
    await user.click(screen.getByRole('button', { name: 'Technical details' }));
    await settle();
    const article = screen.getByRole('article');
    expect(article.querySelectorAll('img, b, trail, script, iframe')).toHaveLength(0);
    expect(links().every((href) => href?.startsWith('https://www.atribu.app/'))).toBe(true);
    expect(article.textContent?.split(nasty).length).toBeGreaterThanOrEqual(5);
    expect(article.querySelector('button[data-scope-id]')?.textContent).toBe(nasty);
  });

  it('keeps its writing direction to itself', async () => {
    await openWith(incident(envelopes.profile_required, now));
    const arabic = screen.getByRole('button', { name: 'مقهى النيل' });
    expect(arabic.querySelector('bdi')?.textContent).toBe('مقهى النيل');
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'finds nothing inside the words for a tool called %s',
    async (tool) => {
      await openWith(
        incident(envelopes.writeback_disabled, now, { tool }),
        incident(envelopes.idempotency_conflict, now, { tool }),
      );
      expect(document.body.textContent).toMatch(/Changes from the chat are switched off/);
      expect(document.body.textContent).toMatch(/This was already done/);
      expect(document.body.textContent).not.toMatch(/native code|\[object/);
    },
  );

  it('does not break a card by being long or empty', async () => {
    const long = 'x'.repeat(4_000);
    await openWith(
      incident({ code: 'a_b', message: long, retryable: false, request_id: long }, now, { tool: long }),
      incident({ code: 'rate_limited', message: '', retryable: true, request_id: 'e' }, now, { tool: '' }),
    );
    expect(screen.getAllByRole('article')).toHaveLength(2);
    expect(screen.getAllByText('Atribu call')).toHaveLength(1);
  });
});
