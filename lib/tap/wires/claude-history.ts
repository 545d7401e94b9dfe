import { blockOf, record, settle } from './claude-blocks';
import type { Emit, Reader } from './reader';

/** Old conversations of claude.ai, all branches: every tool block of every message. */
export function claudeHistory(emit: Emit): Reader {
  return {
    value(value) {
      for (const message of list(record(value).chat_messages)) {
        for (const content of list(record(message).content)) {
          const block = blockOf(content);
          if (block) settle(block, emit);
        }
      }
    },
  };
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
