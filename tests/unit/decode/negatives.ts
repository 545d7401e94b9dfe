import { readFileSync } from 'node:fs';
import path from 'node:path';

const fixture = path.resolve(import.meta.dirname, '../../fixtures/seed-error-reference.txt');
/** Atribu's own page about its errors. */
export const SEED = readFileSync(fixture, 'utf8');

/** What looks like an envelope and is none, as JSON values and as texts. */
export const NEGATIVES: readonly (readonly [string, unknown])[] = [
  ['claude.ai: the host’s error', { error: 'Error occurred during tool execution', request_id: 'req_011CU' }],
  [
    'claude.ai: a server that does not answer',
    {
      error: "The connector's server isn't responding. You can try again.",
      request_id: 'req_1',
      code: 'x',
      retryable: true,
    },
  ],
  [
    'claude.ai: the API’s error',
    { type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' }, request_id: 'req_1' },
  ],
  ['AG-UI: a caught exception', { error: '{"code":"rate_limited","message":"m","retryable":true}' }],
  [
    'mcp-use: its own quota',
    {
      error: 'rate_limited',
      loginRequired: true,
      message: 'm',
      code: 'x',
      retryable: false,
      request_id: 'r-1',
    },
  ],
  [
    'JSON-RPC: numeric code',
    {
      jsonrpc: '2.0',
      id: 1,
      error: { code: -32602, message: 'Invalid params', data: { request_id: 'a', retryable: false } },
    },
  ],
  ['JSON-RPC: text', 'MCP error -32001: Request timed out (code: timeout, retryable: true, request_id: abc)'],
  [
    'Atribu REST: status and req_',
    {
      error: { code: 'insufficient_scope', message: 'm', status: 403, request_id: 'req_1', retryable: false },
    },
  ],
  [
    'Atribu REST: status alone',
    {
      error: { code: 'internal_error', message: 'm', status: 500, request_id: '01968a3b-1', retryable: true },
    },
  ],
  [
    'Atribu REST: req_ alone',
    { error: { code: 'internal_error', message: 'm', request_id: 'req_8f', retryable: true } },
  ],
  [
    'OpenAI',
    {
      error: { message: 'Rate limit reached', type: 'requests', param: null, code: 'rate_limit_exceeded' },
      request_id: 'r',
    },
  ],
  [
    'Google',
    {
      error: {
        code: 429,
        message: 'Quota exceeded',
        status: 'RESOURCE_EXHAUSTED',
        request_id: 'x',
        retryable: true,
      },
    },
  ],
  [
    'Meta',
    {
      error: {
        message: 'Invalid OAuth',
        type: 'OAuthException',
        code: 190,
        fbtrace_id: 'A',
        request_id: 'b',
      },
    },
  ],
  [
    'Stripe',
    {
      error: {
        code: 'resource_missing',
        message: 'No such charge',
        request_log_url: 'https://x',
        type: 'invalid_request_error',
        retryable: 'no',
      },
    },
  ],
  [
    'Linear: codes in capitals',
    { error: { code: 'RATELIMITED', message: 'm', retryable: true, request_id: 'x-1' } },
  ],
  ['Slack', { ok: false, error: 'ratelimited', code: 'x', request_id: 'y', retryable: true }],
  [
    'GraphQL',
    { errors: [{ message: 'm', extensions: { code: 'rate_limited', retryable: true, request_id: 'x' } }] },
  ],
  [
    'a list of errors',
    { error: [{ code: 'rate_limited', message: 'm', retryable: true, request_id: 'x-1' }] },
  ],
  [
    'retryable as a word',
    { error: { code: 'rate_limited', message: 'm', retryable: 'true', request_id: 'x-1' } },
  ],
  ['no message', { error: { code: 'rate_limited', retryable: true, request_id: 'x-1' } }],
  ['no request id', { error: { code: 'rate_limited', message: 'm', retryable: true } }],
  ['the inner object alone', { code: 'rate_limited', message: 'm', retryable: true, request_id: 'x-1' }],
  [
    'prose',
    'The tool returned error code rate_limited (retryable: true, request_id: 019a6b2e-7c41-7d3a-9f10-2b6c5e8d4a11).',
  ],
  [
    'prose with JSON words',
    'Every "error" has a "code", a "message", "retryable": true and a "request_id": "019a6b2e-7c41-7d3a".',
  ],
  ['prose with braces', 'It looks like {"error": {code, message, retryable, request_id}} in the docs.'],
  [
    'documentation with a sample id',
    '{"error":{"code":"rate_limited","message":"m","retryable":true,"request_id":"01968a3b-..."}}',
  ],
  [
    'documentation with an ellipsis id',
    { error: { code: 'rate_limited', message: 'm', retryable: true, request_id: '01968a3b-…' } },
  ],
  ['documentation with an ellipsis', '{"error":{"code":"rate_limited","message":"m","retryable":true, ...}}'],
  [
    'documentation with an ellipsis and an id',
    '{"error":{"code":"rate_limited","message":"m","request_id":"01968a3b-7c41",…}}',
  ],
  [
    'documentation with placeholders',
    '{"error":{"code":"<code>","message":"<message>","retryable":<bool>,"request_id":"<id>"}}',
  ],
  [
    'documentation with types',
    '{"error":{"code":string,"message":string,"retryable":boolean,"request_id":string}}',
  ],
  ['documentation with optional fields', '`{"error":{code,message,retryable,retry_after?,request_id,…}}`'],
  [
    'a schema',
    {
      properties: {
        error: {
          type: 'object',
          code: { type: 'string' },
          retryable: { type: 'boolean' },
          request_id: {},
          message: {},
        },
      },
    },
  ],
  [
    'code in TypeScript',
    "throw new ToolError({ error: { code: 'rate_limited', message: msg, retryable: true, request_id: id } })",
  ],
  ['the seed page', SEED],
  ['a success of another API', { data: [], meta: { page: 1, total: 2, request_id: 'req_1' } }],
  ['a success without a known key', { data: { error: 'code' }, meta: { retryable: true, pages: 2 } }],
  [
    'documentation of a success',
    { data: {}, meta: { request_id: '01968a3b-...', data_as_of: '2026-01-01' } },
  ],
];
