import { MockLanguageModelV4, simulateReadableStream } from 'ai/test';
import { nextStep, pieces } from '../step.ts';

type Prompt = Parameters<MockLanguageModelV4['doStream']>[0]['prompt'];
type Stream = Awaited<ReturnType<MockLanguageModelV4['doStream']>>['stream'];
type Part = Stream extends ReadableStream<infer P> ? P : never;

const PAUSE_MS = 8;
const NOTHING = { total: 0, noCache: 0, cacheRead: 0, cacheWrite: 0, text: 0, reasoning: 0 };

/** The playground's scripted model, as a provider of the AI SDK. */
export const model = new MockLanguageModelV4({
  modelId: 'scripted',
  doStream: async ({ prompt }) => ({
    stream: simulateReadableStream({ chunks: partsFor(prompt), chunkDelayInMs: PAUSE_MS }),
  }),
});

function partsFor(prompt: Prompt): Part[] {
  const asked = prompt.findLastIndex(({ role }) => role === 'user');
  const { text, call } = nextStep(wordsOf(prompt[asked]), prompt.slice(asked).flatMap(answersIn));
  const parts: Part[] = [{ type: 'stream-start', warnings: [] }];
  if (text) parts.push(...spoken(text));
  if (call) {
    parts.push({
      type: 'tool-call',
      toolCallId: `call_${crypto.randomUUID().replaceAll('-', '')}`,
      toolName: call.tool,
      input: JSON.stringify(call.args),
    });
  }
  parts.push({
    type: 'finish',
    finishReason: { unified: call ? 'tool-calls' : 'stop', raw: undefined },
    usage: { inputTokens: NOTHING, outputTokens: NOTHING },
  });
  return parts;
}

function spoken(text: string): Part[] {
  const id = crypto.randomUUID();
  const deltas = pieces(text).map((delta): Part => ({ type: 'text-delta', id, delta }));
  return [{ type: 'text-start', id }, ...deltas, { type: 'text-end', id }];
}

function wordsOf(message: Prompt[number] | undefined): string {
  if (message?.role !== 'user') return '';
  return message.content.map((part) => (part.type === 'text' ? part.text : '')).join('');
}

/** What the tools answered, as the SDK shows it to a model. */
function answersIn(message: Prompt[number]): string[] {
  if (message.role !== 'tool') return [];
  return message.content.flatMap((part) => {
    if (part.type !== 'tool-result') return [];
    const { output } = part;
    if (output.type !== 'content') return [JSON.stringify('value' in output ? output.value : output)];
    return output.value.map((piece) => (piece.type === 'text' ? piece.text : ''));
  });
}
