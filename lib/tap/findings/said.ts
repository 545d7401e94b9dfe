import type { Sighting } from '../../atribu/sighting';
import type { Surface } from '../../surfaces/types';
import { idOf } from './both-ways';

/** An old chat comes over the wire before it is drawn. */
const DRAWN_MS = 2_000;

interface Options {
  document: Document;
  surface(): Pick<Surface, 'dom'>;
  report(sighting: Sighting): void;
  signal: AbortSignal;
  /** Runs a task later, and gives back how to drop it. */
  later?(task: () => void, afterMs: number): () => void;
}

/**
 * Where nobody knows in which part of a response a tool's answer stands (Gemini: surfaces.md 1.3), the person's own
 * words come from there, too. What the page shows as theirs is left out: at once while a chat goes on, because their
 * message is drawn before it is answered, and of an old chat once that has been drawn.
 */
export function withoutOwnWords(options: Options): (sighting: Sighting) => void {
  const { document, surface, report, signal, later = afterwards } = options;
  const judge = (sighting: Sighting) => {
    if (!isSaid(document, surface(), idOf(sighting))) report(sighting);
  };
  return (sighting) => {
    const { context, replayed } = sighting.evidence;
    if (context !== 'unknown') report(sighting);
    else if (!replayed) judge(sighting);
    else {
      signal.addEventListener(
        'abort',
        later(() => judge(sighting), DRAWN_MS),
        { once: true },
      );
    }
  };
}

function afterwards(task: () => void, afterMs: number): () => void {
  const timer = setTimeout(task, afterMs);
  return () => clearTimeout(timer);
}

function isSaid(document: Document, { dom }: Pick<Surface, 'dom'>, id: string | undefined): boolean {
  const turns = dom.userTurn.map(({ css }) => css).join();
  if (id === undefined || turns === '') return false;
  return Array.from(document.querySelectorAll(turns)).some((turn) => turn.textContent.includes(id));
}
