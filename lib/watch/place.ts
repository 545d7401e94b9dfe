import type { Context } from '../atribu/sighting';
import {
  attributes,
  type Call,
  headerBefore,
  LABEL,
  readMarks,
  readNames,
  shortText,
  toolIn,
} from './header';
import type { Look } from './look';
import { DOCUMENT_NODE } from './nodes';

/** What stands around something that was found. */
export interface Place extends Call {
  /** 'unknown' where neither a tool's mark nor somebody's words are near. */
  context: Context;
  /** Inside a turn of the person's. */
  byUser: boolean;
}

type Mark = 'user' | 'request' | 'tool' | 'prose' | 'turn' | null;

const MAX_DEPTH = 64;
/** How far above the text a plain heading such as "Result" still speaks of it, and a header of the tool. */
const LABEL_LEVELS = 4;
const HEADER_LEVELS = 8;

/** `tool` in a name, but no toolbar and no tooltip. */
const TOOL_NAME = /tool(?!bar|tip|kit|box)/i;
const TOOL_CLASS =
  /(?<!has[-_]|with[-_])(?:mcp|tool|function)[-_]?(?:result|call|output|response|error|use|invocation|fallback|message)/i;
const REQUEST_NAME = /\barg(?:ument)?s|\bparam|[-_](?:input|request)\b/i;
/** Variants such as `md:flex` and `[&_.prose]:m-0` say nothing about the element's own part. */
const PROSE_CLASS = /(?:^|\s)(?:prose|md|[\w-]*markdown)(?:-[\w-]*)?(?!\S)/i;
const TURN_CLASS = /(?:^|\s)(?:[\w-]*[-_])?(?:message|msg|bubble|turn)s?(?:[-_][\w-]*)?(?!\S)/i;
const TOOL_WORD = /\b(?:tools?|mcp|results?|responses?|outputs?|functions?|resultado|respuesta)\b/i;

/**
 * Tells a tool result from somebody's words by what stands around it: the nearest mark wins. A plain label ("Result")
 * counts unless it turns out to stand in the flow of a written text. Inside the tool's box, attributes and the nearest
 * header say which tool and whose; never the text of a turn, where another tool may be the subject.
 */
export function placeOf(el: Element, look: Look): Place {
  const place: Place = { context: 'unknown', byUser: false, isError: null };
  let context: Context | undefined;
  let label: Context | undefined;
  let isInside = true;
  let header = '';
  let node: Element | null = el;
  for (let depth = 0; node && depth < MAX_DEPTH; depth++) {
    const mark = markOf(node, look);
    if (mark === 'tool') context ??= label ?? 'tool-result';
    else if (mark === 'turn') context ??= label ?? 'prose';
    else if (mark) context ??= 'prose';
    if (mark === 'user') place.byUser = true;
    if (mark && mark !== 'tool' && mark !== 'request') isInside = false;
    if (isInside && depth < HEADER_LEVELS) {
      readMarks(node, place);
      header ||= headerBefore(node);
    }
    if (!context && depth < LABEL_LEVELS) label ??= labelOf(node);
    node = parentOf(node);
  }
  place.context = context ?? label ?? 'unknown';
  readNames(header, place);
  return place;
}

/** True where a block stands in the flow of a written text, among paragraphs. */
export function isInFlow({ parentElement }: Element): boolean {
  return parentElement?.querySelector(':scope > p') != null;
}

/** The same, where the block stands in the bare boxes that renderers draw around code (Streamdown). */
export function isInText(block: Element): boolean {
  let box: Element | null = block;
  for (let level = 0; box && level < LABEL_LEVELS; level++) {
    if (isInFlow(box)) return true;
    box = box.parentElement;
    if (box?.localName !== 'div' && box?.localName !== 'figure') return false;
  }
  return false;
}

/** True for a class that tells of a tool; the selector `[class*=tool]` also finds toolbars. */
export function isToolClass(el: Element): boolean {
  return TOOL_CLASS.test(el.getAttribute('class') ?? '');
}

/**
 * The connector of a result that is shown as the person's words, '' when it has no name, null for anything else.
 * NextChat does so: a fenced block `json:mcp-response:<client id>`, which becomes a class (surfaces.md 2.10).
 */
export function bridgedConnector(el: Element): string | null {
  const marked = el.closest('[class*="mcp-response"]') ?? el.querySelector('[class*="mcp-response"]');
  const fence = marked?.getAttribute('class') ?? shortText(el, 64);
  const match = /mcp-response(?::([\w.-]{1,100}))?/.exec(fence);
  return match && (match[1] ?? '');
}

/** The element above, also out of a shadow root and out of a frame. */
export function parentOf(node: Node): Element | null {
  const { parentElement, parentNode } = node;
  if (parentElement || !parentNode) return parentElement;
  // A document is asked for no `host`: it would look for an element of that name.
  const { nodeType } = parentNode;
  if (nodeType === DOCUMENT_NODE) return (parentNode as Document).defaultView?.frameElement ?? null;
  return (parentNode as ShadowRoot).host ?? null;
}

function markOf(el: Element, look: Look): Mark {
  if (el.matches(look.user)) return 'user';
  const names = attributes(el, 'data-slot', 'data-testid');
  const summary = el.localName === 'details' && el.querySelector('summary');
  const isTool =
    el.matches(look.tool) || TOOL_NAME.test(names) || isToolClass(el) || (summary && speaksOfTool(summary));
  if (isTool && REQUEST_NAME.test(names)) return 'request';
  // What holds whole turns is no tool's box, whatever it is called.
  if (isTool && !el.querySelector(look.turn)) return 'tool';
  const classes = attributes(el, 'class');
  if (PROSE_CLASS.test(classes)) return 'prose';
  return el.matches(look.turn) || TURN_CLASS.test(classes) ? 'turn' : null;
}

function speaksOfTool(el: Element): boolean {
  const text = shortText(el, 200);
  return TOOL_WORD.test(text) || toolIn(text) !== undefined;
}

function labelOf(el: Element): Context | undefined {
  const before = el.previousElementSibling;
  const isHeading =
    before &&
    !/^(?:p|li|blockquote|pre)$/.test(before.localName) &&
    !before.querySelector('pre,code') &&
    !isInFlow(before);
  const text = el.getAttribute('aria-label') ?? (isHeading ? shortText(before, 61) : '');
  const match = text.length > 60 ? null : LABEL.exec(text);
  return match ? (match[1] ? 'tool-result' : 'prose') : undefined;
}
