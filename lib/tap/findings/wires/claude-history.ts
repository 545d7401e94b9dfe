import { blockOf, settle } from './claude-blocks';
import type { Emit, Reader } from './reader';
import { search } from './values';

/**
 * Old conversations of claude.ai, all branches: every tool block of every message. Of one that is too long for one
 * finding the messages come one by one, or their blocks.
 */
export function claudeHistory(emit: Emit): Reader {
  return {
    value(value) {
      search(value, (fields) => {
        const block = blockOf(fields);
        if (block) settle(block, emit);
        return block !== undefined;
      });
    },
  };
}
