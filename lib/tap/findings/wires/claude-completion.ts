import { type Block, blockOf, settle } from './claude-blocks';
import type { Reader, Sink } from './reader';
import { record } from './values';

/** Longest text of one block that is put together; a longer result is read as far as that. */
const LONGEST_BLOCK = 256 * 1024;
/** Blocks open at once; the app opens one after another. */
const MOST_BLOCKS = 32;

/** Live answers of claude.ai: blocks are joined by their index, because deltas may cut an envelope anywhere. */
export function claudeCompletion(sink: Sink): Reader {
  const open = new Map<unknown, Block>();

  const close = (index: unknown) => {
    const block = open.get(index);
    open.delete(index);
    if (block) settle(block, sink);
  };
  const end = () => [...open.keys()].forEach(close);

  return {
    value(value) {
      const { type, index, content_block, delta } = record(value);
      const block = open.get(index);
      if (type === 'content_block_start') {
        const started = blockOf(content_block);
        if (started && open.size < MOST_BLOCKS) open.set(index, started);
      } else if (type === 'content_block_delta' && block) {
        const { type: kind, partial_json, ...update } = record(delta);
        if (typeof partial_json !== 'string') {
          if (/_block_update_delta$/.test(String(kind))) Object.assign(block.fields, update);
        } else if (block.json.length < LONGEST_BLOCK) block.json += partial_json;
      } else if (type === 'content_block_stop') close(index);
      else if (type === 'message_stop') end();
    },
    busy: () => open.size > 0,
    end,
  };
}
