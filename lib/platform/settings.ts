/** How long something is kept quiet. `until` is epoch ms, null for good. */
export type Mute = { of: 'code' | 'host'; name: string; until: number | null } | { of: 'all'; until: number };

/** 'auto' follows the browser. */
export const THEMES = ['auto', 'light', 'dark'] as const;
export const LANGUAGE_CHOICES = ['auto', 'en', 'es'] as const;

/** What a person may decide. Everything has a value: who never opens the settings gets {@link defaultSettings}. */
export interface Settings {
  /** 'auto' follows the browser. */
  language: (typeof LANGUAGE_CHOICES)[number];
  theme: (typeof THEMES)[number];
  /** The small note in the page, while the panel is closed. */
  notice: boolean;
  /** The system's notification when something that waits is ready; needs the browser's consent as well. */
  notify: boolean;
  /** What makes no sign outside the panel. Those that are over are dropped when read. */
  mutes: readonly Mute[];
  /** Data older than this is worth a word. */
  freshnessHours: number;
  /** How long errors are kept. */
  retentionDays: number;
  /** The first steps were taken, or skipped. */
  welcomed: boolean;
}

/** Design: "kept at most 30 days". Hours: from the smallest that can be told to a week. */
export const LIMITS = {
  freshnessHours: { least: 1, most: 168 },
  retentionDays: { least: 1, most: 30 },
  mutes: 100,
  name: 260,
} as const;

export const defaultSettings: Settings = {
  language: 'auto',
  theme: 'auto',
  notice: true,
  notify: false,
  mutes: [],
  freshnessHours: 6,
  retentionDays: 30,
  welcomed: false,
};

/**
 * Settings out of whatever is stored: each value is judged alone, and what cannot be used is as if it was never set.
 * @param now epoch ms: a mute that is over is left out
 */
export function parseSettings(stored: unknown, now: number): Settings {
  if (typeof stored !== 'object' || stored === null) return defaultSettings;
  const found = stored as Record<string, unknown>;
  return {
    language: oneOf(found.language, LANGUAGE_CHOICES) ?? defaultSettings.language,
    theme: oneOf(found.theme, THEMES) ?? defaultSettings.theme,
    notice: bool(found.notice) ?? defaultSettings.notice,
    notify: bool(found.notify) ?? defaultSettings.notify,
    mutes: parseMutes(found.mutes, now),
    freshnessHours: within(found.freshnessHours, LIMITS.freshnessHours) ?? defaultSettings.freshnessHours,
    retentionDays: within(found.retentionDays, LIMITS.retentionDays) ?? defaultSettings.retentionDays,
    welcomed: bool(found.welcomed) ?? defaultSettings.welcomed,
  };
}

/** What a sign would be about. */
export interface Subject {
  code: string;
  host: string;
}

/** True where the person wants no sign of this outside the panel at this moment (epoch ms). */
export function isMuted({ mutes }: Pick<Settings, 'mutes'>, subject: Subject, now: number): boolean {
  return mutesOf(standing(mutes, now), subject).length > 0;
}

/** Those of some mutes that keep this quiet. */
export function mutesOf(mutes: readonly Mute[], { code, host }: Subject): Mute[] {
  return mutes.filter((mute) => mute.of === 'all' || mute.name === (mute.of === 'code' ? code : host));
}

/** Those of some mutes that are not over at this moment (epoch ms). */
export function standing(mutes: readonly Mute[], now: number): Mute[] {
  return mutes.filter((mute) => !isOver(mute, now));
}

/** When the next mute ends by itself; epoch ms, null where none does. */
export function nextMuteEnd({ mutes }: Pick<Settings, 'mutes'>, now: number): number | null {
  const ends = mutes.flatMap(({ until }) => (until !== null && until > now ? [until] : []));
  return ends.length > 0 ? Math.min(...ends) : null;
}

function isOver({ until }: Mute, now: number): boolean {
  return until !== null && until <= now;
}

function parseMutes(value: unknown, now: number): Mute[] {
  if (!Array.isArray(value)) return [];
  return standing(
    value.flatMap((each) => parseMute(each) ?? []),
    now,
  ).slice(-LIMITS.mutes);
}

function parseMute(value: unknown): Mute | null {
  if (typeof value !== 'object' || value === null) return null;
  const { of, name, until } = value as Record<string, unknown>;
  if (until !== null && !(typeof until === 'number' && Number.isFinite(until))) return null;
  if (of === 'all') return until === null ? null : { of, until };
  if (of !== 'code' && of !== 'host') return null;
  return typeof name === 'string' && name !== '' && name.length <= LIMITS.name ? { of, name, until } : null;
}

function oneOf<T extends string>(value: unknown, known: readonly T[]): T | undefined {
  return known.find((each) => each === value);
}

function bool(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

function within(value: unknown, { least, most }: { least: number; most: number }): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
    ? value
    : undefined;
}
