import { mayHold } from '../../../decode';
import type { Emit } from './reader';
import { record } from './values';

/**
 * Content blocks of claude.ai (surfaces.md section 1.1 c): `tool_use` says what is called and with what input,
 * `tool_result` carries the server's text.
 */
export interface Block {
  fields: Record<string, unknown>;
  /** Text of `input_json_delta`s: the call's input, or the result's content blocks. */
  json: string;
}

/** A content block as a {@link Block}, or undefined where it is no tool's. */
export function blockOf(content: unknown): Block | undefined {
  const fields = record(content);
  return /tool_(?:use|result)$/.test(String(fields.type)) ? { fields, json: '' } : undefined;
}

/**
 * Hands on a finished block as if it had come in one piece, so that the decoder sees content, flag, server and names
 * together: a call, or a result where it may be Atribu's. A result's text stands in one of several places, and some
 * clients have it in two.
 */
export function settle({ fields, json }: Block, emit: Emit): void {
  const { type, input, content, structured_content, display_content } = fields;
  if (String(type).endsWith('use')) {
    emit({ ...fields, input: json || input });
    return;
  }
  const shown = record(display_content).json_block ?? display_content;
  const held = [json, content, structured_content, shown].find((each) => mayHold(JSON.stringify(each) ?? ''));
  if (held) emit({ ...fields, content: held, structured_content: null, display_content: null });
}
