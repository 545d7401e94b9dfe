import { browser } from 'wxt/browser';

/** Where the first steps are. */
const FIRST_STEPS = '/sidepanel.html#welcome';

/**
 * Shows the first steps in a tab once the extension was installed; an update or a restart shows nothing. To be called
 * in the worker's first turn.
 */
export function welcomeNewcomers(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void welcome();
  });
}

async function welcome(): Promise<void> {
  try {
    const { installType } = await browser.management.getSelf();
    // Who loads the extension from a folder is at work with something else, as tests are.
    await browser.tabs.create({ url: FIRST_STEPS, active: installType !== 'development' });
  } catch {
    // A browser without a window refuses; the panel offers the same steps.
  }
}
