import { mayHold } from '../../../decode';
import type { Sink } from './reader';
import { record, text } from './values';

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
 * Hands on a finished block: a call, or a result where it may be Atribu's. A result's text stands in one of several
 * places, and some clients have it in two.
 */
export function settle({ fields, json }: Block, sink: Sink): void {
  const { type, id, input, content, structured_content, display_content, is_error } = fields;
  const told = {
    tool: text(fields.name),
    connector: text(fields.integration_name),
    server: text(fields.mcp_server_url),
  };
  if (String(type).endsWith('use')) {
    const callId = text(id);
    if (callId) sink.call({ callId, args: json || input, ...told });
    return;
  }
  const shown = record(display_content).json_block ?? display_content;
  const held = [json, content, structured_content, shown].find((each) => mayHold(JSON.stringify(each) ?? ''));
  const isError = typeof is_error === 'boolean' ? is_error : undefined;
  if (held) sink.result(held, { callId: text(fields.tool_use_id), isError, ...told });
}
