import type { Locator, Page } from '@playwright/test';

/** The panel as a person sees it, by the attributes that outside checks rely on. */
export class Panel {
  constructor(readonly page: Page) {}

  get cards(): Locator {
    return this.page.locator('article[data-incident]');
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
