import { genericFace } from '../surfaces/generic';
import type { Surface } from '../surfaces/types';

/** The surface's selectors together with those that hold everywhere, each one a list ready for the browser. */
export interface Look {
  /** What may hold a tool result (surfaces.md sections 4 and 6): its text is read. */
  place: string;
  /** Places without those that only a class tells, which may be a toolbar's as well. */
  sure: string;
  /** A place, or a turn of the person's. */
  spot: string;
  /** What a place's own text leaves out: places inside it, the composer, our own nodes, the person's words. */
  inner: string;
  /** Where nothing is ever read. */
  closed: string;
  /** Strong marks of a tool result. */
  tool: string;
  user: string;
  /** A turn of anybody's. */
  turn: string;
}

const BLOCKS = 'pre,code';
const BOXES = '[role="alert"],[data-slot*="tool" i],[data-testid*="tool" i],details,[data-result]';
const CLASSES = '[class*="tool"],[class*="Tool"]';
const CLOSED = 'textarea,input,[contenteditable]:not([contenteditable="false"]),[data-mcp-doctor]';

/**
 * Selectors for a surface. One that the browser cannot read is dropped: it may cost polish, never detection
 * (surfaces.md section 4).
 */
export function lookOf(surface: Surface, document: Document): Look {
  const list = (...kinds: (keyof Surface['dom'])[]): string[] =>
    kinds
      .flatMap((kind) => [...(surface.dom[kind] ?? []), ...(genericFace.dom[kind] ?? [])])
      .map(({ css }) => css)
      .filter((css, index, all) => all.indexOf(css) === index && isValid(css, document));
  const own = [...surface.dom.toolResult, ...surface.dom.errorAlert]
    .map(({ css }) => css)
    .filter((css) => isValid(css, document));
  const user = list('userTurn');
  const sure = [BLOCKS, BOXES, ...own].join();
  const place = `${sure},${CLASSES}`;
  const closed = [CLOSED, ...list('composer')].join();
  return {
    place,
    sure,
    spot: [place, ...user].join(),
    inner: [place, closed, ...user, 'script,style,noscript'].join(),
    closed,
    tool: ['[role="alert"],[data-result]', ...own].join(),
    user: user.join(),
    turn: [...user, ...list('assistantTurn')].join(),
  };
}

function isValid(css: string, document: Document): boolean {
  try {
    document.createDocumentFragment().querySelector(css);
    return true;
  } catch {
    return false;
  }
}
