import type { CallToolResult } from '@modelcontextprotocol/client';
import { comment, think } from './script.ts';
import type { Outcome } from './server/outcome.ts';

/** Calls a tool over MCP. The wished outcome goes beside the arguments, never into them. */
export type CallTool = (
  vendor: 'atribu' | 'linear',
  name: string,
  args: Record<string, unknown>,
  wish: Outcome,
) => Promise<CallToolResult>;

/** A piece of an answer, by the names of the AI SDK's UI message stream (surfaces 2.7). */
export type Chunk =
  | { type: 'text-start' | 'text-end'; id: string }
  | { type: 'text-delta'; id: string; delta: string }
  | {
      type: 'tool-input-available';
      toolCallId: string;
      toolName: string;
      input: Record<string, unknown>;
      dynamic: true;
    }
  | { type: 'tool-output-available'; toolCallId: string; output: CallToolResult; dynamic: true };

const PAUSE_MS = 8;

/** Answers the person's words: the scripted model speaks in pieces, its calls are real. */
export async function* converse(words: string, callTool: CallTool): AsyncGenerator<Chunk> {
  const thought = think(words);
  if (thought.kind === 'say') {
    yield* speak(thought.text);
    return;
  }
  yield* speak('Let me look that up.');
  let answered = '';
  for (let call = 0; call < thought.times; call += 1) {
    const { vendor, tool: toolName, args: input, wish } = thought;
    const toolCallId = `call_${crypto.randomUUID().replaceAll('-', '')}`;
    yield { type: 'tool-input-available', toolCallId, toolName, input, dynamic: true };
    const output = wish === 'hosterror' ? hostError() : await callTool(vendor, toolName, input, wish);
    yield { type: 'tool-output-available', toolCallId, output, dynamic: true };
    const [block] = output.content;
    answered = block?.type === 'text' ? block.text : '';
  }
  yield* speak(comment(answered));
}

async function* speak(text: string): AsyncGenerator<Chunk> {
  const id = crypto.randomUUID();
  yield { type: 'text-start', id };
  for (const delta of text.split(/(?<=\s)/)) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    yield { type: 'text-delta', id, delta };
  }
  yield { type: 'text-end', id };
}

/** What a chat app says in the server's place when it could not reach it (surfaces 1.1 c, "Host-made errors"). */
function hostError(): CallToolResult {
  const text = JSON.stringify({
    error: 'Error occurred during tool execution',
    request_id: 'req_011CTq4vXw',
  });
  return { content: [{ type: 'text', text }], isError: true };
}
