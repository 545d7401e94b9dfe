import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { hiddenEnvelope } from '../../lib/atribu/hidden';
import type { Facts } from '../../lib/incidents/facts';
import { card, chat, copied, FakeSource, openPanel, openWith, settle } from './harness';
import { envelopes, incident } from './incidents';

const now = Date.now();
const MINUTE = 60_000;
const editor: Facts = {
  saidAt: now - 12 * MINUTE,
  scopes: ['mcp:read'],
  used: 1_240,
  cap: 20_000,
  mcp_writeback_enabled: false,
  role: 'editor',
};
const admin: Facts = { ...editor, role: 'admin', scopes: ['mcp:read', 'mcp:write'] };
const SEND = { tool: 'send_meta_conversions' };

const openKnowing = (facts: Facts | null, ...incidents: Parameters<typeof openWith>) =>
  openPanel(new FakeSource(incidents, chat, { facts }));
const leads = () => document.querySelector('[class*="primary"]');
const checks = () =>
  Object.fromEntries(
    [...document.querySelectorAll<HTMLElement>('li[data-check]')].map(({ dataset }) => [
      dataset.check,
      dataset.state,
    ]),
  );

describe('reconnecting', () => {
  it('leads to the integration first, and to trying again once the person went there', async () => {
    const { user, fake } = await openWith(incident(envelopes.connector_expired, now));
    const { getByRole } = card('Meta Ads needs to be reconnected');
    const door = getByRole('link', { name: /Reconnect Meta Ads/ });
    const retry = getByRole('button', { name: /I’ve reconnected/ });
    expect(leads()).toBe(door);
    // The test browser goes nowhere.
    door.addEventListener('click', (event) => event.preventDefault());
    await user.click(door);
    expect(leads()).toBe(retry);
    await user.click(retry);
    expect(fake.drafted).toEqual(['Please call top_campaigns again with the same parameters.']);
  });

  it('turns to an admin where the person is known not to be one', async () => {
    const { user } = await openKnowing(editor, incident(envelopes.connector_expired, now));
    const { getByText, getByRole } = card('Meta Ads needs to be reconnected');
    expect(getByText('An admin can fix this')).toBeDefined();
    expect(leads()).toBe(getByRole('button', { name: 'Copy this message' }));
    await user.click(getByRole('button', { name: 'Copy this message' }));
    expect(await copied()).toMatch(/reconnect Meta Ads in Atribu\? It is under Settings › Integrations\./);
  });
});

describe('asking an admin', () => {
  it('hands over a message that names the setting, the way there and the reason', async () => {
    const { user } = await openWith(incident(envelopes.writeback_disabled, now, SEND));
    await user.click(screen.getByRole('button', { name: 'Copy this message' }));
    const message = await copied();
    expect(message).toMatch(
      /MCP write-back.*Settings › Privacy & MCP.*“Send Meta conversions”.*switched off/,
    );
    // The admin can do nothing with an id.
    expect(message).not.toContain(String(envelopes.writeback_disabled.request_id));
  });

  it('shows an admin the way instead', async () => {
    await openKnowing(admin, incident(envelopes.writeback_disabled, now, SEND));
    const { getByText, queryByRole } = card('Sending conversions is switched off');
    expect(getByText('You can fix this')).toBeDefined();
    expect(leads()?.textContent).toMatch(/Open Atribu/);
    expect(queryByRole('button', { name: 'Copy this message' })).toBeNull();
    expect(checks()).toEqual({ writeback_on: 'no', role_admin: 'yes' });
  });

  it('takes the server’s word for the switch before an older whoami’s', async () => {
    const before = { ...admin, mcp_writeback_enabled: true };
    const fake = new FakeSource([incident(envelopes.writeback_disabled, now, SEND)], chat, { facts: before });
    await openPanel(fake);
    expect(checks().writeback_on).toBe('no');
    fake.setLedger({ facts: { ...before, saidAt: now + 1 } });
    await settle();
    expect(checks().writeback_on).toBe('yes');
  });

  it('believes the server more than an older whoami where the role is too small', async () => {
    await openKnowing(admin, incident(envelopes.insufficient_role, now));
    expect(leads()?.textContent).toMatch(/Copy this message/);
  });
});

describe('checklists', () => {
  it('tick themselves from the last whoami, and say how old that is', async () => {
    await openKnowing(editor, incident(envelopes.insufficient_scope, now, SEND));
    const { getByText, queryByRole } = card('Sending conversions needs a few things first');
    expect(checks()).toEqual({
      scope_write: 'no',
      writeback_on: 'no',
      role_admin: 'no',
      meta_connected: 'unknown',
    });
    expect(getByText('By what whoami said 12 min ago')).toBeDefined();
    expect(queryByRole('button', { name: /check my access/ })).toBeNull();
  });

  it('have the assistant look it up where nothing is known, by one press that costs nothing', async () => {
    const { user, fake } = await openWith(incident(envelopes.insufficient_scope, now, SEND));
    expect(new Set(Object.values(checks()))).toEqual(new Set(['unknown']));
    const ask = screen.getByRole('button', { name: 'Put “check my access” in the chat' });
    expect(leads()).toBe(ask);
    expect(screen.getByText('costs no units')).toBeDefined();
    await user.click(ask);
    expect(fake.drafted[0]).toMatch(/^Please call whoami/);
  });

  it('tick live, when whoami answers while the card is open', async () => {
    const { fake } = await openWith(incident(envelopes.insufficient_scope, now));
    fake.setLedger({ facts: { ...editor, scopes: ['mcp:read', 'mcp:read_pii'], saidAt: now + 1 } });
    await settle();
    expect(checks()).toEqual({ 'mcp:read': 'yes', 'mcp:read_pii': 'yes', 'mcp:write': 'no' });
  });

  it('take the server’s word for what it said to be missing, until a newer whoami says otherwise', async () => {
    const { fake } = await openWith(incident(envelopes.insufficient_scope, now));
    expect(checks()).toEqual({ 'mcp:read_pii': 'no' });
    expect(screen.queryByRole('button', { name: /check my access/ })).toBeNull();
    fake.setLedger({ facts: { ...editor, scopes: ['mcp:read_pii'], saidAt: now - 1 } });
    await settle();
    expect(checks()['mcp:read_pii']).toBe('no');
  });

  it('ask for whoami where the server names no scope', async () => {
    await openWith(incident({ ...envelopes.insufficient_scope, message: 'No.' }, now));
    expect(Object.values(checks())).toEqual(['unknown', 'unknown', 'unknown']);
    expect(screen.getByRole('button', { name: /check my access/ })).toBeDefined();
  });

  it('say in words what the icons show', async () => {
    await openKnowing(editor, incident(envelopes.insufficient_scope, now));
    const [first, second] = within(screen.getByRole('list', { name: 'What your token may do' })).getAllByRole(
      'listitem',
    );
    expect(first?.textContent).toMatch(/^Yes: mcp:read/);
    expect(second?.textContent).toMatch(/^No: mcp:read_pii to see personal details\s*needed here/);
  });
});

describe('a used-up plan', () => {
  const envelope = {
    ...envelopes.rate_limited,
    retry_after: 552_000,
    message: '20,000 of 20,000 monthly units used.',
    action_url: 'https://www.atribu.app/settings/billing',
  };

  it('shows the date, what the plans hold, which is the person’s, and the way to a larger one', async () => {
    await openWith(incident(envelope, now));
    const { getByRole, article } = card('Plan allowance used up');
    expect(article.textContent).toMatch(/Renews \d+ \w+/);
    const row = getByRole('rowheader', { name: /Starter/ }).closest('tr');
    expect(row?.textContent).toMatch(/yours\s*20,000/);
    expect(getByRole('rowheader', { name: 'Growth' }).closest('tr')?.textContent).toMatch(/200,000/);
    expect(leads()?.getAttribute('href')).toBe(envelope.action_url);
    expect(leads()?.textContent).toMatch(/Upgrade your plan/);
  });

  it('takes the numbers from whoami where the error has none', async () => {
    await openKnowing(editor, incident({ ...envelope, message: undefined }, now));
    expect(card('Plan allowance used up').article.textContent).toMatch(/1,240 of 20,000/);
  });
});

describe('what was already done', () => {
  it('shows the earlier result and reassures; nothing leads to trying again', async () => {
    const { user, fake } = await openWith(incident(envelopes.idempotency_conflict, now, SEND));
    const { getByRole, queryByRole, article } = card('This was already sent');
    expect(article.textContent).toMatch(/aud_8842.*bat_1207/);
    expect(leads()).toBeNull();
    expect(queryByRole('button', { name: /try again/ })).toBeNull();
    await user.click(getByRole('button', { name: 'Copy Batch id' }));
    expect(await copied()).toBe('bat_1207');
    await user.click(getByRole('button', { name: 'Put “show the earlier result” in the chat' }));
    expect(fake.drafted[0]).toMatch(/aud_8842.*bat_1207.*Do not send it again/);
  });
});

describe('a pause', () => {
  const told = () =>
    [...document.querySelectorAll('li[data-root]')].map((it) => it.querySelector('p')?.textContent);

  it('shows what led to it, the likely root first', async () => {
    const at = now - 4 * MINUTE;
    const failed = (id: string, code: keyof typeof envelopes, minutes: number) =>
      incident({ ...envelopes[code], request_id: id }, at - minutes * MINUTE, SEND);
    await openWith(
      failed('a', 'internal_error', 20),
      failed('b', 'connector_expired', 12),
      failed('c', 'invalid_input', 3),
      failed('too old', 'data_unavailable', 31),
      incident({ ...envelopes.data_unavailable, request_id: 'reading' }, at - MINUTE),
      incident(envelopes.circuit_open, at, SEND),
    );
    expect(told()).toEqual([
      'Meta Ads needs to be reconnected',
      'Something went wrong inside Atribu',
      'The assistant needs to ask differently',
    ]);
    expect(document.querySelector('li[data-root="true"]')?.textContent).toMatch(/most likely the reason/);
  });

  it('says where to look when nothing of it was seen', async () => {
    await openWith(incident(envelopes.circuit_open, now, SEND));
    expect(told()).toEqual([]);
    expect(card(/^Sending is paused/).article.textContent).toMatch(
      /Those failures did not happen in this chat/,
    );
  });
});

describe('an error inside Atribu', () => {
  const internal = (count: number) => incident(envelopes.internal_error, now, { count });

  it('is worth one more try, and after that is for support', async () => {
    const { user, fake } = await openWith(internal(1));
    const { getByRole, getByText } = card('Something went wrong inside Atribu');
    expect(getByText('Try once more')).toBeDefined();
    await user.click(getByRole('button', { name: 'Put “try again” in the chat' }));
    expect(fake.drafted).toHaveLength(1);

    fake.setIncidents([internal(2)]);
    await settle();
    expect(getByText('Atribu support can help')).toBeDefined();
    expect(getByText('Failed 2 times')).toBeDefined();
    expect(leads()).toBe(getByRole('button', { name: 'Copy the details for support' }));
    expect(getByRole('figure', { name: 'What support needs' }).textContent).toMatch(/Times seen: 2/);
    expect(screen.queryByRole('button', { name: /try again/ })).toBeNull();
  });
});

describe('what the chat app hid', () => {
  const hidden = (id?: string) =>
    incident(hiddenEnvelope({ reason: 'tool_execution', request_id: id }), now, SEND);

  it('is looked into by what costs nothing, and the app’s own id is at hand', async () => {
    const { user, fake } = await openWith(hidden('req_011CZZEKTg46q9RcRfVi7FWh'));
    const { getByRole, article } = card('Claude did not show Atribu’s answer');
    expect(leads()).toBe(getByRole('button', { name: 'Put “check my access” in the chat' }));
    await user.click(getByRole('button', { name: 'Put “try again” in the chat' }));
    expect(fake.drafted[0]).toMatch(/same idempotency_key/);
    await user.click(getByRole('button', { name: 'Copy the app’s request id' }));
    expect(await copied()).toBe('req_011CZZEKTg46q9RcRfVi7FWh');
    expect(article.textContent).toMatch(/can look it up by this number/);
  });

  it('speaks of no id where there is none', async () => {
    await openWith(hidden());
    expect(card(/did not show/).article.textContent).not.toMatch(/request id on this card/);
  });
});

it('says of a settled card that nothing is left to do', async () => {
  const { user } = await openWith(
    incident(envelopes.invalid_input, now, { closed: { as: 'resolved', at: now } }),
  );
  await user.click(screen.getByRole('button', { name: /ask differently/ }));
  await settle();
  const { article } = card(/ask differently/);
  expect(article.textContent).toMatch(/nothing left to do here/);
  expect(leads()).toBeNull();
});
