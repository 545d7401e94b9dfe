import { randomUUID } from 'node:crypto';
import { comment, type Thought } from '../script.ts';
import { answer, answerAsLinear, requestIdOf } from '../server/answer.ts';
import { isTool } from '../server/tools.ts';
import type { Block, Message } from './state.ts';

/** How the stream is cut and paced. */
export interface Pace {
  /** Characters of a tool result in one `input_json_delta`. */
  pieceSize: number;
  /** Between two frames. */
  pauseMs: number;
}

/** Called when the last byte of a tool result was given to the stream. */
export type ResultSent = (requestId: string) => void;

const vendors = {
  atribu: { integration: 'Atribu', url: 'https://mcp.atribu.app/mcp', icon: 'atribu' },
  linear: { integration: 'Linear', url: 'https://mcp.linear.app/mcp', icon: 'linear' },
} as const;

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

function pieces(text: string, size: number): string[] {
  return Array.from({ length: Math.ceil(text.length / size) }, (_, i) =>
    text.slice(i * size, (i + 1) * size),
  );
}

/**
 * The events of one answer, as `completion` streams them (surfaces 1.1 c). Every finished block is put into
 * `message`, which is what the history shows later.
 */
export async function* events(
  thought: Thought,
  message: Message,
  pace: Pace,
  resultSent: ResultSent,
): AsyncGenerator<{ type: string } & Record<string, unknown>> {
  const shown = {
    uuid: message.uuid,
    parent_uuid: message.parent_message_uuid,
    role: 'assistant',
    content: [],
  };
  yield { type: 'message_start', message: { id: `chatcompl_${randomUUID()}`, type: 'message', ...shown } };

  async function* block(opening: Block, deltas: Record<string, unknown>[], closed: Block, done?: () => void) {
    const index = message.content.length;
    yield { type: 'content_block_start', index, content_block: opening };
    for (const delta of deltas) {
      await pause(pace.pauseMs);
      yield { type: 'content_block_delta', index, delta };
    }
    done?.();
    message.content.push(closed);
    yield { type: 'content_block_stop', index, stop_timestamp: new Date().toISOString() };
  }
  const text = (words: string) => {
    const opening: Block = { type: 'text', text: '', citations: [], flags: null };
    const deltas = pieces(words, 24).map((piece) => ({ type: 'text_delta', text: piece }));
    return block(opening, deltas, { ...opening, text: words });
  };

  if (thought.kind === 'say') {
    yield* text(thought.text);
  } else {
    yield* text('Let me look that up.');
    let answered = '';
    for (let call = 0; call < thought.times; call += 1) {
      const { integration, url, icon } = vendors[thought.vendor];
      const called = {
        name: `${integration}:${thought.tool}`,
        integration_name: integration,
        integration_icon_url: null,
        icon_name: icon,
        mcp_server_url: url,
        is_mcp_app: false,
      };
      const id = `toolu_${randomUUID().replaceAll('-', '').slice(0, 24)}`;
      const use: Block = {
        type: 'tool_use',
        id,
        input: {},
        message: null,
        approval_options: null,
        ...called,
      };
      const inputs = pieces(JSON.stringify(thought.args), 40).map(jsonDelta);
      yield* block(use, inputs, { ...use, input: thought.args });

      const { content, isError } = resultOf(thought);
      const shown = content.map((item) => ({ ...item, uuid: randomUUID() }));
      const result: Block = {
        type: 'tool_result',
        tool_use_id: id,
        content: [],
        is_error: isError,
        structured_content: null,
        meta: null,
        message: null,
        display_content: null,
        ...called,
      };
      const requestId = requestIdOf({ content });
      yield* block(
        result,
        pieces(JSON.stringify(shown), pace.pieceSize).map(jsonDelta),
        { ...result, content: shown },
        () => requestId && resultSent(requestId),
      );
      answered = content[0]?.text ?? '';
    }
    yield* text(comment(answered));
  }
  yield { type: 'message_delta', delta: { stop_reason: 'end_turn', stop_sequence: null } };
  yield { type: 'message_limit', message_limit: { type: 'within_limit', windows: {} } };
  yield { type: 'message_stop' };
}

function jsonDelta(partial_json: string) {
  return { type: 'input_json_delta', partial_json };
}

type TextBlock = { type: 'text'; text: string };

function resultOf({ vendor, tool, args, wish }: Extract<Thought, { kind: 'call' }>) {
  if (wish === 'hosterror') {
    const request_id = `req_${randomUUID().replaceAll('-', '').slice(0, 24)}`;
    const text = JSON.stringify({ error: 'Error occurred during tool execution', request_id });
    return { content: [{ type: 'text', text }] as TextBlock[], isError: true };
  }
  const { content, isError } =
    vendor === 'atribu' && isTool(tool) ? answer(tool, args, wish) : answerAsLinear(wish);
  return { content: content as TextBlock[], isError: isError ?? false };
}
