/** A stream of answers, as claude.ai cuts them. */
export interface Stream {
  frames: number;
  bytes: number;
  /** How many tool calls stand in it, evenly spread; the last is an Atribu error, the others are successes. */
  calls?: number;
  /** Characters of each success. */
  result?: number;
  /** From one frame to the next, so that each is a chunk of its own; without it they come in bursts. */
  eachMs?: number;
}

const WORDS =
  'The campaigns of the last week brought more visits than those before, and most of them came from search. ';
const ENVELOPE = 'data: \n\n'.length;

/** The data of each server-sent event, or each message of a socket, without what frames it. */
export function* framesOf({ frames, bytes, calls = 0, result = 4_000 }: Stream): Generator<string> {
  const size = Math.floor(bytes / frames) - ENVELOPE;
  const every = Math.ceil(frames / (calls + 1));
  for (let n = 0, done = 0; n < frames; n++) {
    if (done < calls && n === (done + 1) * every) {
      done++;
      yield* call(done, done === calls ? error(done).body : success(result));
    }
    yield text(n, size);
  }
}

function text(n: number, size: number): string {
  const empty = '{"type":"text","text":""}'.length;
  const start = (n * 17) % WORDS.length;
  return JSON.stringify({
    type: 'text',
    text: (WORDS + WORDS).slice(start, start + Math.max(1, size - empty)),
  });
}

/** The events of one tool call, its result cut into pieces. */
export function* call(index: number, body: string): Generator<string> {
  const id = `toolu_${index}`;
  const about = { name: 'Atribu:top_campaigns', mcp_server_url: 'https://mcp.atribu.app/mcp' };
  const block = (content_block: object, at: number) =>
    JSON.stringify({ type: 'content_block_start', index: at, content_block });
  const delta = (partial_json: string, at: number) =>
    JSON.stringify({
      type: 'content_block_delta',
      index: at,
      delta: { type: 'input_json_delta', partial_json },
    });
  const stop = (at: number) => JSON.stringify({ type: 'content_block_stop', index: at });
  const at = index * 2;
  yield block({ type: 'tool_use', id, input: {}, ...about }, at);
  yield delta('{"window":"7d"}', at);
  yield stop(at);
  yield block(
    { type: 'tool_result', tool_use_id: id, content: [], is_error: body.includes('"error"'), ...about },
    at + 1,
  );
  const content = JSON.stringify([{ type: 'text', text: body }]);
  for (let from = 0; from < content.length; from += 200) yield delta(content.slice(from, from + 200), at + 1);
  yield stop(at + 1);
}

const CODES = [
  'rate_limited',
  'insufficient_scope',
  'internal_error',
  'connector_expired',
  'ambiguous_scope',
  'circuit_open',
];

/** How many kinds of error there are; the next of a kind comes so many later. */
export const KINDS = CODES.length;

/** An error of Atribu's of this very moment, with an id of its own. */
export function error(n: number): { id: string; body: string } {
  const time = Math.floor(performance.timeOrigin + performance.now())
    .toString(16)
    .padStart(12, '0');
  const id = `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${n.toString(16).padStart(12, '0')}`;
  const envelope = {
    code: CODES[n % CODES.length],
    message: 'It did not work this time.',
    retryable: true,
    request_id: id,
  };
  return { id, body: JSON.stringify({ error: envelope }) };
}

function success(size: number): string {
  const row = { campaign: 'Spring sale', visits: 1200, spend: 312.5 };
  const rows = Array.from({ length: Math.ceil(size / JSON.stringify(row).length) }, () => row);
  return JSON.stringify({ data: { rows }, meta: { data_as_of: '2026-11-24T07:00:00Z' } });
}
