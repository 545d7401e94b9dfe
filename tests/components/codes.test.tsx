import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CODES, type KnownCode } from '../../lib/atribu/explanation';
import { card, copied, FakeSource, openPanel, openWith } from './harness';
import { envelopes, incident } from './incidents';

interface Seen {
  title: string;
  who: string;
  /** What leads: a link, a request for the chat, a message to copy, names to choose from, or nothing. */
  main:
    | { link: string; to: string }
    | { put: string; text: RegExp }
    | { copy: string; text: RegExp }
    | { choose: number }
    | null;
  /** How many steps there are to take in order; 0 where the card is the one thing to do. */
  steps: number;
  /** A sentence, or part of one, that must be there. */
  says: RegExp;
}

const front = 'https://www.atribu.app/login';
const now = Date.now();

const seen: Record<KnownCode, Seen> = {
  auth_required: {
    title: 'Your AI app is not signed in to Atribu',
    who: 'You can fix this',
    main: { link: 'Open Atribu', to: front },
    steps: 3,
    says: /Authorization: Bearer/,
  },
  token_expired: {
    title: 'Your access to Atribu has ended',
    who: 'You can fix this',
    main: { link: 'Open Atribu', to: front },
    steps: 3,
    says: /create a new token/,
  },
  workspace_required: {
    title: 'Which workspace do you mean?',
    who: 'You choose',
    main: { choose: 3 },
    steps: 0,
    says: /several workspaces/,
  },
  profile_required: {
    title: 'Which client do you mean?',
    who: 'You choose',
    main: { choose: 12 },
    steps: 0,
    says: /several clients/,
  },
  insufficient_scope: {
    title: 'Your access does not cover this yet',
    who: 'You can fix this',
    main: { link: 'Open Atribu', to: front },
    steps: 3,
    says: /mcp:read_pii to see personal details\s*needed here/,
  },
  insufficient_role: {
    title: 'Only a workspace owner or admin can do this',
    who: 'An admin can fix this',
    main: { copy: 'Copy this message', text: /owner or admin.*Workspace Settings › Members/ },
    steps: 2,
    says: /new token would not change that/,
  },
  rate_limited: {
    title: 'A short break: too many calls in a minute',
    who: 'Just wait',
    main: null,
    steps: 0,
    says: /used nothing up/,
  },
  connector_expired: {
    title: 'Meta Ads needs to be reconnected',
    who: 'You, if you are an admin',
    main: { link: 'Reconnect Meta Ads', to: 'https://www.atribu.app/settings/integrations?reconnect=meta' },
    steps: 2,
    says: /no numbers rather than old ones/,
  },
  connector_required: {
    title: 'Shopify is not connected yet',
    who: 'You, if you are an admin',
    main: { link: 'Connect Shopify', to: 'https://www.atribu.app/settings/integrations?connect=shopify' },
    steps: 2,
    says: /not connected to Atribu/,
  },
  writeback_disabled: {
    title: 'Changes from the chat are switched off',
    who: 'An admin can fix this',
    main: { copy: 'Copy this message', text: /write-back.*Settings › Privacy & MCP.*Top campaigns/ },
    steps: 2,
    says: /write-back/,
  },
  idempotency_conflict: {
    title: 'This was already done',
    who: 'Nothing to do',
    main: null,
    steps: 0,
    says: /new key/,
  },
  circuit_open: {
    title: 'Sending is paused after several failures',
    who: 'Wait, and look for the reason',
    main: { link: 'Open Atribu', to: front },
    steps: 3,
    says: /Audit Logs/,
  },
  invalid_input: {
    title: 'The assistant needs to ask differently',
    who: 'The assistant can fix this',
    main: { put: 'Put this in the chat', text: /top_campaigns/ },
    steps: 2,
    says: /window_start must be a date/,
  },
  data_unavailable: {
    title: 'No data for this question',
    who: 'Nothing is broken',
    main: { put: 'Put this in the chat', text: /wider date range/ },
    steps: 2,
    says: /No conversions between/,
  },
  internal_error: {
    title: 'Something went wrong inside Atribu',
    who: 'Try once more',
    main: { put: 'Put “try again” in the chat', text: /top_campaigns again/ },
    steps: 2,
    says: /request id/,
  },
};

describe.each(CODES)('%s', (code) => {
  const expected = seen[code];
  const { main } = expected;

  it('says what is the matter, who can fix it and what to do', async () => {
    await openWith(incident(envelopes[code], now));
    const { article, getByRole, queryByRole, getByText } = card(expected.title);
    expect(getByRole('heading', { level: 3 }).textContent).toBe(expected.title);
    expect(getByText(expected.who)).toBeDefined();
    expect(article.textContent).toMatch(expected.says);
    const steps = queryByRole('list', { name: 'What to do' });
    expect(steps?.children.length ?? 0).toBe(expected.steps);
    expect(article.textContent).not.toMatch(/[{}]|undefined|\bnone\b|<\/?trail>/);
  });

  it('has one main action, the right one', async () => {
    const { user, fake } = await openWith(incident(envelopes[code], now));
    const { article, getByRole } = card(expected.title);
    expect(article.querySelectorAll('[class*="primary"]').length).toBeLessThanOrEqual(1);
    const links = article.querySelectorAll('a[data-action]');
    expect(links.length).toBeLessThanOrEqual(1);
    for (const link of links) {
      expect(link.getAttribute('target')).toBe('_blank');
      expect(link.getAttribute('rel')).toBe('noopener noreferrer');
    }
    const first = article.querySelector('[class*="primary"]');
    if (main === null || 'choose' in main) expect(first).toBeNull();
    else if ('link' in main) {
      expect(first?.getAttribute('href')).toBe(main.to);
      expect(first?.textContent).toContain(main.link);
    } else if ('put' in main) {
      await user.click(getByRole('button', { name: main.put }));
      expect(first?.textContent).toContain(main.put);
      expect(fake.drafted.join()).toMatch(main.text);
    } else {
      await user.click(getByRole('button', { name: main.copy }));
      expect(first?.textContent).toContain(main.copy);
      expect(await copied()).toMatch(main.text);
    }
    const choices = article.querySelectorAll('button[data-scope-id]');
    expect(choices.length).toBe(main !== null && 'choose' in main ? main.choose : 0);
  });

  it('can be found by what the page promises to other tools', async () => {
    const it = incident(envelopes[code], now, { certainty: 'likely', surface: 'chatgpt', count: 2 });
    await openWith(it);
    const { article } = card(expected.title);
    const waits = it.readyAt !== null;
    expect({ ...article.dataset }).toMatchObject({
      incident: it.id,
      code,
      status: waits ? 'waiting' : 'open',
      requestId: it.envelope.request_id,
      certainty: 'likely',
      origin: 'live',
      surface: 'chatgpt',
    });
    expect(screen.getAllByRole('article')).toHaveLength(1);
    expect(article.querySelectorAll('[role="timer"]').length).toBe(waits ? 1 : 0);
  });
});

const generic = { surface: 'generic', host: 'chat.example' };

describe('special cases', () => {
  it('lists every condition for sending conversions', async () => {
    await openWith(incident(envelopes.insufficient_scope, now, { tool: 'send_meta_conversions' }));
    const { getByRole } = card('Sending conversions needs a few things first');
    const conditions = getByRole('list', { name: 'All of these must be true' });
    expect(conditions.children.length).toBe(4);
    expect(conditions.textContent).toMatch(/mcp:write.*write-back.*owner or admin.*Meta Ads/);
  });

  it('explains the deleted workspace when only one is offered', async () => {
    const { workspaces = [] } = envelopes.workspace_required;
    await openWith(incident({ ...envelopes.workspace_required, workspaces: workspaces.slice(0, 1) }, now));
    const { article, getByRole } = card('Atribu wants the workspace named');
    expect(article.textContent).toMatch(/before another workspace was deleted/);
    expect(article.querySelectorAll('button[data-scope-id]')).toHaveLength(1);
    expect(getByRole('button', { name: 'Put “list my workspaces” in the chat' })).toBeDefined();
  });

  it('makes a useful card of a code that it does not know, and says that it does not', async () => {
    await openWith(
      incident(
        { code: 'seat_limit', message: 'All 5 seats are taken.', retryable: false, request_id: 'r1' },
        now,
      ),
    );
    const { article, getByText, getByRole } = card('Atribu could not do this');
    expect(article.textContent).toMatch(/does not know this error \(seat_limit\) yet/);
    expect(getByText('All 5 seats are taken.')).toBeDefined();
    expect(getByRole('button', { name: 'Copy the details for support' })).toBeDefined();
  });

  it('puts doubt into words', async () => {
    await openWith(
      incident({ code: 'connector_expired', retryable: false, partial: true }, now, { certainty: 'likely' }),
    );
    const { article } = card('An integration needs to be reconnected');
    expect(article.textContent).toMatch(/Probably from Atribu/);
    expect(article.textContent).toMatch(/only part of this error/);
  });

  it('warns of a green tick where the chat app may show one, and nowhere else', async () => {
    const words = /may show this as completed/;
    const own = await openWith(incident(envelopes.connector_expired, now));
    expect(card('Meta Ads needs to be reconnected').article.textContent).not.toMatch(words);
    own.unmount();
    await openPanel(
      new FakeSource(
        [
          incident({ ...envelopes.token_expired, request_id: 'lc' }, now, generic),
          incident({ ...envelopes.idempotency_conflict, request_id: 'id' }, now, generic),
        ],
        { ...generic, conversation: 'chat-1', tabId: 1 },
      ),
    );
    expect(card('Your access to Atribu has ended').article.textContent).toMatch(words);
    expect(card('This was already done').article.textContent).not.toMatch(words);
  });

  it('counts repeats and names the tool in plain words', async () => {
    await openWith(
      incident(envelopes.connector_expired, now, { count: 3, tools: ['top_campaigns', 'get_funnel'] }),
      incident(envelopes.invalid_input, now, { tool: 'getAdSpend_by_device' }),
    );
    expect(card(/Meta Ads/).article.textContent).toMatch(/Top campaigns and 1 more.*asked 3 times/);
    expect(card(/ask differently/).article.textContent).toMatch(/Get ad spend by device/);
  });
});
