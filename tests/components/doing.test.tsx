import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { card, copied, openWith, settle } from './harness';
import { envelopes, incident } from './incidents';

const now = Date.now();

describe('copying', () => {
  it('offers what support needs, and nothing of the chat', async () => {
    const failedAt = Date.UTC(2026, 10, 24, 12, 0, 5);
    const { user } = await openWith(
      incident(envelopes.internal_error, failedAt, { connector: 'Atribu\nnumbers' }),
    );
    await user.click(screen.getByRole('button', { name: 'Copy the details for support' }));
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
    await user.click(getByRole('button', { name: 'Technical details' }));
    expect(getByText('A confirm with this idempotency key was already processed.')).toBeDefined();
    const raw = JSON.parse(getByRole('figure', { name: 'The error as it came' }).textContent ?? '');
    expect(raw.error).toMatchObject({ code: 'idempotency_conflict', audit_id: 'aud_8842' });
    await user.click(getByRole('button', { name: 'Copy request id' }));
    expect(await copied()).toBe('01968a3b-000b-7000-8000-00000000000b');
    const docs = getByRole('link', { name: /Atribu’s documentation/ });
    expect(docs.getAttribute('href')).toMatch(/^https:\/\/www\.atribu\.app\/docs\//);
    expect(docs.hasAttribute('data-action')).toBe(false);
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
  const { getByRole } = card('Meta Ads needs to be reconnected');
  for (const [role, name] of [
    ['button', /^Dismiss/],
    ['link', /^Reconnect Meta Ads/],
    ['button', 'Not yours to do? Copy a message to your admin'],
    ['button', 'I’ve reconnected puts “try again” in the chat'],
    ['button', 'Technical details'],
  ] as const) {
    await user.tab();
    expect(document.activeElement).toBe(getByRole(role, { name }));
  }
});
