import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { card, copied, openWith, settle } from './harness';
import { envelopes, incident } from './incidents';

const now = Date.now();

describe('choosing', () => {
  it('copies a request that names the workspace, and says so', async () => {
    const { user } = await openWith(incident(envelopes.workspace_required, now));
    const choice = screen.getByRole('button', { name: 'Beta Corp' });
    expect(choice.dataset.scopeId).toBe('7f0c1a52-0000-4000-8000-00000000000b');
    expect(screen.queryByRole('searchbox')).toBeNull();
    await user.click(choice);
    await settle();
    expect(await copied()).toMatch(
      /^Use workspace_id 7f0c1a52-0000-4000-8000-00000000000b \(Beta Corp\) and try again/,
    );
    expect(within(choice).getByText('Copied')).toBeDefined();
    expect(screen.getByRole('dialog', { name: /Copied\. Paste it into the chat/ })).toBeDefined();
  });

  it('finds one of many profiles by what is typed, accents or not', async () => {
    const { user } = await openWith(incident(envelopes.profile_required, now));
    const names = () => [...document.querySelectorAll('button[data-scope-id]')].map((it) => it.textContent);
    expect(names()).toHaveLength(12);
    await user.type(screen.getByRole('searchbox', { name: 'Search 12 names' }), 'cafe r');
    expect(names()).toEqual(['Café Río']);
    await user.clear(screen.getByRole('searchbox'));
    await user.type(screen.getByRole('searchbox'), 'zzz');
    expect(names()).toEqual([]);
    expect(screen.getByText('No name matches.')).toBeDefined();
    await user.clear(screen.getByRole('searchbox'));
    await user.click(screen.getByRole('button', { name: 'Harbour Hotels' }));
    expect(await copied()).toMatch(/^Use profile_id 9b1d2c40-0000-4000-8000-000000000003/);
  });

  it('tells two of one name apart by their ids', async () => {
    const workspaces = [
      { id: 'a-1', name: 'Acme' },
      { id: 'a-2', name: 'Acme' },
      { id: 'b-1', name: 'Beta' },
    ];
    await openWith(incident({ ...envelopes.workspace_required, workspaces }, now));
    expect(screen.getByRole('button', { name: /Acme\s*a-1/ })).toBeDefined();
    expect(screen.getByRole('button', { name: /Acme\s*a-2/ })).toBeDefined();
    expect(screen.getByRole('button', { name: 'Beta' })).toBeDefined();
  });
});

describe('copying', () => {
  it('offers what support needs, and nothing of the chat', async () => {
    const failedAt = Date.UTC(2026, 10, 24, 12, 0, 5);
    const { user } = await openWith(
      incident(envelopes.internal_error, failedAt, { connector: 'Atribu\nnumbers' }),
    );
    await user.click(screen.getByRole('button', { name: 'Copy for support' }));
    expect(await copied()).toBe(
      [
        'Atribu MCP error',
        'Code: internal_error',
        'Request id: 01968a3b-000f-7000-8000-00000000000f',
        'Time: 2026-11-24T12:00:05.000Z',
        'Tool: top_campaigns',
        'Connector: Atribu numbers',
        'Chat app: Claude (claude.ai)',
        'Extension: 0.1.0',
        'Message: Unexpected error while reading attribution.',
      ].join('\n'),
    );
  });

  it('keeps the request id, the server’s words and the raw error behind a disclosure', async () => {
    const { user } = await openWith(incident(envelopes.idempotency_conflict, now));
    const { getByRole, queryByText, getByText } = card('This was already done');
    expect(queryByText(/already processed\.$/)).toBeNull();
    await user.click(getByRole('button', { name: 'Details for support' }));
    expect(getByText('A confirm with this idempotency key was already processed.')).toBeDefined();
    const raw = JSON.parse(getByRole('figure', { name: 'The error as it came' }).textContent ?? '');
    expect(raw.error).toMatchObject({ code: 'idempotency_conflict', audit_id: 'aud_8842' });
    await user.click(getByRole('button', { name: 'Copy request id' }));
    expect(await copied()).toBe('01968a3b-000b-7000-8000-00000000000b');
    const docs = getByRole('link', { name: /Atribu’s documentation/ });
    expect(docs.getAttribute('href')).toMatch(/^https:\/\/www\.atribu\.app\/docs\//);
    expect(docs.hasAttribute('data-action')).toBe(false);
  });

  it('copies the old way where the clipboard is refused', async () => {
    const { user } = await openWith(incident(envelopes.invalid_input, now));
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
    let text = '';
    document.execCommand = vi.fn(() => {
      text = document.querySelector<HTMLTextAreaElement>('body > textarea')?.value ?? '';
      return true;
    });
    const button = screen.getByRole('button', { name: 'Copy the request' });
    await user.click(button);
    await settle();
    expect(text).toMatch(/top_campaigns/);
    expect(document.querySelector('body > textarea')).toBeNull();
    expect(document.activeElement).toBe(button);
    expect(button.textContent).toMatch(/Copied/);
  });

  it('shows the text itself where copying is not possible at all', async () => {
    const { user } = await openWith(incident(envelopes.invalid_input, now));
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
    document.execCommand = vi.fn(() => false);
    await user.click(screen.getByRole('button', { name: 'Copy the request' }));
    await settle();
    const notice = screen.getByRole('dialog', { name: /did not allow copying/ });
    expect(notice.textContent).toMatch(/parameters of top_campaigns/);
    expect(screen.getByRole('button', { name: 'Copy the request' })).toBeDefined();
  });
});

describe('putting away', () => {
  it('dismisses a card, moves on to the next, and takes it back', async () => {
    const { user, fake } = await openWith(
      incident(envelopes.connector_expired, now),
      incident(envelopes.token_expired, now - 5_000),
    );
    await user.click(screen.getByRole('button', { name: 'Dismiss “Meta Ads needs to be reconnected”' }));
    await settle();
    expect(fake.dismissed).toEqual([envelopes.connector_expired.request_id]);
    const done = within(screen.getByRole('region', { name: 'Done' }));
    expect(done.getByRole('article').dataset.status).toBe('dismissed');
    expect(document.activeElement?.textContent).toBe('Your access to Atribu has ended');

    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await settle();
    expect(screen.queryByRole('region', { name: 'Done' })).toBeNull();
    expect(screen.getAllByRole('article')).toHaveLength(2);
  });

  it('brings a card back from where the closed ones are', async () => {
    const { user } = await openWith(
      incident(envelopes.token_expired, now, { closed: { as: 'dismissed', at: now } }),
    );
    await user.click(screen.getByRole('button', { name: 'Bring back “Your access to Atribu has ended”' }));
    await settle();
    expect(screen.getByRole('article').dataset.status).toBe('open');
  });

  it('says when the worker could not do it, and leaves the card', async () => {
    const { user, fake } = await openWith(incident(envelopes.token_expired, now));
    fake.answer = { ok: false, reason: 'unreachable' };
    await user.click(screen.getByRole('button', { name: /^Dismiss/ }));
    await settle();
    expect(screen.getByRole('dialog', { name: /That did not work/ })).toBeDefined();
    expect(screen.getByRole('article').dataset.status).toBe('open');
  });
});

it('can be worked by keyboard alone, in the order in which it is read', async () => {
  const { user } = await openWith(incident(envelopes.connector_expired, now));
  const stops: string[] = [];
  for (let i = 0; i < 4; i += 1) {
    await user.tab();
    stops.push(
      document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
    );
  }
  expect(stops.map((it) => it.split(/[“(]/)[0]?.trim())).toEqual([
    'Dismiss',
    'Reconnect Meta Ads',
    'Copy',
    'Details for support',
  ]);
});
