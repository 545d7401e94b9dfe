import type { Surface } from '../surfaces/types';
import { FIELDS, type Field, isControl } from './field';
import { boxOf, isWithin, useOf } from './usable';

export type Found =
  | { ok: true; field: Field }
  | { ok: false; reason: 'no-composer' | 'hidden' }
  /** The field is there, and takes nothing for now. */
  | { ok: false; reason: 'locked'; field: Field };

type Tree = Document | ShadowRoot;

/**
 * The field in which the person writes to the assistant (surfaces.md 4.7): one of the surface's, else the one with the
 * focus, else the largest in the lower half of the window. Fields within messages are no composers.
 */
export function findComposer(document: Document, { dom }: Pick<Surface, 'dom'>): Found {
  const trees = [...treesOf(document)];
  const fields = (css: string) => trees.flatMap((tree) => [...tree.querySelectorAll<HTMLElement>(css)]);

  // Self-hosted surfaces end with selectors of any field at all, which know no better than what follows here.
  const any = [document.createElement('textarea'), document.createElement('div')];
  any[1]?.setAttribute('contenteditable', '');
  const known = dom.composer
    .filter(({ css }) => !any.some((field) => field.matches(css)))
    .flatMap(({ css }) => largestFirst(fields(css).flatMap(fieldIn)));
  const uses = known.map(useOf);
  const ready = known[uses.indexOf('ready')];
  if (ready) return { ok: true, field: ready };
  // It is there and in use by the app: any other field would be the wrong one.
  const locked = known[uses.indexOf('locked')];
  if (locked) return { ok: false, reason: 'locked', field: locked };

  const messages = [...dom.userTurn, ...dom.assistantTurn];
  const others = fields(FIELDS).filter((field) => !messages.some(({ css }) => isWithin(field, css)));
  const focused = focusedIn(document);
  const half = (document.defaultView?.innerHeight ?? 0) / 2;
  const candidates = [
    ...others.filter((field) => field === focused),
    ...largestFirst(others.filter((field) => boxOf(field).bottom > half)),
  ];
  const othersUses = candidates.map(useOf);
  const field = candidates[othersUses.indexOf('ready')];
  if (field) return { ok: true, field };
  const lockedOther = candidates[othersUses.indexOf('locked')];
  if (lockedOther) return { ok: false, reason: 'locked', field: lockedOther };
  const isHidden = [...uses, ...othersUses].includes('hidden');
  return { ok: false, reason: isHidden ? 'hidden' : 'no-composer' };
}

/** Where the person writes, whether it takes anything now or not; null where no such place is in sight. */
export function composerIn(document: Document, surface: Pick<Surface, 'dom'>): Field | null {
  const found = findComposer(document, surface);
  return 'field' in found ? found.field : null;
}

/** Some selectors name the box around the field. */
function fieldIn(element: HTMLElement): Field[] {
  if (isControl(element) || element.matches(FIELDS)) return [element];
  return [...element.querySelectorAll<HTMLElement>(FIELDS)];
}

const largestFirst = (fields: Field[]): Field[] => fields.sort((a, b) => boxOf(b).area - boxOf(a).area);

/** The document, and the open shadow roots and same-origin frames in it. */
function* treesOf(tree: Tree): Generator<Tree> {
  yield tree;
  for (const element of tree.querySelectorAll('*')) {
    const inner = element.shadowRoot ?? (element as Partial<HTMLIFrameElement>).contentDocument;
    if (inner) yield* treesOf(inner);
  }
}

function focusedIn(tree: Tree): Element | null {
  const element = tree.activeElement;
  const inner = element?.shadowRoot ?? (element as Partial<HTMLIFrameElement> | null)?.contentDocument;
  return (inner && focusedIn(inner)) ?? element;
}
