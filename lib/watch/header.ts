import { atribuTool } from '../decode/names';
import { SHOW_TEXT } from './nodes';

/** What a tool's box says of the call. All page text: bounded, never trusted. */
export interface Call {
  tool?: string;
  connector?: string;
  callId?: string;
  /** The app marks it as failed. Half of them never do, so null says nothing. */
  isError: true | null;
}

const MAX_NAME = 100;
const MAX_HEADER = 400;
/** A label above a result (first group) or above a call's arguments. */
export const LABEL =
  /^\W*(?:(?:view|show|the|mcp|tool|function|call|raw)\s+)*(?:(results?|responses?|outputs?|errors?|failed|resultado|respuesta)|requests?|arguments?|args|parameters?|inputs?|solicitud|argumentos)\b/i;
const HEADER =
  'button,summary,header,[role="button"],h1,h2,h3,h4,h5,h6,[data-slot*="trigger"],[data-slot*="header"]';
const ATRIBU = /atribu(?![a-zà-ÿ])/i;
const FAILED_NAME =
  /(?:^|\s)(?:[\w-]*[-_])?(?:error|failed|failure|destructive|danger)(?:[-_][\w-]*)?(?!\S)/i;

/** Takes what one element of a tool's box says of the call in its attributes. */
export function readMarks(el: Element, call: Call): void {
  const named = attributes(el, 'data-tool-name', 'data-tool');
  readNames(`${named} ${attributes(el, 'data-testid')}`, call);
  call.tool ??= named.slice(0, MAX_NAME) || undefined;
  call.callId ??= attributes(el, 'data-tool-call-id').slice(0, MAX_NAME) || undefined;
  const names = attributes(el, 'data-testid', 'data-slot', 'data-status', 'data-state', 'class');
  if (el.getAttribute('role') === 'alert' || FAILED_NAME.test(names)) call.isError = true;
}

/** Takes the tool and the connector that a few words name. */
export function readNames(text: string, call: Call): void {
  call.tool ??= toolIn(text);
  if (ATRIBU.test(text)) call.connector ??= 'Atribu';
}

/**
 * The words of what stands before an element and looks like its header, the nearest first; '' where nothing does. A
 * mere label is none: the header that names the tool stands further out. Nor is a list of tools (MCP Inspector).
 */
export function headerBefore(el: Element): string {
  let text = '';
  let before = el.previousElementSibling;
  for (let count = 0; before && count < 8; count++, before = before.previousElementSibling) {
    if (!before.matches(HEADER) && !before.querySelector(HEADER)) continue;
    // A header may name the tool in code; a block of it is another result.
    if (Array.from(before.querySelectorAll('pre,code')).some((code) => !code.closest(HEADER))) continue;
    const words = `${shortText(before, MAX_HEADER)} ${attributes(before, 'aria-label')}`;
    const tools = toolsIn(words);
    if (tools.size > 1) continue;
    if (!LABEL.test(words) || tools.size === 1 || ATRIBU.test(words)) text = `${text} ${words}`;
  }
  return text.slice(0, MAX_HEADER);
}

/** The first Atribu tool named in a few words, with or without a client's affixes. */
export function toolIn(text: string): string | undefined {
  const [first] = toolsIn(text);
  return first;
}

function toolsIn(text: string): Set<string> {
  const tools = text.split(/[^\w:]+/).map(atribuTool);
  return new Set(tools.filter((tool) => tool !== undefined));
}

/** The values of an element's attributes in one text. */
export function attributes(el: Element, ...names: string[]): string {
  return names
    .map((name) => el.getAttribute(name) ?? '')
    .join(' ')
    .trim();
}

/** The words of an element, at most `max` characters, however much it holds. */
export function shortText(el: Element, max: number): string {
  const walker = el.ownerDocument.createTreeWalker(el, SHOW_TEXT);
  let text = '';
  for (let steps = 0; text.length < max && steps < max && walker.nextNode(); steps++) {
    text += `${(walker.currentNode as Text).substringData(0, max)} `;
  }
  return text.slice(0, max).trim();
}
