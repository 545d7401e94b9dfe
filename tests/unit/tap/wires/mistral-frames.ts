/** Lines of Le Chat in the shapes of surfaces.md section 1.6; which chunk a tool's result is, is not known. */
import { WORKSPACE } from '../frames';

export const CHAT = '1c2d3e4f-5a6b-4c7d-8e9f-0a1b2c3d4e5f';
export const ARGS = { workspace_id: WORKSPACE, window: 30 };

export const bootstrap = (messages: object[] = []) => ({ type: 'bootstrap', chat: { id: CHAT }, messages });
export const patched = (...patches: object[]) => ({ type: 'message', messageId: 'm-1', patches });
export const add = (at: number, value: object) => patched({ op: 'add', path: `/contentChunks/${at}`, value });
export const append = (at: number, value: string, field = 'text') =>
  patched({ op: 'append', path: `/contentChunks/${at}/${field}`, value });
export const status = (value: string) => patched({ op: 'replace', path: '/generationStatus', value });

export const toolChunk = (result: unknown, fields: object = {}) => ({
  type: 'tool_call',
  id: 'call-1',
  name: 'top_campaigns',
  connector: 'Atribu',
  arguments: JSON.stringify(ARGS),
  result,
  ...fields,
});

/** A tool's chunk whose result is written in pieces. */
export function resultInPieces(result: string, size: number, at = 1): object[] {
  const pieces = Array.from({ length: Math.ceil(result.length / size) }, (_, i) =>
    result.slice(i * size, (i + 1) * size),
  );
  return [add(at, toolChunk('')), ...pieces.map((piece) => append(at, piece, 'result'))];
}

export const WORDS = [
  patched({ op: 'replace', path: '/', value: { id: 'm-1', role: 'assistant', contentChunks: [] } }),
  add(0, { type: 'text', text: 'Let ' }),
  append(0, 'me see.'),
];
export const MORE_WORDS = [
  add(2, { type: 'text', text: 'It is ' }),
  append(2, 'error code rate_limited, retryable, request_id 1. Some tool_'),
  append(2, 'result.'),
  status('success'),
];

export const linesOf = (frames: readonly object[]): string =>
  `${frames.map((json) => `15:${JSON.stringify({ json })}\n`).join('')}8:null\n`;
