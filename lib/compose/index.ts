import type { Surface } from '../surfaces/types';
import { addition, caretToEnd, type Field, isControl, isFocused, isLine, read } from './field';
import { findComposer } from './find';
import { type Way, waysInto } from './put';
import { hasWords, holds } from './text';

export interface Draft {
  /** The page's document; open shadow roots and same-origin frames in it count. */
  document: Document;
  surface: Pick<Surface, 'dom'>;
  /** Plain text, of as many lines as it likes. */
  text: string;
  signal?: AbortSignal;
}

export type Drafted =
  /** `how` is 'present' where the draft stood there already, and nothing was changed. */
  | { ok: true; where: 'composer'; how: Way | 'present' }
  | {
      ok: false;
      /**
       * - empty: there is nothing to draft
       * - no-composer: the page has no field to write in
       * - hidden: it has, but covered by a dialog or otherwise out of reach
       * - locked: it has, but disabled or read-only for now, as while an answer is written
       * - too-long: the field would not hold all of it; nothing was changed
       * - not-accepted: the text did not arrive; the app did nothing with it, or something else
       * - aborted: the signal came first; nothing was changed
       */
      reason: 'empty' | 'no-composer' | 'hidden' | 'locked' | 'too-long' | 'not-accepted' | 'aborted';
    };

/** About two frames; a timer, for no frames come to a tab in the background. */
const TWO_FRAMES_MS = 32;
/** Editors learn of a new caret by an event, and ProseMirror sets it back within 20 ms of the focus unless it has. */
const CARET_MS = 60;
/** How long an editor may take to show what it accepted, in steps of two frames. */
const STEPS = 12;

export { composerIn } from './find';

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

let last: Promise<unknown> = Promise.resolve();

/**
 * Writes a draft into the chat's composer, behind what the person has written there, and leaves it focused with the
 * caret at the end. Never sends, never takes anything away. Of the same draft twice the second finds the first.
 * Runs in the isolated world; one draft at a time.
 * @returns ok only after the text was read back from the composer (surfaces.md 4.7)
 */
export function draftInto(draft: Draft): Promise<Drafted> {
  const result = last.then(() => write(draft));
  last = result.catch(() => {});
  return result;
}

async function write({ document, surface, text, signal }: Draft): Promise<Drafted> {
  if (!hasWords(text)) return failed('empty');
  if (signal?.aborted) return failed('aborted');
  const found = findComposer(document, surface);
  if (!found.ok) return failed(found.reason);
  const { field } = found;
  const draft = text.trim().replace(isLine(field) ? /\s*[\r\n]+\s*/g : /\r\n?/g, isLine(field) ? ' ' : '\n');

  if (!isFocused(field)) {
    field.focus({ preventScroll: true });
    // Behind an open dialog nothing takes the focus, whatever its looks.
    if (!isFocused(field)) return failed('hidden');
    caretToEnd(field);
  }
  if (holds(read(field), draft)) return drafted('present');

  for (const { way, put } of waysInto(field)) {
    caretToEnd(field);
    await pause(CARET_MS);
    if (signal?.aborted) return failed('aborted');
    const before = read(field);
    const added = addition(field, draft);
    if (isControl(field) && field.maxLength >= 0 && before.length + added.length > field.maxLength)
      return failed('too-long');
    const taken = put(field, added);
    if (await arrives(field, draft, taken ? STEPS : 1)) return drafted(way);
    // Half of it, or an editor that took it and may yet bring it: a second way in would be a second draft.
    if (read(field) !== before || (taken && way === 'paste')) break;
  }
  return failed('not-accepted');
}

/** Waits for the draft to be in the field, and to be there still two frames later. */
async function arrives(field: Field, draft: string, steps: number): Promise<boolean> {
  for (let step = 0; step < steps; step += 1) {
    await pause(TWO_FRAMES_MS);
    if (!holds(read(field), draft)) continue;
    await pause(TWO_FRAMES_MS);
    return holds(read(field), draft);
  }
  return false;
}

const drafted = (how: Way | 'present'): Drafted => ({ ok: true, where: 'composer', how });
const failed = (reason: (Drafted & { ok: false })['reason']): Drafted => ({ ok: false, reason });
