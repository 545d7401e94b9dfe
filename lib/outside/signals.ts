import { readLedger } from '../incidents/ledger-schema';
import { countFor, nextReadyAt } from '../incidents/projections';
import { activeTabs, pageOf } from '../platform/active-page';
import { armAlarm } from '../platform/alarms';
import { showBadge } from '../platform/badge';
import { now } from '../platform/clock';
import { readSettings } from '../platform/decisions';
import { isMuted, nextMuteEnd } from '../platform/settings';
import { ledgerSlot } from '../platform/storage';
import { refreshNotice } from './notices';
import { refreshNotifications } from './notifications';

/** Rings when something that waits becomes ready. */
export const READY_ALARM = 'incident.ready';
/** Rings when a mute is over, and what it kept quiet counts again. */
export const LOUD_ALARM = 'mute.over';

/**
 * Everything outside the panel that follows from the ledger: the number on the toolbar button, the alarms, the notice
 * in the page and the system's notifications.
 */
export const refreshSignals = coalesced(async () => {
  const { incidents } = readLedger(await ledgerSlot.read()).ledger;
  const { settings } = await readSettings();
  const at = now();
  const loud = incidents.filter(
    ({ envelope, host }) => !isMuted(settings, { code: envelope.code, host }, at),
  );
  await Promise.all([
    armAlarm(READY_ALARM, nextReadyAt(incidents, at)),
    armAlarm(LOUD_ALARM, nextMuteEnd(settings, at)),
  ]);
  await Promise.all([
    refreshNotifications({ incidents }, settings, at),
    ...(await activeTabs()).map(async ({ tabId, windowId }) => {
      const page = await pageOf(tabId);
      const chat = page && { ...page, tabId };
      await showBadge(tabId, chat ? countFor(loud, chat) : 0);
      if (chat) await refreshNotice({ tabId, windowId, chat }, { incidents }, settings, at);
    }),
  ]);
});

/** Runs a task, and once more at its end if it was asked for meanwhile: however often asked, the last word is new. */
function coalesced(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let again = false;
  const run = async () => {
    do {
      again = false;
      // A browser that is shutting down refuses everything; the next start does it anew.
      await task().catch(() => undefined);
    } while (again);
    running = undefined;
  };
  return () => {
    again = true;
    running ??= run();
    return running;
  };
}
