import { type ActivePage, activePage, onActivePageChange } from '../platform/active-page';
import {
  addMute,
  changeSettings,
  endMute,
  onSettingsChange,
  readSettings,
  type SettingsView,
} from '../platform/decisions';
import { lookNow } from '../platform/draft';
import { send } from '../platform/messaging';
import { askForNotifications, mayNotify } from '../platform/notifications';
import { onLook, standForPanel } from '../platform/panel-port';
import type { PolicyReading } from '../platform/policy';
import { onPolicyChange, readPolicy } from '../platform/policy-slot';
import type { Answer } from '../platform/protocol';
import {
  type AllowedSite,
  allowedSites,
  allowSite,
  forgetSite,
  onSitesChange,
  type SiteState,
  siteInFront,
} from '../platform/sites';
import { ledgerSlot, sitesSlot, troubleSlot } from '../platform/storage';
import { draft, goTo } from './chats';
import { emptyLedger, type Ledger } from './incident';
import { readChoices, rememberChoice } from './recent-choices';
import { readStored } from './stored';
import { readTrouble, type Trouble } from './trouble';

/** Begun beside the panel's own start and not part of it: checking what was stored draws nothing. */
const schema = import('./ledger-schema');

/** The ledger as a panel sees it. `trouble` names what is wrong with the storage, null where nothing is. */
export interface LedgerView extends Ledger {
  trouble: Trouble | null;
}

/** Reads the ledger. Only reads: whatever is broken in it is the worker's to put right. */
async function readView(): Promise<LedgerView> {
  try {
    const [{ readLedger }, stored] = await Promise.all([schema, ledgerSlot.read()]);
    const { ledger, trouble } = readLedger(stored);
    return { ...ledger, trouble: trouble ?? (await readTrouble(troubleSlot)) };
  } catch {
    return { ...emptyLedger, trouble: 'unreadable' };
  }
}

export const ledgerQuery = { queryKey: ['ledger'] as const, queryFn: readView };

/** Calls back with the whole ledger after every change, until the returned function is called. */
export function watchLedger(changed: (view: LedgerView) => void): () => void {
  const { ask, stop } = newest(readView, changed);
  const watches = [ledgerSlot.watch(ask), troubleSlot.watch(ask)];
  return () => {
    stop();
    for (const unwatch of watches) unwatch();
  };
}

export const pageQuery = { queryKey: ['page'] as const, queryFn: activePage };

/** Calls back with the page in front whenever it may have become another, until the returned function is called. */
export function watchPage(changed: (page: ActivePage | null) => void): () => void {
  const { ask, stop } = newest(activePage, changed);
  const unwatch = onActivePageChange(ask);
  return () => {
    stop();
    unwatch();
  };
}

export const choicesQuery = { queryKey: ['choices'] as const, queryFn: readChoices };

export { findOpen, watchOpen } from './chats';

export const siteQuery = { queryKey: ['site'] as const, queryFn: siteInFront };

/** Calls back with what the site in front is to us, whenever that may have changed, until the returned function is called. */
export function watchSite(changed: (site: SiteState) => void): () => void {
  const { ask, stop } = newest(siteInFront, changed);
  const stops = [stop, onActivePageChange(ask), onSitesChange(ask), onLook(ask)];
  return () => {
    for (const each of stops) each();
  };
}

/** What the organisation decided, and what of that could not be used. */
export const policyQuery = { queryKey: ['policy'] as const, queryFn: readPolicy };

/** Calls back with the policy after every change of it, until the returned function is called. */
export function watchPolicy(changed: (reading: PolicyReading) => void): () => void {
  const { ask, stop } = newest(readPolicy, changed);
  const unwatch = onPolicyChange(ask);
  return () => {
    stop();
    unwatch();
  };
}

export const sitesQuery = { queryKey: ['sites'] as const, queryFn: allowedSites };

/** Calls back with every allowed site after a change of any, until the returned function is called. */
export function watchSites(changed: (sites: AllowedSite[]) => void): () => void {
  const { ask, stop } = newest(allowedSites, changed);
  const stops = [stop, onSitesChange(ask), sitesSlot.watch(ask)];
  return () => {
    for (const each of stops) each();
  };
}

export const settingsQuery = { queryKey: ['settings'] as const, queryFn: readSettings };

/** Calls back with every setting after a change of any, until the returned function is called. */
export function watchSettings(changed: (view: SettingsView) => void): () => void {
  const { ask, stop } = newest(readSettings, changed);
  const unwatch = onSettingsChange(ask);
  return () => {
    stop();
    unwatch();
  };
}

export const storedQuery = { queryKey: ['stored'] as const, queryFn: readStored };

/** Says that the panel is there, so that nothing in the page points to it any more. */
export async function announcePanel(): Promise<Answer> {
  await standForPanel();
  return send('panel.opened', {});
}

/** The person's decisions: about cards they are the worker's to carry out, the rest is done here. */
export const commands = {
  dismiss: (id: string): Promise<Answer> => send('incident.dismiss', { id }),
  restore: (id: string): Promise<Answer> => send('incident.restore', { id }),
  /** Puts an advisory away for good in its chat. */
  dismissAdvisory: (id: string): Promise<Answer> => send('advisory.dismiss', { id }),
  draft,
  goTo,
  rememberChoice,
  allowSite,
  forgetSite,
  /** Forgets everything that came from pages. */
  clearHistory: (): Promise<Answer> => send('history.clear', {}),
  /** Leaves nothing in storage, and gives every allowed site back. */
  eraseEverything: (): Promise<Answer> => send('storage.erase', {}),
  /** Has the page in a tab read everything that it shows. */
  look: lookNow,
  changeSettings,
  addMute,
  endMute,
  /** The browser's consent to notifications; asking needs a click. The setting `notify` is changed apart. */
  mayNotify,
  askForNotifications,
};

/** Answers may overtake each other; only the one to the latest question is passed on. */
function newest<T>(read: () => Promise<T>, deliver: (value: T) => void): { ask(): void; stop(): void } {
  let latest = 0;
  return {
    ask() {
      latest += 1;
      const asked = latest;
      read().then(
        (value) => {
          if (asked === latest) deliver(value);
        },
        () => undefined,
      );
    },
    stop() {
      latest = -1;
    },
  };
}
