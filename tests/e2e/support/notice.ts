import type { CDPSession, Page } from '@playwright/test';

/** A rectangle in the window, CSS pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The notice as a person sees it. */
export interface Seen {
  title: string;
  /** Everything that can be read in it. */
  text: string;
  /** What a screen reader was told. */
  said: string;
  isOpen: boolean;
  isVisible: boolean;
  /** It came with a motion. */
  moved: boolean;
  /** What is left, while it counts. */
  left: string;
  link: string | null;
  box: Box;
}

interface Node {
  localName?: string;
  backendNodeId: number;
  children?: Node[];
  shadowRoots?: Node[];
}

const PARTS = { open: '.tell', dismiss: '.dismiss', link: '.door', box: '.box' };

/** The notice in a page. Its shadow tree is closed, so only the debugger sees into it. */
export class Notice {
  #cdp: Promise<CDPSession> | undefined;

  constructor(readonly page: Page) {}

  /** What is drawn, or null where nothing is. */
  async see(): Promise<Seen | null> {
    return this.#inside((root: ShadowRoot) => {
      const find = (css: string) => root.querySelector<HTMLElement>(css);
      const box = find('.box') as HTMLElement;
      const { left, top, right, bottom } = box.getBoundingClientRect();
      const door = find('.door') as HTMLAnchorElement;
      return {
        title: find('.title')?.textContent ?? '',
        text: box.innerText,
        said: find('[role="status"]')?.textContent ?? '',
        isOpen: box.classList.contains('open'),
        isVisible: getComputedStyle(box).visibility === 'visible',
        moved: getComputedStyle(box).animationName !== 'none',
        left: find('.left')?.checkVisibility() ? (find('.left')?.textContent ?? '') : '',
        link: door.checkVisibility() ? door.href : null,
        box: { left, top, right, bottom },
      };
    });
  }

  async title(): Promise<string | null> {
    return (await this.see())?.title ?? null;
  }

  /** A real click, at the place where the part is. */
  async click(part: keyof typeof PARTS): Promise<void> {
    const place = await this.#inside((root: ShadowRoot, css: string) => {
      const { left, top, width, height } = (root.querySelector(css) as Element).getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }, PARTS[part]);
    if (!place) throw new Error('there is no notice to click');
    await this.page.mouse.click(place.x, place.y);
  }

  async #inside<T, A>(work: (root: ShadowRoot, argument: A) => T, argument?: A): Promise<T | null> {
    this.#cdp ??= this.page.context().newCDPSession(this.page);
    const cdp = await this.#cdp;
    const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
    const backendNodeId = shadowOf(root as Node)?.backendNodeId;
    if (backendNodeId === undefined) return null;
    try {
      const { object } = await cdp.send('DOM.resolveNode', { backendNodeId });
      const { result } = await cdp.send('Runtime.callFunctionOn', {
        objectId: object.objectId,
        functionDeclaration: `function (argument) { return (${work})(this, argument); }`,
        arguments: [{ value: argument }],
        returnByValue: true,
      });
      return result.value as T;
    } catch {
      // It went away between the two questions.
      return null;
    }
  }
}

function shadowOf(node: Node): Node | undefined {
  if (node.localName === 'mcp-doctor-notice') return node.shadowRoots?.[0];
  for (const child of node.children ?? []) {
    const found = shadowOf(child);
    if (found) return found;
  }
  return undefined;
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
