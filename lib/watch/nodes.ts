/** The numbers of Node and NodeFilter (DOM). As numbers they make the script that every page loads shorter. */
export const ELEMENT_NODE = 1;
export const TEXT_NODE = 3;
export const DOCUMENT_NODE = 9;
export const POSITION_FOLLOWING = 4;
export const SHOW_ELEMENT = 1;
export const SHOW_TEXT = 4;
export const FILTER_ACCEPT = 1;
export const FILTER_REJECT = 2;
export const FILTER_SKIP = 3;

/** Goes through what matches a selector, by index: a list's iterator asks the browser three times for each element. */
export function each(tree: ParentNode, css: string, visit: (el: Element) => void): void {
  const list = tree.querySelectorAll(css);
  for (let n = 0, { length } = list; n < length; n++) visit(list[n] as Element);
}
