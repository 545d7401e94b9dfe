import { defineBackground } from 'wxt/utils/define-background';
import { openDesk } from '../lib/incidents/desk';
import { forgetAll } from '../lib/incidents/forget';
import { createLimiter } from '../lib/incidents/limiter';
import { openStore } from '../lib/incidents/store';
import { dismissNotice } from '../lib/outside/notices';
import { openChatsFromNotifications } from '../lib/outside/notifications';
import { LOUD_ALARM, READY_ALARM, refreshSignals } from '../lib/outside/signals';
import { onTabChange } from '../lib/platform/active-page';
import { onAlarm } from '../lib/platform/alarms';
import { paintBadge } from '../lib/platform/badge';
import { now } from '../lib/platform/clock';
import { onSettingsChange, readFreshness, retentionByNow } from '../lib/platform/decisions';
import { welcomeNewcomers } from '../lib/platform/first-run';
import { serve } from '../lib/platform/messaging';
import { openPanel, openPanelFromToolbar } from '../lib/platform/panel-port';
import { judgeSender } from '../lib/platform/senders';
import { LIMITS } from '../lib/platform/settings';
import { isOpenToAllow, onSitesChange, registerSites } from '../lib/platform/sites';
import { eraseTraces, ledgerSlot, sessionMark, troubleSlot } from '../lib/platform/storage';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** Every listener is registered in this first turn: a later one would miss the event that woke the worker. */
export default defineBackground({
  type: 'module',
  main() {
    const staleAfterMs = async () => (await readFreshness()) * HOUR_MS;
    const store = openStore({
      ledger: ledgerSlot,
      trouble: troubleSlot,
      mark: sessionMark,
      now,
      keptForMs: async () => ((await retentionByNow()) ?? LIMITS.retentionDays.most) * DAY_MS,
      changed: refreshSignals,
    });
    const desk = openDesk({
      store,
      limiter: createLimiter(),
      now,
      staleAfterMs,
      forget: async () => {
        // What still works with the old ledger writes of it when it is done.
        await refreshSignals();
        await eraseTraces();
      },
      erase: () => store.alone(forgetAll),
    });

    serve('sighting.report', (data, sender) => desk.report(data, judgeSender(sender)));
    serve('page.here', async (data, sender) => {
      const answer = await desk.here(data, judgeSender(sender));
      void refreshSignals();
      return answer;
    });
    serve('incident.dismiss', (data, sender) => desk.dismiss(data, judgeSender(sender)));
    serve('incident.restore', (data, sender) => desk.restore(data, judgeSender(sender)));
    serve('advisory.dismiss', (data, sender) => desk.dismissAdvisory(data, judgeSender(sender)));
    serve('history.clear', (_, sender) => desk.clear(judgeSender(sender)));
    serve('storage.erase', async (_, sender) => {
      const answer = await desk.erase(judgeSender(sender));
      void refreshSignals();
      return answer;
    });
    serve('panel.open', (_, sender) => {
      const from = judgeSender(sender);
      return from.kind === 'page' ? openPanel(from.tabId) : { ok: false, reason: 'sender' };
    });
    serve('panel.opened', async (_, sender) => {
      if (judgeSender(sender).kind !== 'extension') return { ok: false, reason: 'sender' };
      await refreshSignals();
      return { ok: true };
    });
    serve('notice.dismiss', (data, sender) => dismissNotice(data, judgeSender(sender)));
    welcomeNewcomers();
    openPanelFromToolbar(isOpenToAllow);
    openChatsFromNotifications();
    onTabChange(() => void refreshSignals());
    onAlarm(READY_ALARM, () => void refreshSignals());
    onAlarm(LOUD_ALARM, () => void refreshSignals());
    // A shorter retention takes effect at once.
    onSettingsChange(() => void store.keep().then(refreshSignals));

    onSitesChange(() => void registerSites());

    void registerSites();
    void paintBadge();
    void store.keep().then(refreshSignals);
  },
});
