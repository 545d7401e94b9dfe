/** How a node ends, and how much is in it: while all of that is the same, it has not grown. */
export interface End {
  leaf: Node;
  /** The leaf's, where that is text. */
  length: number | undefined;
  /** Elements beside those that lead to the leaf: what is written may come before a caret. */
  size: number;
}

const MAX_DEPTH = 64;

export function endOf(node: Node): End {
  let leaf = node;
  let size = 0;
  for (let depth = MAX_DEPTH; leaf.lastChild && depth; depth--) {
    size += (leaf as Element).childElementCount;
    leaf = leaf.lastChild;
  }
  return { leaf, length: (leaf as Text).length, size };
}

export function isSameEnd(a: End, b: End): boolean {
  return a.leaf === b.leaf && a.length === b.length && a.size === b.size;
}
