import { expect, it } from 'vitest';
import type { Evidence, Sighting } from '../../../lib/atribu/sighting';
import { joinWays, shownBy } from '../../../lib/tap/findings/both-ways';

const evidence = (more: Partial<Evidence>): Evidence => ({
  route: 'wire',
  surface: 'claude',
  conversation: 'c1',
  replayed: false,
  context: 'tool-result',
  whole: true,
  isError: true,
  ...more,
});
const error = (request_id: string, more: Partial<Evidence> = {}): Sighting => ({
  kind: 'error',
  envelope: { code: 'rate_limited', message: 'Wait.', retryable: true, request_id },
  evidence: evidence(more),
});

function seen(use: (ways: ReturnType<typeof joinWays>) => void): Sighting[] {
  const all: Sighting[] = [];
  use(joinWays((sighting) => all.push(sighting)));
  return all;
}

it('tells of an error on the page whose it is, where the wire said so', () => {
  const [, shown] = seen(({ wire, shown }) => {
    wire(error('one', { server: 'https://mcp.linear.app/mcp', tool: 'list_issues' }));
    shown(error('one', { route: 'dom', isError: null }));
  });
  expect(shown?.evidence).toMatchObject({
    route: 'dom',
    server: 'https://mcp.linear.app/mcp',
    tool: 'list_issues',
    isError: null,
  });
});

it('keeps quoted what the wire knew as a quotation, and old what it knew as old', () => {
  const [, shown] = seen(({ wire, shown }) => {
    wire(error('one', { context: 'prose', replayed: true }));
    shown(error('one', { route: 'dom' }));
  });
  expect(shown?.evidence).toMatchObject({ context: 'prose', replayed: true });
});

it('leaves alone what came one way only', () => {
  const only = error('two', { route: 'dom' });
  const all = seen(({ wire, shown }) => {
    wire(error('one', { server: 'https://mcp.linear.app/mcp' }));
    shown(only);
  });
  expect(all[1]).toBe(only);
});

it('takes what is shown for the app’s that the page turned out to be', () => {
  const shown = error('one', { route: 'dom', surface: 'generic', conversation: '/c/1' });
  expect(shownBy({ id: 'librechat' }, '1', shown).evidence).toEqual({
    ...shown.evidence,
    surface: 'librechat',
    conversation: '1',
  });
  expect(shownBy({ id: 'n8n', sees: 'quotes' }, '1', shown).evidence.context).toBe('prose');
});
