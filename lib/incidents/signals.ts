import { activeTabs, pageOf } from '../platform/active-page';
import { armAlarm } from '../platform/alarms';
import { showBadge } from '../platform/badge';
import { now } from '../platform/clock';
import { readSettings } from '../platform/decisions';
import { isMuted, nextMuteEnd } from '../platform/settings';
import { ledgerSlot } from '../platform/storage';
import { readLedger } from './ledger-schema';
import { countFor, nextReadyAt } from './projections';

/** Rings when something that waits becomes ready. */
export const READY_ALARM = 'incident.ready';
/** Rings when a mute is over, and what it kept quiet counts again. */
export const LOUD_ALARM = 'mute.over';

/** Everything outside the panel that follows from the ledger: the number on the toolbar button, and the alarm. */
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
  await Promise.all(
    (await activeTabs()).map(async (tabId) => {
      const page = await pageOf(tabId);
      await showBadge(tabId, page === null ? 0 : countFor(loud, { ...page, tabId }));
    }),
  );
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
