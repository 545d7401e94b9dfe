import { now } from './clock';
import { onPolicyChange, readPolicy } from './policy-slot';
import { defaultSettings, type Mute, parseSettings, type Settings } from './settings';
import { settingsSlot } from './storage';
import { within } from './timing';

/** Every setting, and those that are not the person's to change here. */
export interface SettingsView {
  settings: Settings;
  /** Decided by the organisation, see the managed policy. */
  locked: readonly (keyof Settings)[];
}

/** Reads what holds now. Never rejects: a storage that cannot be read leaves everything as it is at first. */
export async function readSettings(): Promise<SettingsView> {
  const [own, { policy }] = await Promise.all([
    settingsSlot.read().then(
      (stored) => parseSettings(stored, now()),
      () => defaultSettings,
    ),
    readPolicy(),
  ]);
  return {
    settings: { ...own, ...policy.settings },
    locked: Object.keys(policy.settings) as (keyof Settings)[],
  };
}

/** An error must be kept at once: Chromium took 2.7 s to say what the organisation decided, right after its start. */
const PATIENCE_MS = 10;

/** How long errors are kept, in days; null where the browser takes its time to say, so that nothing goes too early. */
export async function retentionByNow(): Promise<number | null> {
  const view = await within(PATIENCE_MS, readSettings());
  return view?.settings.retentionDays ?? null;
}

/** From how many hours on data is worth a word. No organisation decides that, so nobody is waited for. */
export async function readFreshness(): Promise<number> {
  const stored = await settingsSlot.read().catch(() => null);
  return parseSettings(stored, now()).freshnessHours;
}

/** Calls back whenever a setting may have changed, until the returned function is called. */
export function onSettingsChange(changed: () => void): () => void {
  const stops = [settingsSlot.watch(changed), onPolicyChange(changed)];
  return () => {
    for (const stop of stops) stop();
  };
}

/**
 * Changes some settings and leaves the others. False where the storage refuses. What is locked is stored all the same:
 * it holds again once the organisation no longer decides it.
 */
export function changeSettings(change: Partial<Settings>): Promise<boolean> {
  return revise(() => change);
}

/** Adds a mute in place of an older one of the same thing. */
export function addMute(mute: Mute): Promise<boolean> {
  return revise(({ mutes }) => ({ mutes: [...mutes.filter((each) => !isSame(each, mute)), mute] }));
}

/** Ends a mute. */
export function endMute(mute: Mute): Promise<boolean> {
  return revise(({ mutes }) => ({ mutes: mutes.filter((each) => !isSame(each, mute)) }));
}

/** One change after the other, in all panels: two at once would undo each other. */
async function revise(change: (own: Settings) => Partial<Settings>): Promise<boolean> {
  try {
    return await navigator.locks.request('settings', async () => {
      const own = parseSettings(await settingsSlot.read(), now());
      await settingsSlot.write({ ...own, ...change(own) });
      return true;
    });
  } catch {
    return false;
  }
}

function isSame(a: Mute, b: Mute): boolean {
  if (a.of === 'all' || b.of === 'all') return a.of === b.of;
  return a.of === b.of && a.name === b.name;
}
