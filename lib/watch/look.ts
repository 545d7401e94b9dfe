import type { Surface } from '../surfaces/types';

/** The surface's selectors together with those that hold everywhere, each one a list ready for the browser. */
export interface Look {
  /** Places without those that only a class tells, which may be a toolbar's as well. */
  sure: string;
  /** A place, which may hold a tool result (surfaces.md sections 4 and 6), or a turn of the person's. */
  spot: string;
  /** What a place's own text leaves out: places inside it, the composer, our own nodes, the person's words. */
  inner: string;
  /** Where nothing is ever read. */
  closed: string;
  /** There, and where the person's words stand. */
  shut: string;
  /** Strong marks of a tool result. */
  tool: string;
  user: string;
  /** A turn of anybody's. */
  turn: string;
}

const CODE = 'code';
const MARKS = '[role="alert"],[data-result]';
const PLACES = 'pre,details,[data-slot*="tool" i],[data-testid*="tool" i]';
/** What a surface names and these have already; fewer selectors are faster. */
const COVERED = /^\[(?:role="alert"|data-result|data-(?:slot|testid)[*^$]?="[^"]*tool[^"]*")\]$/;
const CLASSES = '[class*="tool"],[class*="Tool"]';
const CLOSED = 'textarea,input,[contenteditable]:not([contenteditable="false"]),[data-mcp-doctor]';

/**
 * Selectors for a surface. One that the browser cannot read is dropped: it may cost polish, never detection
 * (surfaces.md section 4).
 */
export function lookOf({ dom }: Surface, document: Document): Look {
  const all = (...kinds: (keyof Surface['dom'])[]): string =>
    kinds
      .flatMap((kind) => dom[kind] ?? [])
      .map(({ css }) => css)
      .filter((css) => !COVERED.test(css) && isValid(css, document))
      .join();
  const tool = join(MARKS, all('toolResult', 'errorAlert'));
  // `:not(*)` matches nothing.
  const user = all('userTurn') || ':not(*)';
  const blocks = join(PLACES, tool);
  const sure = join(CODE, blocks);
  const place = join(sure, CLASSES);
  const closed = join(CLOSED, all('composer'));
  return {
    sure,
    spot: join(place, user),
    inner: join(place, closed, user, 'script,style,noscript'),
    closed,
    shut: join(closed, user),
    tool,
    user,
    turn: join(user, all('assistantTurn')),
  };
}

function join(...lists: string[]): string {
  return lists.filter(Boolean).join();
}

function isValid(css: string, document: Document): boolean {
  try {
    document.createDocumentFragment().querySelector(css);
    return true;
  } catch {
    return false;
  }
}
