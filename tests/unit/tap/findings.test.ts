// @vitest-environment node
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Sighting } from '../../../lib/atribu/sighting';
import { logOnce } from '../../../lib/platform/log';
import type { Finding } from '../../../lib/tap/finding';
import { readFindings } from '../../../lib/tap/findings';
import { rememberCalls, scopeOf } from '../../../lib/tap/findings/calls';
import { claudeEvents, envelope, mcpResult, REQUEST_ID, success, WORKSPACE } from './frames';
import { claude, generic } from './support';

vi.mock('../../../lib/platform/log', () => ({ logOnce: vi.fn() }));
afterEach(() => vi.clearAllMocks());

function reader(surface = generic, pageUrl = 'https://app.example/c/1') {
  const sightings: Sighting[] = [];
  return {
    sightings,
    read: readFindings({ surface: () => surface, pageUrl: () => pageUrl, report: (s) => sightings.push(s) }),
  };
}
const finding = (value: unknown, more: Partial<Finding> = {}): Finding => ({
  body: 1,
  url: 'https://app.example/api',
  text: typeof value === 'string' ? value : JSON.stringify(value),
  streamed: true,
  ...more,
});
const claudeUrl = (id: string) => `https://claude.ai/api/organizations/o/chat_conversations/${id}`;
const failed = (fields: Record<string, unknown> = {}, more: object = {}) => ({
  type: 'tool_result',
  tool_use_id: 'c1',
  content: JSON.stringify(envelope(fields)),
  ...more,
});

describe('what comes over the bridge', () => {
  it.each([
    [undefined],
    [null],
    ['text'],
    [7],
    [[]],
    [{}],
    [{ text: 1 }],
    [{ text: { length: 1 } }],
    [{ text: 'x'.repeat(600_000) }],
    [finding('not JSON retryable error code request_id')],
  ])('may be anything: %j', (value) => {
    const { read, sightings } = reader();
    expect(() => read(value)).not.toThrow();
    expect(sightings).toEqual([]);
  });

  it('is bounded', () => {
    const { read, sightings } = reader(claude);
    read(finding(failed(), { url: claudeUrl('c'.repeat(1_000)) }));
    expect(sightings[0]?.evidence.conversation).toHaveLength(200);
  });

  it('is of the conversation that the response names, else of the page', () => {
    const { read, sightings } = reader(claude, 'https://claude.ai/chat/page-chat');
    read(finding(failed({ request_id: 'a' }), { url: claudeUrl('wire-chat') }));
    read(finding(failed({ request_id: 'b' }), { body: 2 }));
    expect(sightings.map(({ evidence }) => evidence.conversation)).toEqual(['wire-chat', 'page-chat']);
  });
});

describe('each error', () => {
  it('is reported once, whatever ways it comes', () => {
    const { read, sightings } = reader();
    read(finding(failed()));
    read(finding(failed()));
    read(finding(mcpResult(envelope(), true)));
    read(finding({ messages: [{ role: 'user' }, failed()] }, { streamed: false }));
    expect(sightings).toHaveLength(1);
  });

  it('without an id is known by what it says', () => {
    const { read, sightings } = reader();
    const cut = JSON.stringify(envelope()).split(',"request_id"')[0];
    const block = (text: string | undefined, id: string) =>
      finding({ ...failed(), tool_use_id: id, content: text });
    read(block(cut, 'c1'));
    read(block(cut, 'c1'));
    read(block(cut, 'c2'));
    expect(sightings).toHaveLength(2);
  });

  it('is reported again where it turns out to be a tool result', () => {
    const { read, sightings } = reader();
    read(finding({ role: 'assistant', content: JSON.stringify(envelope()) }));
    read(finding(failed()));
    read(finding({ role: 'assistant', content: JSON.stringify(envelope()) }));
    expect(sightings.map(({ evidence }) => evidence.context)).toEqual(['prose', 'tool-result']);
  });

  it('is reported again where it gets a name, and stays as old or new as it was', () => {
    const { read, sightings } = reader();
    const history = [
      { role: 'user', content: 'x' },
      { role: 'assistant' },
      failed({}, { name: 'top_campaigns' }),
    ];
    read(finding(failed()));
    read(finding({ messages: history }, { streamed: false }));
    read(finding({ messages: history }, { streamed: false }));
    expect(sightings.map(({ evidence }) => [evidence.tool, evidence.replayed])).toEqual([
      [undefined, false],
      ['top_campaigns', false],
    ]);
  });

  it('is forgotten after 2,000 others', () => {
    vi.useFakeTimers();
    const { read, sightings } = reader();
    for (let i = 0; i < 2_001; i += 1) {
      read(finding(failed({ request_id: `r-${i}` })));
      if (i % 40 === 39) vi.advanceTimersByTime(1_000);
    }
    vi.advanceTimersByTime(1_000);
    read(finding(failed({ request_id: 'r-2000' })));
    read(finding(failed({ request_id: 'r-0' })));
    vi.useRealTimers();
    expect(sightings).toHaveLength(2_002);
  });
});

describe('each success', () => {
  const done = (fields: Record<string, unknown>, id?: string) =>
    finding({ type: 'tool_result', tool_use_id: id, content: JSON.stringify(success(fields)) });

  it('is reported once by its id or its call, and each time where it has neither', () => {
    const { read, sightings } = reader();
    for (const each of [done({ request_id: 'r' }), done({}, 'c'), done({})]) {
      read(each);
      read(each);
    }
    expect(sightings.map(({ kind }) => kind)).toEqual(['success', 'success', 'success', 'success']);
  });

  it('in the words of the assistant is none', () => {
    const { read, sightings } = reader();
    read(finding({ role: 'assistant', content: JSON.stringify(success()) }));
    expect(sightings).toEqual([]);
  });
});

describe('a flood', () => {
  it('is cut to 50 a second, says so once, and passes', () => {
    vi.useFakeTimers();
    const { read, sightings } = reader();
    const burst = (from: number) => {
      for (let i = from; i < from + 80; i += 1) read(finding(failed({ request_id: `r-${i}` })));
    };
    burst(0);
    expect(sightings).toHaveLength(50);
    vi.advanceTimersByTime(1_000);
    burst(100);
    expect(sightings).toHaveLength(100);
    vi.advanceTimersByTime(1_000);
    burst(0);
    vi.useRealTimers();
    expect(sightings).toHaveLength(130);
    expect(new Set(vi.mocked(logOnce).mock.calls.map(([key]) => key))).toEqual(new Set(['tap.flood']));
  });
});

describe('calls', () => {
  it('are remembered by their id, whatever it is called, with their names and scope', () => {
    const calls = rememberCalls();
    calls.note(claudeEvents()[4]);
    expect(calls.of('toolu_1')).toEqual({
      tool: 'top_campaigns',
      connector: 'Atribu',
      server: 'https://mcp.atribu.app/mcp',
      scope: undefined,
    });
    calls.note({ toolCallId: 'a', toolName: 'whoami', args: { workspace_id: WORKSPACE } });
    calls.note([{ nested: { id: 'b', name: 'x_mcp_atribu', arguments: '{"profile_id":"p"}' } }]);
    expect(calls.of('a')).toMatchObject({ tool: 'whoami', scope: { workspace_id: WORKSPACE } });
    expect(calls.of('b')).toMatchObject({ tool: 'x', scope: { profile_id: 'p' } });
    expect(calls.of('c')).toBeUndefined();
    expect(calls.of(undefined)).toBeUndefined();
  });

  it('are not every object with a name, and later words do not lose earlier ones', () => {
    const calls = rememberCalls();
    calls.note({ id: 'model-1', name: 'Model' });
    expect(calls.of('model-1')).toBeUndefined();
    calls.note({ toolCallId: 'a', toolName: 'whoami', input: { workspace_id: WORKSPACE } });
    calls.note({ toolCallId: 'a', toolName: 'whoami', output: {} });
    expect(calls.of('a')?.scope).toEqual({ workspace_id: WORKSPACE });
  });

  it('are bounded', () => {
    const calls = rememberCalls();
    for (let i = 0; i < 600; i += 1) calls.note({ toolCallId: `c${i}`, toolName: 't' });
    expect(calls.of('c0')).toBeUndefined();
    expect(calls.of('c599')).toBeDefined();
    let deep: unknown = { toolCallId: 'deep', toolName: 't' };
    for (let i = 0; i < 50; i += 1) deep = { deep };
    calls.note(deep);
    expect(calls.of('deep')).toBeUndefined();
  });

  it('tell workspace and profile and nothing else of their arguments', () => {
    expect(scopeOf({ workspace_id: 'w', profile_id: 'p', secret: 's' })).toEqual({
      workspace_id: 'w',
      profile_id: 'p',
    });
    expect(scopeOf('{"workspace_id":"w"}')).toEqual({ workspace_id: 'w' });
    for (const none of [
      null,
      undefined,
      7,
      '',
      '{',
      '{"workspace_id":',
      '{"workspace_id":7}',
      'null',
      '[]',
      {},
    ]) {
      expect(scopeOf(none)).toBeUndefined();
    }
    expect(scopeOf({ workspace_id: 'w'.repeat(999) })?.workspace_id).toHaveLength(200);
  });
});

it('an error keeps what its own wrapping says over what the call said', () => {
  const { read, sightings } = reader();
  read(finding({ toolCallId: 'c1', toolName: 'other_tool', args: { workspace_id: 'other' } }));
  read(finding(failed({}, { name: 'Atribu:top_campaigns', integration_name: 'Atribu' })));
  expect(sightings[0]?.evidence).toMatchObject({
    tool: 'top_campaigns',
    connector: 'Atribu',
    scope: { workspace_id: 'other' },
    callId: 'c1',
  });
  expect(sightings[0]).toMatchObject({ envelope: { request_id: REQUEST_ID } });
});
