import { browser } from 'wxt/browser';

/** The browser's own names for "press the toolbar button" and "open or close the sidebar". */
const OPENING = ['_execute_action', '_execute_sidebar_action'];

/** The keys that open the panel, as the browser spells them ("Alt+Shift+D"); null where there are none. */
export async function panelShortcut(): Promise<string | null> {
  try {
    const commands = await browser.commands.getAll();
    return commands.find(({ name }) => OPENING.includes(name ?? ''))?.shortcut || null;
  } catch {
    return null;
  }
}
