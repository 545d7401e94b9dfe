import type { ChatModelAdapter, ThreadAssistantMessagePart, ThreadMessage } from '@assistant-ui/react';
import type { Chunk } from '../converse.ts';
import { answerTo } from './answers.ts';

type ToolPart = Extract<ThreadAssistantMessagePart, { type: 'tool-call' }>;

/** Puts the pieces of an answer together for the chat runtime. */
export const model: ChatModelAdapter = {
  async *run({ messages }) {
    let parts: readonly ThreadAssistantMessagePart[] = [];
    for await (const chunk of answerTo(wordsOf(messages.at(-1)))) {
      parts = add(parts, chunk);
      yield { content: parts };
    }
  },
};

/** The parts of a message with one more piece. */
function add(parts: readonly ThreadAssistantMessagePart[], chunk: Chunk): ThreadAssistantMessagePart[] {
  switch (chunk.type) {
    case 'text-start':
      return [...parts, { type: 'text', text: '' }];
    case 'text-delta': {
      const last = parts.at(-1);
      return last?.type === 'text'
        ? [...parts.slice(0, -1), { ...last, text: last.text + chunk.delta }]
        : [...parts];
    }
    case 'tool-input-available': {
      const { toolCallId, toolName, input } = chunk;
      const args = input as ToolPart['args'];
      return [
        ...parts,
        { type: 'tool-call', toolCallId, toolName, args, argsText: JSON.stringify(args, null, 2) },
      ];
    }
    case 'tool-output-available':
      return parts.map((part) =>
        part.type === 'tool-call' && part.toolCallId === chunk.toolCallId
          ? { ...part, result: chunk.output, isError: chunk.output.isError ?? false }
          : part,
      );
    default:
      return [...parts];
  }
}

function wordsOf(message: ThreadMessage | undefined): string {
  return (message?.content ?? []).map((part) => (part.type === 'text' ? part.text : '')).join(' ');
}
