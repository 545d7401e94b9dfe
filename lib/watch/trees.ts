import { each } from './nodes';

/** Bounds against hostile pages. */
const MAX_TREES = 256;
const MAX_HOSTS = 50_000;
/**
 * Elements but for those that chats are full of and that cannot have a shadow root (DOM, "attach a shadow root"), and
 * paragraphs that hold something, which no app makes a host of. To ask an element costs more than to pass it by; a longer
 * list costs more than it spares.
 */
const HOSTS = ':not(li,td,tr,th,code,pre,strong,em,a,button,svg,path,p:not(:empty))';

export interface Found {
  /** Elements that were asked, which is how large the page is. */
  size: number;
  /** True when there is a tree that was not there before. */
  isMore: boolean;
}

export interface Trees {
  /** The document, and the open shadow roots and same-origin frames found in it. */
  all(): Iterable<Document | ShadowRoot>;
  /** Looks for new trees and forgets those that are gone. */
  refresh(): Found;
}

/**
 * Keeps track of the trees that make up a page. Nothing announces a shadow root, so every element that can have one is
 * asked.
 * @param found called for each new tree
 * @param loaded called when a frame has loaded another document
 */
export function createTrees(
  document: Document,
  found: (tree: Node) => void,
  loaded: () => void,
  signal: AbortSignal,
): Trees {
  const trees = new Set<Document | ShadowRoot>([document]);

  const add = (tree: Document | ShadowRoot | null) => {
    if (!tree || trees.has(tree) || trees.size >= MAX_TREES) return;
    trees.add(tree);
    found(tree);
  };

  return {
    all: () => trees,
    refresh() {
      for (const tree of trees) if (!isAlive(tree)) trees.delete(tree);
      const before = trees.size;
      let size = 0;
      // A Set visits what is added on the way: trees within trees.
      for (const tree of trees) {
        each(tree, HOSTS, (el) => {
          if (size++ > MAX_HOSTS) return;
          const { shadowRoot } = el;
          if (shadowRoot && !shadowRoot.host.closest('[data-mcp-doctor]')) add(shadowRoot);
        });
        each(tree, 'iframe', (frame) => {
          // Once for each, however often it is asked for.
          frame.addEventListener('load', loaded, { signal });
          add((frame as HTMLIFrameElement).contentDocument);
        });
      }
      return { size, isMore: trees.size > before };
    },
  };
}

function isAlive(tree: Document | ShadowRoot): boolean {
  return 'host' in tree ? tree.host.isConnected : tree.defaultView !== null;
}
