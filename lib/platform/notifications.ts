import { browser } from 'wxt/browser';

/** What the browser's question came to. 'declined': the person said no. */
export type NotifyAnswer = { ok: true } | { ok: false; reason: 'declined' | 'failed' };

/** 'not-allowed': the permission was never given, or taken back. */
export type Notified = { ok: true } | { ok: false; reason: 'not-allowed' | 'failed' };

export interface Notification {
  /** One of the same id takes the place of the one before. */
  id: string;
  title: string;
  message: string;
}

const PERMISSION: { permissions: ['notifications'] } = { permissions: ['notifications'] };

/** True where the browser lets us notify. Until somebody asked for it, it does not. */
export async function mayNotify(): Promise<boolean> {
  try {
    return await browser.permissions.contains(PERMISSION);
  } catch {
    return false;
  }
}

/** Asks the browser for the right to notify. To be called inside a click, before anything is awaited. */
export async function askForNotifications(): Promise<NotifyAnswer> {
  try {
    return (await browser.permissions.request(PERMISSION)) ? { ok: true } : { ok: false, reason: 'declined' };
  } catch {
    return { ok: false, reason: 'failed' };
  }
}

/** Shows a notification of the system's. */
export async function showNotification({ id, title, message }: Notification): Promise<Notified> {
  if (!browser.notifications || !(await mayNotify())) return { ok: false, reason: 'not-allowed' };
  try {
    const iconUrl = browser.runtime.getURL('/icon/128.png');
    await browser.notifications.create(id, { type: 'basic', iconUrl, title, message });
    return { ok: true };
  } catch {
    return { ok: false, reason: 'failed' };
  }
}

/** Takes those of our notifications away whose id is not among these. Nothing to do without the permission. */
export async function keepNotifications(ids: ReadonlySet<string>): Promise<void> {
  try {
    const standing = await browser.notifications?.getAll();
    const over = Object.keys(standing ?? {}).filter((id) => !ids.has(id));
    await Promise.all(over.map((id) => browser.notifications.clear(id)));
  } catch {
    // Taken back in this moment; with the permission the notifications went.
  }
}

/**
 * Calls back with a notification's id when it was clicked, after taking it away. To be called in the worker's first
 * turn: where the permission is given only later, the listener is registered then.
 */
export function onNotificationClick(clicked: (id: string) => void): void {
  const listener = (id: string) => {
    void browser.notifications.clear(id);
    clicked(id);
  };
  const listen = () => {
    const { onClicked } = browser.notifications ?? {};
    if (onClicked && !onClicked.hasListener(listener)) onClicked.addListener(listener);
  };
  listen();
  browser.permissions.onAdded.addListener(listen);
}
