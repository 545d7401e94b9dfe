import type { CallToolResult } from '@modelcontextprotocol/server';
import { errorFor } from './errors.ts';
import { isSuccess, type Outcome } from './outcome.ts';
import { successFor } from './successes.ts';
import type { ToolName } from './tools.ts';

/** Which server answers: Atribu's, or another vendor's whose errors happen to have the same shape. */
export type Vendor = 'atribu' | 'linear';

function result(body: unknown, isError: boolean): CallToolResult {
  return { content: [{ type: 'text', text: JSON.stringify(body) }], ...(isError ? { isError } : {}) };
}

/** What Atribu's server answers to a call (seed: "Error response format"). */
export function answer(tool: ToolName, args: Record<string, unknown>, wish: Outcome): CallToolResult {
  if (!isSuccess(wish.outcome)) return result(errorFor(wish.outcome, wish.fields), true);
  const wrong = ['window_start', 'window_end', 'prev_window_start', 'prev_window_end'].find(
    (name) => args[name] !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(String(args[name])),
  );
  if (wrong)
    return result(errorFor('invalid_input', { message: `${wrong} must be a date (YYYY-MM-DD).` }), true);
  return result(successFor(tool, args, wish.outcome), false);
}

/** What the other vendor's server answers: the same shape, another product's words. */
export function answerAsLinear(wish: Outcome): CallToolResult {
  if (isSuccess(wish.outcome))
    return result({ issues: [{ id: 'ENG-214', title: 'Fix the flaky sync' }] }, false);
  const message = 'Too many requests to the issue API.';
  return result(errorFor(wish.outcome, { message, action_url: null, ...wish.fields }), true);
}

/** The request id inside a result, of an error or a success; null where it has none. */
export function requestIdOf(answered: CallToolResult): string | null {
  const [block] = answered.content;
  return (block?.type === 'text' && /"request_id":"([^"]+)"/.exec(block.text)?.[1]) || null;
}
