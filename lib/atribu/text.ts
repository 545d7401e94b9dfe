import { redactSecrets } from './secrets';

/** Control characters other than tab and newline. */
const CONTROL = /(?![\n\t])\p{Cc}/gu;
/**
 * What reorders or hides text: bidi embeddings, overrides and isolates; zero-width space, word joiner and byte order
 * mark; tag characters, which can smuggle instructions to an assistant past a person's eyes.
 */
const DECEPTIVE = /[\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff]|[\u{e0000}-\u{e007f}]/gu;

/** Text of several lines that is fit to show: harmless, without secrets, at most `max` UTF-16 units. */
export function cleanText(text: string, max: number): string {
  return cut(redactSecrets(strip(text, max).trim()), max, '…');
}

/** The same for text of one line, such as a name: any white space becomes one space. */
export function cleanLine(text: string, max: number): string {
  return cut(redactSecrets(oneLine(text, max)), max, '…');
}

/** The same for an identifier: no mark where it was cut, because "…" is what documentation samples have. */
export function cleanId(text: string, max: number): string {
  return cut(redactSecrets(oneLine(text, max)), max, '');
}

/** Puts a visible mark in the place of every control or deceptive character, so that a trick stays a trick. */
export function markDeceptive(text: string): string {
  return text.replace(/\p{Cc}/gu, '�').replace(DECEPTIVE, '�');
}

function oneLine(text: string, max: number): string {
  return strip(text, max).replace(/\s+/gu, ' ').trim();
}

/** Looks at no more than could matter, so that a huge text costs no more than a long one. */
function strip(text: string, max: number): string {
  return text
    .slice(0, max * 4)
    .replace(/\r\n?/g, '\n')
    .replace(CONTROL, '')
    .replace(DECEPTIVE, '');
}

function cut(text: string, max: number, mark: string): string {
  if (text.length <= max) return text;
  const head = text.slice(0, max - mark.length);
  const lastUnit = head.charCodeAt(head.length - 1);
  const splitsPair = lastUnit >= 0xd800 && lastUnit <= 0xdbff;
  return (splitsPair ? head.slice(0, -1) : head).trimEnd() + mark;
}
