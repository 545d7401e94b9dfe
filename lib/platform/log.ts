const said = new Set<string>();
/** Kept from the first moment: in the page's world the page may replace it later. */
const { debug } = console;

/**
 * Says a plain sentence in the console, once for each key in the lifetime of this context. Sentences are the
 * extension's own words: never anything that came from a page, a chat or a tool.
 */
export function logOnce(key: string, sentence: string): void {
  if (said.has(key)) return;
  said.add(key);
  debug(`MCP Doctor: ${sentence}`);
}
