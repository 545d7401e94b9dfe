/** What a page of Playwright and one of Puppeteer have in common. */
export interface Evaluates {
  evaluate<T, A>(work: (argument: A) => T | Promise<T>, argument: A): Promise<T>;
}

/** What happened on the page: the model's text, sends, and what a person would have to do to send. */
export interface State {
  model: string;
  submissions: number;
  /** Keys, clicks and submits since {@link watchHands}. */
  hands: string[];
  focused: boolean;
  decoys: string[];
}

/** Notes every key, click and submit on the page from now on. */
export async function watchHands(page: Evaluates): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dataset.hands = '';
    const kinds = ['keydown', 'keypress', 'keyup', 'pointerdown', 'mousedown', 'click', 'submit'];
    for (const kind of kinds) {
      addEventListener(
        kind,
        () => {
          document.documentElement.dataset.hands += `${kind} `;
        },
        true,
      );
    }
  }, undefined);
}

/** Has the content script draft texts, all at once. Returns its answers. */
export async function draft(page: Evaluates, ...texts: string[]): Promise<Record<string, unknown>[]> {
  const answers = await page.evaluate(async (all) => {
    const { dataset } = document.documentElement;
    const sleep = () => new Promise((resolve) => setTimeout(resolve, 20));
    while (!dataset.answers) await sleep();
    const before = JSON.parse(dataset.answers).length;
    for (const text of all) document.dispatchEvent(new CustomEvent('draft', { detail: text }));
    for (let tries = 0; tries < 500; tries += 1) {
      const now = JSON.parse(dataset.answers);
      if (now.length === before + all.length) return JSON.stringify(now.slice(before));
      await sleep();
    }
    throw new Error('no answer within ten seconds');
  }, texts);
  return JSON.parse(answers);
}

export async function state(page: Evaluates): Promise<State> {
  return page.evaluate(() => {
    let active = document.activeElement;
    for (;;) {
      const inner = active?.shadowRoot ?? (active as HTMLIFrameElement | null)?.contentDocument;
      if (!inner) break;
      active = inner.activeElement;
    }
    return {
      model: document.querySelector('#model')?.textContent ?? '',
      submissions: Number(document.querySelector('#submissions')?.textContent),
      hands: (document.documentElement.dataset.hands ?? '').split(' ').filter(Boolean),
      focused: active?.hasAttribute('data-field') ?? false,
      decoys: [...document.querySelectorAll<HTMLElement>('#decoys textarea, #decoys [contenteditable]')]
        .map((field) => (field as HTMLTextAreaElement).value ?? field.textContent ?? '')
        .filter(Boolean),
    };
  }, undefined);
}
