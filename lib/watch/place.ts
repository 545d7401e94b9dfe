import type { Context } from '../atribu/sighting';
import type { Look } from './look';

/** What stands around something that was found. */
export interface Place {
  /** 'unknown' where neither a tool's mark nor somebody's words are near. */
  context: Context;
  /** Inside a turn of the person's. */
  byUser: boolean;
  tool?: string;
  connector?: string;
  callId?: string;
  /** The app marks it as failed. Half of them never do, so null says nothing. */
  isError: true | null;
}

type Mark = 'user' | 'request' | 'tool' | 'prose' | 'turn' | null;

const MAX_DEPTH = 64;
/** How far above the text a plain heading such as "Result" still speaks of it, and a header of the tool. */
const LABEL_LEVELS = 4;
const HEADER_LEVELS = 8;
const MAX_NAME = 100;
const MAX_HEADER = 400;

/** `tool` in a name, but no toolbar and no tooltip. */
const TOOL_NAME = /tool(?!bar|tip|kit|box)/i;
const TOOL_CLASS =
  /(?<!has[-_]|with[-_])(?:mcp|tool|function)[-_]?(?:result|call|output|response|error|use|invocation|fallback|message)/i;
const REQUEST_NAME = /\barg(?:ument)?s|\bparam|[-_](?:input|request)\b/i;
/** Variants such as `md:flex` and `[&_.prose]:m-0` say nothing about the element's own part. */
const PROSE_CLASS = /(?:^|\s)(?:prose|md|[\w-]*markdown)(?:-[\w-]*)?(?!\S)/i;
const TURN_CLASS = /(?:^|\s)(?:[\w-]*[-_])?(?:message|msg|bubble|turn)s?(?:[-_][\w-]*)?(?!\S)/i;
const FAILED_NAME =
  /(?:^|\s)(?:[\w-]*[-_])?(?:error|failed|failure|destructive|danger)(?:[-_][\w-]*)?(?!\S)/i;
const TOOL_WORD = /\b(?:tools?|mcp|results?|responses?|outputs?|functions?|resultado|respuesta)\b/i;
/** A label above a result (first group) or above a call's arguments. */
const LABEL =
  /^\W*(?:(?:view|show|the|mcp|tool|function|call|raw)\s+)*(?:(results?|responses?|outputs?|errors?|failed|resultado|respuesta)|requests?|arguments?|args|parameters?|inputs?|solicitud|argumentos)\b/i;
const HEADER =
  'button,summary,header,[role="button"],h1,h2,h3,h4,h5,h6,[data-slot*="trigger"],[data-slot*="header"]';
const ATRIBU = /atribu(?![a-zà-ÿ])/i;

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
      readMarks(node, place, look);
      header ||= headerBefore(node, look);
    }
    if (!context && depth < LABEL_LEVELS) label ??= labelOf(node);
    node = parentOf(node);
  }
  place.context = context ?? label ?? 'unknown';
  readNames(header, place, look);
  return place;
}

/** True where a block stands in the flow of a written text, among paragraphs. */
export function isInFlow({ parentElement }: Element): boolean {
  return parentElement?.querySelector(':scope > p') != null;
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
export function parentOf({ parentNode, ownerDocument }: Node): Element | null {
  if (parentNode?.nodeType === Node.ELEMENT_NODE) return parentNode as Element;
  return (parentNode as ShadowRoot | null)?.host ?? ownerDocument?.defaultView?.frameElement ?? null;
}

function markOf(el: Element, look: Look): Mark {
  if (el.matches(look.user)) return 'user';
  const names = attributes(el, 'data-slot', 'data-testid');
  const summary = el.localName === 'details' && el.querySelector('summary');
  const isTool =
    el.matches(look.tool) ||
    TOOL_NAME.test(names) ||
    isToolClass(el) ||
    (summary && speaksOfTool(summary, look));
  if (isTool && REQUEST_NAME.test(names)) return 'request';
  // What holds whole turns is no tool's box, whatever it is called.
  if (isTool && !el.querySelector(look.turn)) return 'tool';
  const classes = attributes(el, 'class');
  if (PROSE_CLASS.test(classes)) return 'prose';
  return el.matches(look.turn) || TURN_CLASS.test(classes) ? 'turn' : null;
}

function speaksOfTool(el: Element, look: Look): boolean {
  const text = shortText(el, 200);
  return TOOL_WORD.test(text) || toolIn(text, look) !== undefined;
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

function readMarks(el: Element, place: Place, look: Look): void {
  const named = attributes(el, 'data-tool-name', 'data-tool');
  readNames(`${named} ${attributes(el, 'data-testid')}`, place, look);
  place.tool ??= named.slice(0, MAX_NAME) || undefined;
  place.callId ??= attributes(el, 'data-tool-call-id').slice(0, MAX_NAME) || undefined;
  const names = attributes(el, 'data-testid', 'data-slot', 'data-status', 'data-state', 'class');
  if (el.getAttribute('role') === 'alert' || FAILED_NAME.test(names)) place.isError = true;
}

function readNames(text: string, place: Place, look: Look): void {
  place.tool ??= toolIn(text, look);
  if (ATRIBU.test(text)) place.connector ??= 'Atribu';
}

/**
 * The words of what stands before an element and looks like its header; '' where nothing does. A mere label is none:
 * the header that names the tool stands further out.
 */
function headerBefore(el: Element, look: Look): string {
  let text = '';
  let before = el.previousElementSibling;
  for (let count = 0; before && count < 8; count++, before = before.previousElementSibling) {
    if (!before.matches(HEADER) && !before.querySelector(HEADER)) continue;
    if (before.querySelector('pre,code')) continue;
    const words = `${shortText(before, MAX_HEADER)} ${attributes(before, 'aria-label')}`;
    if (!LABEL.test(words) || toolIn(words, look) || ATRIBU.test(words)) text = `${words} ${text}`;
  }
  return text.slice(0, MAX_HEADER);
}

/** The first Atribu tool named in a few words, with or without a client's affixes. */
function toolIn(text: string, look: Look): string | undefined {
  for (const word of text.split(/[^\w:]+/)) {
    const tool = look.toolOf(word);
    if (tool !== undefined) return tool;
  }
  return undefined;
}

function attributes(el: Element, ...names: string[]): string {
  return names
    .map((name) => el.getAttribute(name) ?? '')
    .join(' ')
    .trim();
}

/** The words of an element, at most `max` characters, however much it holds. */
function shortText(el: Element, max: number): string {
  const walker = el.ownerDocument.createTreeWalker(el, NodeFilter.SHOW_TEXT);
  let text = '';
  for (let steps = 0; text.length < max && steps < max && walker.nextNode(); steps++) {
    text += `${(walker.currentNode as Text).substringData(0, max)} `;
  }
  return text.slice(0, max).trim();
}
