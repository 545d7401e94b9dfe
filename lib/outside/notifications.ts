import { goTo } from '../incidents/chats';
import type { Cards, Incident } from '../incidents/incident';
import { readLedger } from '../incidents/ledger-schema';
import { dueFor, type Notified, parseNotified, pruneTold, standingFor } from '../incidents/notify';
import {
  keepNotifications,
  mayNotify,
  onNotificationClick,
  showNotification,
} from '../platform/notifications';
import type { Settings } from '../platform/settings';
import { ledgerSlot, notifiedSlot } from '../platform/storage';
import { explained } from './explained';
import { wordsFor } from './words';

const PREFIX = 'ready ';

/**
 * Notifies of what has become ready, once for each incident, and takes away what is settled. To be called when the
 * alarm at a deadline rings and after every change, one call at a time (`at` is epoch ms).
 */
export async function refreshNotifications(cards: Cards, settings: Settings, at: number): Promise<void> {
  const stored = parseNotified(await notifiedSlot.read());
  if (!settings.notify || !(await mayNotify())) {
    if (stored) await notifiedSlot.write(null);
    await keepNotifications(new Set());
    return;
  }
  // A clock that was set back must not silence everything until it has caught up.
  const known: Notified = stored ? { ...stored, since: Math.min(stored.since, at) } : { since: at, told: [] };
  const due = dueFor(cards, known, settings, at);
  const next = pruneTold(cards, { ...known, told: [...known.told, ...due.map(({ id }) => id)] });
  // Before they are shown: a worker that dies in between must not tell twice.
  if (!stored || due.length > 0 || next.told.length !== stored.told.length) await notifiedSlot.write(next);
  const words = wordsFor(settings);
  for (const incident of due) {
    const title = words.title(explained(incident, []));
    await showNotification({
      id: PREFIX + incident.id,
      title: words.say('ready'),
      message: words.say('readyWhere', { title, host: incident.host }),
    });
  }
  await keepNotifications(new Set(standingFor(cards, next, at).map(({ id }) => PREFIX + id)));
}

/** Brings the chat to the front when its notification is clicked. To be called in the worker's first turn. */
export function openChatsFromNotifications(): void {
  onNotificationClick(async (clicked) => {
    const { incidents } = readLedger(await ledgerSlot.read()).ledger;
    const id = clicked.slice(PREFIX.length);
    const isMeant = (incident: Incident) => incident.id === id || incident.seenIds.includes(id);
    const incident = incidents.find(isMeant);
    if (incident) await goTo(incident);
  });
}
