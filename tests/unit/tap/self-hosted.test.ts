// @vitest-environment node
import { describe, expect, it, vi } from 'vitest';
import type { Sighting } from '../../../lib/atribu/sighting';
import { judge } from '../../../lib/incidents/judge';
import { readFindings } from '../../../lib/tap/findings';
import { rememberCalls } from '../../../lib/tap/findings/calls';
import { parseFlight } from '../../../lib/tap/findings/flight';
import { assistantTransport } from '../../../lib/tap/findings/wires/assistant-transport';
import { namesIn, openWebui } from '../../../lib/tap/findings/wires/open-webui';
import type { MakeReader } from '../../../lib/tap/findings/wires/reader';
import { type Answer, pythonRepr, webuiPacket, webuiTag } from '../surfaces/self-hosted-wires';
import { envelope, mcpResult, WORKSPACE } from './frames';
import { generic, surfaceById } from './support';

const text = JSON.stringify(envelope());
const answer: Answer = { text, isError: true, server: 'Atribu', tool: 'top_campaigns' };
const args = { workspace_id: WORKSPACE };

function read(make: MakeReader) {
  const sink = { call: vi.fn(), result: vi.fn(), any: vi.fn() };
  return { ...sink, reader: make(sink) };
}

function page(id = 'generic', url = 'https://chat.example/api') {
  const surface = id === 'generic' ? generic : surfaceById(id);
  const sightings: Sighting[] = [];
  const take = readFindings({
    surface: () => surface,
    pageUrl: () => 'https://chat.example/c/page',
    report: (sighting) => sightings.push(sighting),
  });
  const send = (value: unknown, body = 1) =>
    take({ body, url, text: typeof value === 'string' ? value : JSON.stringify(value), streamed: true });
  return { sightings, send };
}

describe('Open WebUI', () => {
  const SOCKET = 'wss://chat.example/ws/socket.io/?EIO=4';
  const value = (packet: string) => JSON.parse(packet.slice(2));

  it('has each result read once, though it comes again with each word', () => {
    const { reader, result } = read(openWebui);
    for (const words of ['', 'It', 'It did', 'It did not']) {
      expect(reader.value(value(webuiPacket({ content: webuiTag(answer) + words })))).toBe(true);
    }
    const output = [
      { type: 'function_call_output', call_id: 'call_1', output: [{ text: pythonRepr(text) }] },
    ];
    reader.value(value(webuiPacket({ content: webuiTag(answer), output })));
    expect(result).toHaveBeenCalledTimes(1);
    expect(result.mock.calls[0]?.[0]).toBe(JSON.stringify(pythonRepr(text)));
    reader.value(value(webuiPacket({ content: webuiTag(answer) + webuiTag(answer, 'call_2') })));
    expect(result.mock.calls.map(([, told]) => told.callId)).toEqual(['call_1', 'call_2']);
  });

  it('remembers a bounded number of results', () => {
    const { reader, result } = read(openWebui);
    const show = (id: string) => reader.value(value(webuiPacket({ content: webuiTag(answer, id) })));
    for (let i = 0; i <= 500; i += 1) show(`call_${i}`);
    show('call_500');
    expect(result).toHaveBeenCalledTimes(501);
    show('call_0');
    expect(result).toHaveBeenCalledTimes(502);
  });

  it('waits for the end of a call', () => {
    const { reader, result } = read(openWebui);
    const running = webuiTag(answer).replace('done="true"', 'done="false"');
    reader.value(value(webuiPacket({ content: running })));
    expect(result).not.toHaveBeenCalled();
  });

  it('tells a chat in the background from the one in front', () => {
    const { sightings, send } = page('open-webui', SOCKET);
    send(webuiPacket({ content: webuiTag(answer) }, 'other-chat'));
    expect(sightings).toMatchObject([{ evidence: { conversation: 'other-chat' } }]);
  });

  it('reads what is none of its events as every other frame', () => {
    const { sightings, send } = page('open-webui', SOCKET);
    send(`42${JSON.stringify(['events', { data: { type: 'tool', data: mcpResult(envelope(), true) } }])}`);
    send({ type: 'tool_result', content: JSON.stringify(envelope({ request_id: 'other' })) });
    expect(sightings).toHaveLength(2);
  });

  it('reads polled packets that are no events too', () => {
    const { sightings, send } = page('open-webui', SOCKET);
    send(`2\x1e43${JSON.stringify(['tool', mcpResult(envelope(), true)])}\x1e3`);
    expect(sightings).toHaveLength(1);
  });

  it.each([
    ['atribu_top_campaigns', { tool: 'top_campaigns', connector: 'atribu' }],
    ['my_marketing_top_campaigns', { tool: 'top_campaigns', connector: 'my_marketing' }],
    ['top_campaigns', { tool: 'top_campaigns' }],
    ['tool_top_campaigns_post', { tool: 'top_campaigns' }],
    ['linear_create_issue', { tool: 'create_issue', connector: 'linear' }],
    ['search', { tool: 'search' }],
    ['_private', { tool: '_private' }],
    ['', {}],
    [undefined, {}],
  ])('joins server and tool as %s', (name, names) => {
    expect(namesIn(name)).toEqual(names);
  });
});

describe('assistant-transport', () => {
  const start = (toolCallId: string) => ({
    type: 'part-start',
    part: { type: 'tool-call', toolCallId, toolName: 'top_campaigns' },
    path: [],
  });
  const words = { type: 'part-start', part: { type: 'text' }, path: [] };
  const delta = (place: number, textDelta: string) => ({ type: 'text-delta', textDelta, path: [place] });
  const result = (place: number, more = {}) => ({
    type: 'result',
    result: text,
    isError: true,
    path: [place],
    ...more,
  });

  it('pairs calls that run at once with their results, in any order', () => {
    const it = read(assistantTransport);
    const frames = [
      start('a'),
      start('b'),
      delta(1, '{"workspace_id":'),
      delta(2, '{}'),
      delta(1, `"${WORKSPACE}"}`),
      result(2),
      result(1),
    ];
    for (const frame of frames) it.reader.value(frame);
    expect(it.result.mock.calls.map(([, told]) => told.callId)).toEqual(['b', 'a']);
    expect(it.call).toHaveBeenCalledWith({ callId: 'a', args: JSON.stringify(args) });
  });

  it('is not misled by words before, between and after calls', () => {
    const it = read(assistantTransport);
    const frames = [
      start('a'),
      delta(0, 'Still talking.'),
      words,
      start('b'),
      delta(1, '{}'),
      delta(2, 'Now the other one.'),
      delta(3, '{"a":1}'),
      result(3),
      result(1),
    ];
    for (const frame of frames) it.reader.value(frame);
    expect(it.result.mock.calls.map(([, told]) => told.callId)).toEqual(['b', 'a']);
  });

  it('pairs a result that comes before any argument', () => {
    const it = read(assistantTransport);
    for (const frame of [start('a'), result(4)]) it.reader.value(frame);
    expect(it.result).toHaveBeenCalledWith(text, { callId: 'a', isError: true });
  });

  it('asks for every frame until each call has its result, or the message ends', () => {
    const { reader } = read(assistantTransport);
    const busy = () => reader.busy?.();
    expect(busy()).toBe(false);
    reader.value(start('a'));
    reader.value(start('b'));
    reader.value(result(1));
    expect(busy()).toBe(true);
    reader.value(result(2));
    expect(busy()).toBe(false);
    reader.value(start('c'));
    reader.value({ type: 'message-finish', finishReason: 'stop', path: [] });
    expect(busy()).toBe(false);
  });

  it('leaves what comes before the result alone', () => {
    const it = read(assistantTransport);
    it.reader.value(start('a'));
    expect(it.reader.value(result(1, { isPreliminary: true }))).toBe(true);
    expect(it.result).not.toHaveBeenCalled();
    expect(it.reader.busy?.()).toBe(true);
    it.reader.value(result(1));
    expect(it.result).toHaveBeenCalledTimes(1);
  });

  it('leaves every other frame to others', () => {
    const { reader } = read(assistantTransport);
    for (const value of [
      1,
      null,
      [],
      { type: 'text-delta', id: '1', delta: 'x' },
      { type: 'tool-output-available', toolCallId: 'a', output: {} },
      { type: 'result', result: text, path: [0] },
    ]) {
      expect(reader.value(value)).toBe(false);
    }
    expect(reader.wants?.('{"type":"tool-output-available"}')).toBe(false);
  });

  it('still shows a result whose call nobody saw', () => {
    const { sightings, send } = page();
    send(result(0));
    expect(sightings).toMatchObject([{ evidence: { context: 'tool-result', isError: true } }]);
  });
});

describe('what comes before the answer', () => {
  it.each(['preliminary', 'isPreliminary'])('is none: %s', (key) => {
    const { sightings, send } = page();
    const chunk = { type: 'tool-output-available', toolCallId: 'a', output: mcpResult(envelope(), true) };
    send({ ...chunk, [key]: true });
    expect(sightings).toEqual([]);
    send({ ...chunk, [key]: false });
    expect(sightings).toHaveLength(1);
  });
});

describe('the arguments of a call', () => {
  const piece = (id: string, of: string) => ({ toolCallId: id, argsTextDelta: of });

  it('come in pieces, too', () => {
    const calls = rememberCalls();
    calls.note({ toolCallId: 'a', toolName: 'top_campaigns' });
    calls.note(piece('a', '{"workspace_id":'));
    expect(calls.of('a')?.scope).toBeUndefined();
    calls.note(piece('a', `"${WORKSPACE}"}`));
    expect(calls.of('a')).toMatchObject({ tool: 'top_campaigns', scope: args });
    calls.note({
      type: 'TOOL_CALL_CHUNK',
      toolCallId: 'b',
      toolCallName: 'whoami',
      delta: JSON.stringify(args),
    });
    expect(calls.of('b')).toMatchObject({ tool: 'whoami', scope: args });
  });

  it('are those of a call that is known, and no longer than arguments are', () => {
    const calls = rememberCalls();
    calls.note(piece('a', JSON.stringify(args)));
    expect(calls.of('a')).toBeUndefined();
    calls.note({ toolCallId: 'a', toolName: 'top_campaigns' });
    calls.note(piece('a', `{"x":"${'x'.repeat(20_000)}",`));
    calls.note(piece('a', JSON.stringify(args).slice(1)));
    expect(calls.of('a')?.scope).toBeUndefined();
  });

  it.each([
    ['HuggingFace', { uuid: 'a', type: 'tool', subtype: 'call', call: { name: 'whoami', parameters: args } }],
    ['OpenAI', { id: 'a', type: 'function', function: { name: 'whoami', arguments: JSON.stringify(args) } }],
    ['LobeChat', { id: 'a', identifier: 'atribu', apiName: 'whoami', arguments: JSON.stringify(args) }],
    ['Open WebUI', { call_id: 'a', name: 'whoami', arguments: JSON.stringify(JSON.stringify(args)) }],
  ])('are found where %s has them', (_, call) => {
    const calls = rememberCalls();
    calls.note(call);
    expect(calls.of('a')).toMatchObject({ tool: 'whoami', scope: args });
  });
});

describe('a long text of a server action', () => {
  const row = (of: string, id = '2') => `${id}:T${Buffer.byteLength(of).toString(16)},${of}`;

  it('is put where the last row names it', () => {
    const line = `${row(text)}${row('“other”', '3')}1:{"content":[{"type":"text","text":"$2"}],"x":["$3","$4"]}`;
    expect(parseFlight(line)).toEqual({ content: [{ type: 'text', text }], x: ['“other”', '$4'] });
  });

  it.each([
    ['a row without any', '1:{"content":[]}'],
    ['JSON', '{"content":[]}'],
    ['a text with nothing after it', row(text)],
    ['a size that is too large', '2:Tffffffff,{"a":1}1:{}'],
    ['a last row that is no JSON', `${row(text)}1:I["x"`],
    ['nothing', ''],
  ])('is not in %s', (_, line) => {
    expect(parseFlight(line)).toBeUndefined();
  });
});

describe("another vendor's error of the same shape", () => {
  it.each([
    ['LibreChat', { tool_call: { id: 'a', name: 'list_issues_mcp_linear', args: '{}', output: text } }],
    ['LobeChat', { role: 'tool', content: text, plugin: { identifier: 'linear', apiName: 'list_issues' } }],
    ['a tool of LobeChat', { type: 'tool-result', toolName: 'linear____list_issues____mcp', result: text }],
    ['NextChat', { role: 'user', content: `\`\`\`json:mcp-response:linear\n${text}\n\`\`\`` }],
  ])('is told by what %s says', (_, value) => {
    const { sightings, send } = page();
    send(value);
    expect(sightings.map(judge)).toEqual(['foreign']);
  });
});
