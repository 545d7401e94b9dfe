import fc from 'fast-check';
import { type Envelope, parseEnvelope } from '../../../lib/atribu/envelope';

/** One way in which a client or a page wraps a text on its way to us (surfaces.md, sections 0, 4 and 6). */
export interface Wrapper {
  name: string;
  wrap(text: string): string;
}

const block = (text: string) => ({ type: 'text', text });

export const wrappers: readonly Wrapper[] = [
  { name: 'json string', wrap: (s) => JSON.stringify(s) },
  { name: 'mcp result', wrap: (s) => JSON.stringify({ content: [block(s)], isError: true }) },
  {
    name: 'mcp result, pretty',
    wrap: (s) => JSON.stringify({ content: [block(s)], isError: true }, null, 2),
  },
  { name: 'content blocks', wrap: (s) => JSON.stringify([block(s)]) },
  { name: 'one key', wrap: (s) => JSON.stringify({ text: s }) },
  {
    name: 'mcpToolCall',
    wrap: (s) =>
      JSON.stringify({
        type: 'mcpToolCall',
        appContext: { appName: 'Atribu', actionName: 'top_campaigns' },
        tool: 'top_campaigns',
        arguments: { workspace_id: 'w-1' },
        status: 'failed',
        durationMs: 12,
        error: null,
        result: { content: [block(s)], structuredContent: null, _meta: null },
      }),
  },
  {
    name: 'tool_result',
    wrap: (s) => JSON.stringify({ type: 'tool_result', content: [block(s)], is_error: true }),
  },
  {
    name: 'python repr',
    wrap: (s) => `[{'type': 'text', 'text': ${repr(s)}, 'annotations': None, 'meta': None}]`,
  },
  { name: 'entities, named', wrap: (s) => escapeHtml(s, '&quot;', '&#39;') },
  { name: 'entities, numeric', wrap: (s) => escapeHtml(s, '&#34;', '&#x27;') },
  { name: 'entities, hex', wrap: (s) => escapeHtml(s, '&#x22;', '&apos;') },
  { name: 'Error:', wrap: (s) => `Error: ${s}\n Please fix your mistakes.` },
  { name: 'Error calling tool', wrap: (s) => `Error calling tool top_campaigns: ${s}` },
  { name: 'MCP prefix', wrap: (s) => `[MCP][atribu][top_campaigns] tool call failed: ${s}` },
  { name: 'Tool Error', wrap: (s) => `Tool Error\n${s}` },
];

/** Python's repr of a str. */
export function repr(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const body = text.replace(/[\\'"\xa0\xad\u2028\u2029]|\p{Cc}|\p{Cs}/gu, (c) => {
    const code = c.charCodeAt(0);
    if (c === '\n') return '\\n';
    if (c === '\r') return '\\r';
    if (c === '\t') return '\\t';
    if (c === '\\' || c === quote) return `\\${c}`;
    if (c === "'" || c === '"') return c;
    return code < 256
      ? `\\x${code.toString(16).padStart(2, '0')}`
      : `\\u${code.toString(16).padStart(4, '0')}`;
  });
  return quote + body + quote;
}

function escapeHtml(text: string, quot: string, apos: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, quot)
    .replace(/'/g, apos);
}

/** Texts with everything that escaping could stumble over. */
const awkward = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '"',
        "'",
        '\\',
        '\\"',
        '\n',
        '\t',
        '{',
        '}',
        '[',
        ']',
        '&quot;',
        '&amp;',
        '\\n',
        '\\u0041',
        'é',
        '…',
        '😀',
        '"error":{',
        "it's",
        'R&D',
        'a < b',
        '\u2028',
        '\ud800',
      ),
      fc.string({ maxLength: 8 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

const codes = fc.oneof(
  fc.constantFrom(
    'rate_limited',
    'workspace_required',
    'connector_expired',
    'internal_error',
    'circuit_open',
  ),
  fc.stringMatching(/^[a-z][a-z0-9_]{1,20}$/),
);
const requestIds = fc.oneof(fc.uuid({ version: 7 }), fc.stringMatching(/^[0-9a-f]{8,40}$/));

/** The object with the `error` key, as a server would send it. */
export const envelopes = fc
  .record(
    {
      code: codes,
      message: awkward,
      retryable: fc.boolean(),
      request_id: requestIds,
      retry_after: fc.integer({ min: 1, max: 100_000 }),
      action_url: fc.constantFrom(
        'https://www.atribu.app/settings/integrations?x=1&y=2',
        'javascript:alert("1")',
      ),
      workspaces: fc.array(fc.record({ id: fc.uuid(), name: awkward }), { maxLength: 4 }),
      support_hint: awkward,
      recent_failures: fc.jsonValue({ maxDepth: 2 }),
    },
    { requiredKeys: ['code', 'message', 'retryable', 'request_id'] },
  )
  .map((error) => JSON.parse(JSON.stringify({ error })) as { error: typeof error })
  .filter((value) => parseEnvelope(value).ok);

export const chains = fc.array(fc.constantFrom(...wrappers), { maxLength: 5 });

export function wrapAll(text: string, chain: readonly Wrapper[]): string {
  return chain.reduce((inner, wrapper) => wrapper.wrap(inner), text);
}

export const spellings = fc.constantFrom<(value: unknown) => string>(
  (value) => JSON.stringify(value),
  (value) => JSON.stringify(value, null, 2),
  (value) => JSON.stringify(value, null, '\t'),
);

export function expectedEnvelope(value: unknown): Envelope {
  const parsed = parseEnvelope(value);
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed.envelope;
}
