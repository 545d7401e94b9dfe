import { decodeText, decodeValue } from '../../decode';
import { splitToolName } from '../../decode/names';
import type { Hit } from '../../decode/types';
import type { Calls } from './calls';
import type { About } from './teller';
import type { Sink, Told } from './wires/reader';

/** Decodes what the reader of one body finds. */
export function openSink(calls: Calls, tell: (hits: readonly Hit[], about: About) => void): Sink {
  return {
    call: ({ callId, ...told }) => calls.remember(callId, told),
    result(content, told = {}) {
      const names = namesOf(told, calls);
      const hits = decodeValue(resultOf(content, { ...told, ...names }));
      // By the wire's own word: the content is somebody's data and may say whatever it likes.
      const isKnown = (names.connector ?? names.server) !== undefined;
      const sure = isKnown ? { server: undefined, connector: undefined, ...names } : names;
      tell(
        hits.map((hit) => ({ ...hit, hints: { ...hit.hints, ...sure } })),
        told,
      );
    },
    any: (value, told = {}) => tell(typeof value === 'string' ? decodeText(value) : decodeValue(value), told),
  };
}

/** Whose answer it is, as far as the wire and the call tell. */
function namesOf(told: Told, calls: Calls): Pick<Told, 'tool' | 'connector' | 'server'> {
  const call = told.callId === undefined ? undefined : calls.of(told.callId);
  const split = told.tool === undefined ? undefined : splitToolName(told.tool);
  const tool = split?.tool ?? call?.tool;
  const connector = told.connector ?? split?.connector ?? call?.connector;
  const server = told.server ?? call?.server;
  return { ...(tool && { tool }), ...(connector && { connector }), ...(server && { server }) };
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
