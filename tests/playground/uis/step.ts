import { comment, type Thought, think } from '../script.ts';

/** What the scripted model says and does next. */
export interface Step {
  text: string;
  call?: Extract<Thought, { kind: 'call' }>;
}

/**
 * One step of the scripted model, for chat libraries that run their own loop of model and tools.
 * @param words what the person asked
 * @param answers what the tools have answered to that so far, the oldest first
 */
export function nextStep(words: string, answers: readonly string[]): Step {
  const thought = think(words);
  if (thought.kind === 'say') return { text: thought.text };
  if (answers.length >= thought.times) return { text: comment(answers.at(-1) ?? '') };
  return { text: answers.length === 0 ? 'Let me look that up.' : '', call: thought };
}

/** Text in the pieces that a model speaks in. */
export function pieces(text: string): string[] {
  return text === '' ? [] : text.split(/(?<=\s)/);
}
