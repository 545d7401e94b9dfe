import { blockOf, settle } from './claude-blocks';
import type { Reader, Sink } from './reader';
import { search } from './values';

/**
 * Old conversations of claude.ai, all branches: every tool block of every message. Of one that is too long for one
 * finding the messages come one by one, or their blocks.
 */
export function claudeHistory(sink: Sink): Reader {
  return {
    value(value) {
      search(value, (fields) => {
        const block = blockOf(fields);
        if (block) settle(block, sink);
        return block !== undefined;
      });
    },
  };
}
