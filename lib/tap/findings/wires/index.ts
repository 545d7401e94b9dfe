import { assistantTransport } from './assistant-transport';
import { chatgptHistory } from './chatgpt-history';
import { chatgptSocket } from './chatgpt-socket';
import { chatgptStream } from './chatgpt-stream';
import { claudeCompletion } from './claude-completion';
import { claudeHistory } from './claude-history';
import { gemini } from './gemini';
import { grok } from './grok';
import { mistral } from './mistral';
import { openWebui } from './open-webui';
import { perplexity } from './perplexity';
import type { MakeReader, Reader, Sink } from './reader';

/** By the id that a wire rule gives (lib/surfaces). */
const readers: Readonly<Record<string, MakeReader>> = {
  'assistant-transport': assistantTransport,
  'chatgpt-history': chatgptHistory,
  'chatgpt-socket': chatgptSocket,
  'chatgpt-stream': chatgptStream,
  'claude-completion': claudeCompletion,
  'claude-history': claudeHistory,
  gemini,
  grok,
  mistral,
  'open-webui': openWebui,
  perplexity,
};

/** The ids of all readers, so that a test can compare them with the rules. */
export const readerIds: readonly string[] = Object.keys(readers);

/** The reader that a wire rule names, for one body; none where each frame stands for itself. */
export function readerFor(id: string | undefined, sink: Sink): Reader | undefined {
  return id === undefined ? undefined : readers[id]?.(sink);
}
