import type { Locator, Page } from '@playwright/test';

declare const chrome: { storage: { local: { clear(): Promise<void> } } };

/** The panel as a person sees it, by the attributes that outside checks rely on. */
export class Panel {
  constructor(readonly page: Page) {}

  get cards(): Locator {
    return this.page.locator('article[data-incident]');
  }

  /** Empties the extension's storage, as on a machine that has never seen a chat. */
  async forget(): Promise<void> {
    await this.page.evaluate(() => chrome.storage.local.clear());
  }

  card(code: string): Locator {
    return this.page.locator(`article[data-incident][data-code="${code}"]`);
  }

  timer(code: string): Locator {
    return this.card(code).getByRole('timer');
  }

  mainLink(code: string): Locator {
    return this.card(code).locator('a[data-action]');
  }

  choices(code: string): Locator {
    return this.card(code).locator('button[data-scope-id]');
  }
}
