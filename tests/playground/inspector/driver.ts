import type { Locator, Page } from '@playwright/test';

/** The page of the MCP Inspector 2, as a person uses it. */
export class InspectorPage {
  constructor(readonly page: Page) {}

  /** What the Inspector shows of the last call. */
  get result(): Locator {
    const heading = this.page.getByRole('heading', { name: 'Results' });
    return this.page.locator('.mantine-Card-root').filter({ has: heading });
  }

  /** Opens the page, connects to a server of its list and shows the server's tools. */
  async connect(url: string, server: string): Promise<void> {
    await this.page.goto(url);
    // Switches and radio buttons lie hidden under what is drawn in their place; the keyboard reaches them.
    await this.page.getByRole('switch', { name: `"${server}"` }).press('Space');
    await this.page.getByRole('radio', { name: 'Tools' }).press('Space');
    await this.page.getByRole('heading', { name: /^Tools \(\d+\)/ }).waitFor();
  }

  /** Calls a tool by its name, and waits for what comes of it. */
  async call(tool: string, args: Readonly<Record<string, string>> = {}): Promise<void> {
    const close = this.page.getByRole('button', { name: 'Close results' });
    if (await close.isVisible()) await close.click();
    await this.page.getByRole('button', { name: new RegExp(`\\b${tool}$`) }).click();
    for (const [name, value] of Object.entries(args)) await this.page.getByLabel(name).first().fill(value);
    await this.page.getByRole('button', { name: /execute/i }).click();
    await this.result.waitFor();
  }

  /** Shows the messages or the requests of the session, all of them opened. */
  async monitor(screen: 'Protocol' | 'Network'): Promise<void> {
    await this.page.getByRole('radio', { name: screen }).press('Space');
    await this.page.getByRole('button', { name: 'Expand all' }).last().click();
  }

  /** From now on an error is taken out of the page before anybody has seen it. */
  async hideResults(): Promise<void> {
    await this.page.evaluate(() => {
      const hide = () => {
        const texts = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
        for (let text = texts.nextNode(); text; text = texts.nextNode()) {
          if (text.nodeValue?.includes('retryable')) text.nodeValue = '';
        }
      };
      new MutationObserver(hide).observe(document, { subtree: true, childList: true, characterData: true });
    });
  }
}
