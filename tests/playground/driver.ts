/** What a page of Playwright and one of Puppeteer have in common, and all that driving a chat needs. */
interface Evaluates {
  evaluate<T, A>(work: (argument: A) => T | Promise<T>, argument: A): Promise<T>;
}

/**
 * Types words into the playground's or the replay's composer, sends them, and waits until the assistant has
 * finished. Works in any browser, because it runs inside the page.
 */
export async function ask(page: Evaluates, text: string): Promise<void> {
  await page.evaluate(askInPage, text);
}

/**
 * Opens every tool call on the page, as a person who wants to see the results. Rows inside of rows exist only once
 * the outer one is open.
 */
export async function openCalls(page: Evaluates): Promise<void> {
  await page.evaluate(async () => {
    const closed =
      '[data-cds-row-toggle][aria-expanded="false"], [data-slot="tool-fallback-trigger"][aria-expanded="false"]';
    for (;;) {
      const toggle = document.querySelector<HTMLElement>(closed);
      if (!toggle) return;
      toggle.click();
      // React opens in a later turn.
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }, undefined);
}

/** Runs in the page: no imports, nothing from outside. */
async function askInPage(text: string): Promise<void> {
  const until = async <T>(what: string, get: () => T | null | undefined | false): Promise<T> => {
    const start = performance.now();
    for (;;) {
      const got = get();
      if (got) return got;
      if (performance.now() - start > 15_000) throw new Error(`no ${what} within 15 seconds`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  const finished = () =>
    document.querySelectorAll('[data-role="assistant"][data-status="complete"], [data-is-streaming="false"]')
      .length;
  const editor = await until('composer', () =>
    document.querySelector<HTMLElement>('textarea.aui-composer-input, [data-testid="chat-input"]'),
  );
  const before = finished();
  if (editor instanceof HTMLTextAreaElement) {
    // React sees a value only through the element's own setter and an input event.
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(editor, text);
    editor.dispatchEvent(new InputEvent('input', { bubbles: true, data: text, inputType: 'insertText' }));
  } else {
    editor.textContent = text;
    editor.dispatchEvent(new InputEvent('input', { bubbles: true, data: text, inputType: 'insertText' }));
  }
  const send = await until('send button', () =>
    document.querySelector<HTMLButtonElement>(
      '.aui-composer-send:not(:disabled), [data-testid="chat-input-send"]:not(:disabled)',
    ),
  );
  send.click();
  await until('answer', () => finished() > before);
}
