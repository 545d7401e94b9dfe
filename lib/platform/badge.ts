import { browser } from 'wxt/browser';

const COLOURS = { background: '#b3261e', text: '#ffffff' };

/** Colours of the number on the toolbar button, for all tabs. */
export async function paintBadge(): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: COLOURS.background });
  await browser.action.setBadgeTextColor({ color: COLOURS.text });
}

/** Shows a number on the toolbar button over one tab, or nothing for 0. A tab closed meanwhile is no error. */
export async function showBadge(tabId: number, count: number): Promise<void> {
  const text = count === 0 ? '' : count > 99 ? '99+' : String(count);
  await browser.action.setBadgeText({ tabId, text }).catch(() => undefined);
}
