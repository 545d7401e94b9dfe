import { decodeText, decodeValue } from '../../decode';
import type { Hit } from '../../decode/types';
import type { Calls } from './calls';
import type { About } from './teller';
import type { Sink, Told } from './wires/reader';

/** Decodes what the reader of one body finds. */
export function openSink(calls: Calls, tell: (hits: readonly Hit[], about: About) => void): Sink {
  return {
    call: ({ callId, ...told }) => calls.remember(callId, told),
    result(content, told = {}) {
      const call = told.callId === undefined ? undefined : calls.of(told.callId);
      tell(decodeValue(resultOf(content, { ...told, tool: told.tool ?? call?.tool })), told);
    },
    any: (value, told = {}) => tell(typeof value === 'string' ? decodeText(value) : decodeValue(value), told),
  };
}

/** A tool's result in the shape that the decoder reads everything from (lib/decode/hints.ts). */
function resultOf(content: unknown, { callId, tool, connector, server, isError, args }: Told): object {
  return {
    type: 'tool_result',
    tool_use_id: callId,
    tool,
    integration_name: connector,
    mcp_server_url: server,
    is_error: isError,
    args,
    content,
  };
}
