import { mayHold } from '../../decode';
import { stringifyJson } from '../natives';
import type { Emit } from './reader';

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
 * together: a call where it names workspace or profile, a result where it may be Atribu's. A result's text stands in
 * one of several places, and some clients have it in two.
 */
export function settle({ fields, json }: Block, emit: Emit): void {
  const { type, input, content, structured_content, display_content } = fields;
  if (String(type).endsWith('use')) {
    const text = stringifyJson({ ...fields, input: json || input });
    if (/workspace_id|profile_id/.test(text)) emit(text);
    return;
  }
  const shown = record(display_content).json_block ?? display_content;
  const held = [json, content, structured_content, shown].find((each) => mayHold(stringifyJson(each) ?? ''));
  if (held)
    emit(stringifyJson({ ...fields, content: held, structured_content: null, display_content: null }));
}

/** Any value as an object whose fields may be asked for. */
export function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value ? (value as Record<string, unknown>) : {};
}
