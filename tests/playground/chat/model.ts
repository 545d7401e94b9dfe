import type { ChatModelAdapter, ThreadAssistantMessagePart, ThreadMessage } from '@assistant-ui/react';
import type { CallToolResult } from '@modelcontextprotocol/client';
import { comment, type Thought, think } from '../script.ts';
import { callTool } from './mcp.ts';

type ToolPart = Extract<ThreadAssistantMessagePart, { type: 'tool-call' }>;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The scripted model behind the real chat runtime: words come in pieces, calls go over MCP. */
export const scriptedModel: ChatModelAdapter = {
  async *run({ messages }) {
    const parts: ThreadAssistantMessagePart[] = [];
    const thought = think(wordsOf(messages.at(-1)));
    if (thought.kind === 'say') {
      yield* speak(parts, thought.text);
      return;
    }
    yield* speak(parts, 'Let me look that up.');
    let answered = '';
    for (let call = 0; call < thought.times; call += 1) {
      const part: ToolPart = {
        type: 'tool-call',
        toolCallId: crypto.randomUUID(),
        toolName: thought.tool,
        args: thought.args as ToolPart['args'],
        argsText: JSON.stringify(thought.args, null, 2),
      };
      yield { content: [...parts, part] };
      const result = await outcomeOf(thought);
      parts.push({ ...part, result, isError: result.isError ?? false });
      yield { content: [...parts] };
      const [block] = result.content;
      answered = block?.type === 'text' ? block.text : '';
    }
    yield* speak(parts, comment(answered));
  },
};

async function* speak(parts: ThreadAssistantMessagePart[], text: string) {
  const words = text.split(/(?<=\s)/);
  for (let count = 1; count <= words.length; count += 1) {
    await pause(8);
    yield { content: [...parts, { type: 'text' as const, text: words.slice(0, count).join('') }] };
  }
  parts.push({ type: 'text', text });
}

async function outcomeOf(thought: Extract<Thought, { kind: 'call' }>): Promise<CallToolResult> {
  if (thought.wish !== 'hosterror') {
    return callTool(thought.vendor, thought.tool, thought.args, thought.wish);
  }
  const text = JSON.stringify({
    error: 'Error occurred during tool execution',
    request_id: 'req_011CTq4vXw',
  });
  return { content: [{ type: 'text', text }], isError: true };
}

function wordsOf(message: ThreadMessage | undefined): string {
  return (message?.content ?? []).map((part) => (part.type === 'text' ? part.text : '')).join(' ');
}
