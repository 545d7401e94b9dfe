import { type Bag, get } from './scope';

/**
 * What "the envelope is the whole content block" means here.
 *
 * - A content block is a text, or the JSON value that stands for one. Inside it an envelope stays whole under keys
 *   that clients are known to wrap results in (`WRAPPER`), and in arrays; under any other key it is data.
 * - Above the block there is transport (frames, messages, histories), whose keys say nothing: the first object that
 *   marks a tool's result begins anew. What that object holds is the tool's answer, and nothing begins anew in there.
 * - An object that is not itself marked and carries substantial other data (`hasOtherData`) is data too.
 * - In a text, what stands before, between and after envelopes must be an error label that clients add, or the
 *   framing of a stream (`isLabel`).
 */
const WRAPPER =
  /^(?:content|text|parts?|(?:raw_?|tool_?)?(?:result|outputs?)|structured_?content|message|data|error|error_?text|body|response|delta|value|tool_call|mcp_tool_output_content)$/i;
/** Keys beside a result that tell about it and are no part of it. */
const ABOUT =
  /^_?meta(?:data)?$|^(?:annotations|author|usage|args|arguments|call|input|tool_args)$|context$/i;
const MAX_OTHER_STRING = 200;

export function isWrapperKey(key: string): boolean {
  return WRAPPER.test(key);
}

/** True for an object that has more to say than what stands under `key`: a list, an object or a long text. */
export function hasOtherData(bag: Bag, key: string): boolean {
  return Object.keys(bag).some((other) => {
    if (other === key || ABOUT.test(other) || (key !== 'error' && isWrapperKey(other))) return false;
    const value = get(bag, other);
    if (typeof value === 'string') return value.length > MAX_OTHER_STRING;
    return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
  });
}

const MAX_PREFIX = 200;
const MAX_SUFFIX = 80;
const FAILURE = /error|fail|exception/i;
/** Words of a sentence about an error, which no client puts into its label. */
const SENTENCE =
  /\b(?:i|m[ey]|we|our|your?|here|th(?:is|at|ese)|following|like|looks?|returns?|returned|got|says?|examples?|sample|format|schema|reference|docs|documentation)\b/i;
/** Names of servers and tools, which people choose. */
const BRACKETED = /\[[^\]]*\]/g;
/** What LangChain's tool node adds after an error (LibreChat). */
const FIX = /\s*please fix your mistakes\.?\s*/gi;
/** SSE fields, data-stream and flight row numbers, socket.io's packet type, `)]}'`, SignalR's separator. */
const FRAMING =
  /^(?:(?:event|id|retry): ?[\w.:-]*|data: ?(?:\[DONE\])?|:[\w ]*|(?:[a-k]|\d[\da-f]{0,4}):(?:T[\da-f]+,)?|\d*|\)\]\}'|null)$/;

/**
 * True for text around an envelope that is none of anybody's words: nothing but quotes and white space, an error label
 * as clients add it ("Error: ", "Error calling tool X: ", "[MCP][server][tool] tool call failed: ": short, speaks of
 * failure, no braces, not a sentence), or the framing of a stream.
 */
export function isLabel(gap: string, isLast: boolean): boolean {
  if (gap.length > 2 * MAX_PREFIX) return isFraming(gap);
  const words = gap.replace(FIX, '').replace(/^[\s"'\\]+|[\s"'\\]+$/g, '');
  if (words === '') return true;
  const isShort = words.length <= (isLast ? MAX_SUFFIX : MAX_PREFIX);
  if (isShort && FAILURE.test(words) && !/[{}]/.test(words) && !SENTENCE.test(words.replace(BRACKETED, '')))
    return true;
  return isFraming(gap);
}

function isFraming(gap: string): boolean {
  return gap
    .replaceAll('\x1e', '\n')
    .split('\n')
    .every((line) => FRAMING.test(line.trim()));
}
