import { parse } from '../../values';
import { followJson } from './closing';
import { alongPath, applyPatch, type Document } from './patches';
import type { Reader, Sink } from './reader';
import { firstText, list, record, search, text } from './values';

/** Blocks of one answer that are put together. */
const MOST_BLOCKS = 64;
/** JSON in JSON: the older `text` channel holds the list of steps as a text. */
const DEEPEST_TEXT = 2;
/** The word for a failure has not been seen. */
const OVER = /(success|complete)|(fail|error)/i;
const STEP = /^MCP_TOOL_(INPUT|OUTPUT)$/i;

interface Step {
  isOutput: boolean;
  fields: Record<string, unknown>;
}

/**
 * Answers of perplexity.ai (surfaces.md section 1.5 c), live ones and threads. Steps say what was called and what came
 * back, paired by `goal_id`; they stand in blocks that come whole or as patches (`diff_block`), in the items of a
 * workflow, or in the older `text`.
 */
export function perplexity(sink: Sink): Reader {
  /** By use and field: a patch names the field that it belongs to. */
  const blocks = new Map<string, Document>();
  /** The result whose text is being written. */
  let open: Step | undefined;
  /** The answer's id, because goals are counted anew in each: "0", "1". */
  let answer = '';

  const take = ({ isOutput, fields }: Step) => {
    const goal = text(fields.goal_id);
    const callId = goal && `${answer} ${goal}`.trim();
    const told = { callId, tool: text(fields.tool_name), connector: text(fields.app) };
    if (!isOutput) {
      if (callId) sink.call({ ...told, callId, args: fields.tool_args });
      return;
    }
    const [, good, bad] = OVER.exec(String(fields.status)) ?? [];
    sink.result(fields.content, { ...told, isError: good ? false : bad ? true : undefined });
  };
  /** True where there was one. */
  const steps = (value: unknown, depth = 0): boolean => {
    let found = false;
    search(value, (fields) => {
      for (const each of Object.values(fields)) {
        const isText = depth < DEEPEST_TEXT && typeof each === 'string' && isSteps(each);
        if (isText && steps(parse(each), depth + 1)) found = true;
      }
      const step = stepOf(fields);
      if (step) take(step);
      found ||= step !== undefined;
      return step !== undefined;
    });
    return found;
  };

  const documentOf = (key: string) => {
    const document = blocks.get(key) ?? { root: undefined };
    blocks.set(key, document);
    const [oldest] = blocks.keys();
    if (blocks.size > MOST_BLOCKS && oldest !== undefined) blocks.delete(oldest);
    return document;
  };
  const patch = (document: Document, { op, path, value }: Record<string, unknown>) => {
    if (typeof op !== 'string' || typeof path !== 'string') return;
    const isWhole = applyPatch(document, op, path, value);
    const step = alongPath(document, path)
      .map((each) => stepOf(record(each)))
      .findLast((each) => each?.isOutput);
    if (!step) {
      steps(value);
      return;
    }
    // What was cut off and is followed by another result will not go on.
    if (open && open.fields.goal_id !== step.fields.goal_id) take(open);
    // Some answers say with every piece all that came before it, too.
    const isGrowing = op === 'append' || isUnfinished(value);
    open = isWhole || (!isGrowing && OVER.test(String(step.fields.status))) ? undefined : step;
    if (isWhole || !isGrowing) take(step);
  };

  const close = () => {
    if (open) take(open);
    open = undefined;
  };

  /** One frame, or one entry of a thread. */
  const frame = (value: unknown): void => {
    const { entries, blocks: given, ...fields } = record(value);
    if (Array.isArray(entries)) {
      entries.forEach(frame);
      return;
    }
    answer = firstText(fields, ['backend_uuid', 'uuid']) ?? answer;
    for (const each of list(given)) {
      const { intended_usage, diff_block, ...whole } = record(each);
      const { field, patches } = record(diff_block);
      for (const key of Object.keys(whole)) documentOf(`${intended_usage} ${key}`).root = whole[key];
      if (!diff_block) continue;
      const document = documentOf(`${intended_usage} ${field}`);
      for (const operation of list(patches)) patch(document, record(operation));
    }
    const whole = list(given).filter((each) => !record(each).diff_block);
    if (!steps([whole, fields]) && whole.length === list(given).length) sink.any(value);
    if (fields.final_sse_message === true) close();
  };

  return { value: frame, busy: () => open !== undefined, end: close };
}

/** A step by any of its spellings: its content under a key of its own, under `content`, `payload`, or beside it. */
function stepOf(fields: Record<string, unknown>): Step | undefined {
  const [, kind] = STEP.exec(firstText(fields, ['step_type', 'type']) ?? '') ?? [];
  const payload = record(fields.payload);
  const input = fields.mcp_tool_input_content ?? payload.mcp_tool_input_content;
  const output = fields.mcp_tool_output_content ?? payload.mcp_tool_output_content;
  if (!kind && !input && !output) return undefined;
  const isOutput = kind ? /output/i.test(kind) : Boolean(output);
  const inside = [isOutput ? output : input, fields.content, fields.payload].find(
    (each) => typeof each === 'object' && each !== null,
  );
  return {
    isOutput,
    fields: { goal_id: fields.goal_id, tool_name: fields.tool_name, ...record(inside ?? fields) },
  };
}

/** True for a text of JSON whose end is missing. */
function isUnfinished(value: unknown): boolean {
  return typeof value === 'string' && /^\s*[[{]/.test(value) && !followJson().push(value);
}

function isSteps(value: string): boolean {
  return /^\s*[[{]/.test(value) && value.includes('MCP_TOOL_');
}
