import { browser } from 'wxt/browser';

/**
 * Sets the one alarm of this name to a moment (epoch ms), or clears it with null. An alarm that already stands at
 * that moment is left alone. Browsers forget alarms when an extension is reloaded, hence called at every start.
 */
export async function armAlarm(name: string, at: number | null): Promise<void> {
  if (at === null) {
    await browser.alarms.clear(name);
    return;
  }
  const standing = await browser.alarms.get(name);
  if (standing?.scheduledTime !== at) await browser.alarms.create(name, { when: at });
}

/** Calls back when the alarm of this name goes off. To be called in the worker's first turn. */
export function onAlarm(name: string, ring: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) ring();
  });
}
