import {
  EventType,
  type Modality,
  type ModelMessage,
  type StreamChunk,
  type TextOptions,
} from '@tanstack/ai';
import { BaseTextAdapter } from '@tanstack/ai/adapters';
import { nextStep, pieces } from '../step.ts';

const PAUSE_MS = 8;

/** Nothing but words passes between this model and the library. */
type Metadata = Record<Modality, unknown>;

/** The playground's scripted model, as an adapter of TanStack AI. Its events are AG-UI's (surfaces 2.9). */
export class ScriptedAdapter extends BaseTextAdapter<'scripted', object, readonly Modality[], Metadata> {
  readonly name = 'playground';

  constructor() {
    super({}, 'scripted');
  }

  async *chatStream({ messages, threadId, runId }: TextOptions<object>): AsyncIterable<StreamChunk> {
    const run = { threadId: threadId ?? this.generateId(), runId: runId ?? this.generateId() };
    const { text, call } = stepAfter(messages);
    yield { type: EventType.RUN_STARTED, ...run };
    if (text) yield* speak(text, this.generateId());
    if (call) {
      const toolCallId = `call_${crypto.randomUUID().replaceAll('-', '')}`;
      const delta = JSON.stringify(call.args);
      yield { type: EventType.TOOL_CALL_START, toolCallId, toolCallName: call.tool, toolName: call.tool };
      yield { type: EventType.TOOL_CALL_ARGS, toolCallId, delta };
      yield { type: EventType.TOOL_CALL_END, toolCallId, toolCallName: call.tool, input: call.args };
    }
    yield { type: EventType.RUN_FINISHED, ...run, finishReason: call ? 'tool_calls' : 'stop' };
  }

  structuredOutput(): Promise<never> {
    return Promise.reject(new Error('The script knows text and tool calls only.'));
  }
}

async function* speak(text: string, messageId: string): AsyncIterable<StreamChunk> {
  yield { type: EventType.TEXT_MESSAGE_START, messageId, role: 'assistant' };
  for (const delta of pieces(text)) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    yield { type: EventType.TEXT_MESSAGE_CONTENT, messageId, delta };
  }
  yield { type: EventType.TEXT_MESSAGE_END, messageId };
}

function stepAfter(messages: readonly ModelMessage[]) {
  const asked = messages.findLastIndex(({ role }) => role === 'user');
  const answers = messages.slice(asked).filter(({ role }) => role === 'tool');
  return nextStep(wordsOf(messages[asked]), answers.map(wordsOf));
}

/** The text of a message; of a tool's, its answer as JSON. */
export function wordsOf(message: ModelMessage | undefined): string {
  const content = message?.content ?? '';
  if (typeof content === 'string') return content;
  return content.map((part) => (part.type === 'text' ? part.content : '')).join('');
}
