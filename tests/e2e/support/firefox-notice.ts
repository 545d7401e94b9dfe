import type { Page } from 'puppeteer-core';

type Bidi = (method: string, params?: object) => Promise<Record<string, unknown>>;

/** The mini card as a person sees it. */
export interface SeenCard {
  text: string;
  isOpen: boolean;
  expanded: string | null;
  left: string;
  link: string | null;
  shortcut: boolean;
  /** What reaches out of the card. */
  misfits: string[];
  /** The look of it, so that a style that was refused is seen. */
  radius: string;
  place: { [part in 'tell' | 'dismiss']: { x: number; y: number } };
}

/** The notice in a Firefox page: its shadow tree is closed, and only the protocol itself sees into it. */
export async function seeCard(bidi: Bidi, page: Page): Promise<SeenCard | null> {
  const { contexts } = (await bidi('browsingContext.getTree')) as {
    contexts: { url: string; context: string }[];
  };
  const context = contexts.find(({ url }) => url === page.url())?.context;
  const target = { context };
  const found = (await bidi('script.evaluate', {
    target,
    expression: "document.querySelector('mcp-doctor-notice')",
    awaitPromise: false,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
  })) as { result: { value?: { shadowRoot?: { sharedId: string } } } };
  const sharedId = found.result.value?.shadowRoot?.sharedId;
  if (sharedId === undefined) return null;
  const answer = (await bidi('script.callFunction', {
    target,
    functionDeclaration: `(root) => JSON.stringify((${read})(root))`,
    arguments: [{ sharedId }],
    awaitPromise: false,
  })) as { result: { value: string } };
  return JSON.parse(answer.result.value);
}

/** Runs in the page: no imports, nothing from outside. */
function read(root: ShadowRoot): SeenCard {
  const find = (css: string) => root.querySelector(css) as HTMLElement;
  const middle = (css: string) => {
    const { left, top, width, height } = find(css).getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  };
  const box = find('.box');
  const door = find('.door') as HTMLAnchorElement;
  return {
    text: box.innerText,
    isOpen: box.classList.contains('open'),
    expanded: find('.tell').getAttribute('aria-expanded'),
    left: find('.left').checkVisibility() ? (find('.left').textContent ?? '') : '',
    link: door.checkVisibility() ? door.href : null,
    misfits: [...root.querySelectorAll('.tell *, .more *')].flatMap((part) => {
      const { left, right, width } = part.getBoundingClientRect();
      const edge = box.getBoundingClientRect();
      return width > 1 && (left < edge.left || right > edge.right) ? [part.textContent ?? ''] : [];
    }),
    shortcut: find('.hint').innerText.includes('Alt+Shift+D'),
    radius: getComputedStyle(box).borderTopLeftRadius,
    place: { tell: middle('.tell'), dismiss: middle('.dismiss') },
  };
}
