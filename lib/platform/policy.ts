import { isAtribuHost } from '../atribu/links';
import { cleanLine } from '../atribu/text';
import { isRecord } from '../atribu/untrusted';
import { LANGUAGE_CHOICES, LIMITS, type Settings } from './settings';

/** What an organisation decided for all of its people, see public/managed-schema.json. */
export interface Policy {
  /** These settings are the organisation's; those that are not here are the person's. */
  settings: Partial<Pick<Settings, 'notice' | 'notify' | 'language' | 'retentionDays'>>;
  /** Origins to watch wherever the browser has access to them. */
  sites: readonly string[];
  /** Hosts that may be linked beside atribu.app. */
  dashboardHosts: readonly string[];
}

/** Why a value counts for nothing. Each has its words in lib/i18n. */
export type PolicyReason =
  | 'unknown-key'
  | 'not-true-or-false'
  | 'not-a-language'
  | 'not-days'
  | 'not-a-list'
  | 'too-many'
  | 'not-an-address'
  | 'not-only-a-site'
  | 'not-a-host'
  | 'atribu-already';

export interface PolicyProblem {
  /** As the organisation wrote it, fit to show. */
  key: string;
  /** The value, or the one of the list, fit to show. */
  value: string;
  reason: PolicyReason;
}

export interface PolicyReading {
  policy: Policy;
  problems: readonly PolicyProblem[];
}

export const noPolicy: Policy = { settings: {}, sites: [], dashboardHosts: [] };

/** More than an organisation can mean; Chrome has no limit of its own. */
const MOST = 200;
const LONGEST_SHOWN = 80;
const LONGEST_HOST = 253;
const HOST = /^(?!.*\.\.)[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?\.[a-z]{2,63}$/;

type Verdict<T> = { ok: true; value: T } | { ok: false; reason: PolicyReason };

/**
 * A policy out of whatever the browser hands over. Each value and each entry of a list is judged alone: one that cannot
 * be used is named with the reason, and costs no other.
 */
export function parsePolicy(managed: unknown): PolicyReading {
  const problems: PolicyProblem[] = [];
  const settings: Record<string, unknown> = {};
  const lists = { sites: [] as string[], dashboardHosts: [] as string[] };
  const refuse = (key: string, value: unknown, reason: PolicyReason) =>
    problems.push({ key: cleanLine(key, LONGEST_SHOWN), value: show(value), reason });

  for (const [key, value] of Object.entries(isRecord(managed) ? managed : {})) {
    if (key === 'sites' || key === 'dashboardHosts') {
      const judge = key === 'sites' ? judgeSite : judgeHost;
      if (!Array.isArray(value)) refuse(key, value, 'not-a-list');
      else if (value.length > MOST) refuse(key, value.length, 'too-many');
      else {
        for (const each of value) {
          const verdict = judge(each);
          if (verdict.ok) lists[key].push(verdict.value);
          else refuse(key, each, verdict.reason);
        }
      }
      continue;
    }
    const known = Object.hasOwn(SINGLE, key) ? SINGLE[key as keyof typeof SINGLE] : undefined;
    if (!known) refuse(key, value, 'unknown-key');
    else if (known.fits(value)) settings[known.setting] = value;
    else refuse(key, value, known.reason);
  }
  return {
    policy: {
      settings,
      sites: [...new Set(lists.sites)],
      dashboardHosts: [...new Set(lists.dashboardHosts)],
    },
    problems,
  };
}

const isBoolean = (value: unknown) => typeof value === 'boolean';

const SINGLE = {
  inPageNotice: { setting: 'notice', fits: isBoolean, reason: 'not-true-or-false' },
  notifications: { setting: 'notify', fits: isBoolean, reason: 'not-true-or-false' },
  language: {
    setting: 'language',
    fits: (value: unknown) => LANGUAGE_CHOICES.some((language) => language === value),
    reason: 'not-a-language',
  },
  retentionDays: {
    setting: 'retentionDays',
    fits: (value: unknown) =>
      Number.isInteger(value) &&
      (value as number) >= LIMITS.retentionDays.least &&
      (value as number) <= LIMITS.retentionDays.most,
    reason: 'not-days',
  },
} as const satisfies Record<
  string,
  { setting: keyof Policy['settings']; fits: (value: unknown) => boolean; reason: PolicyReason }
>;

/** A site is a scheme, a host and perhaps a port: what a browser can give access to, and nothing narrower. */
function judgeSite(value: unknown): Verdict<string> {
  if (typeof value !== 'string' || !/^https?:\/\/[^*\s\\]+$/i.test(value) || !URL.canParse(value)) {
    return { ok: false, reason: 'not-an-address' };
  }
  const { origin, pathname, search, hash, username, password } = new URL(value);
  if (pathname !== '/' || search || hash || username || password) {
    return { ok: false, reason: 'not-only-a-site' };
  }
  return { ok: true, value: origin };
}

/** One host by its whole name: no wildcard could open more than the organisation has in mind. */
function judgeHost(value: unknown): Verdict<string> {
  if (typeof value !== 'string' || value.length > LONGEST_HOST) return { ok: false, reason: 'not-a-host' };
  const host = value.toLowerCase();
  // Letters in another script's disguise are refused for links, hence here.
  if (!HOST.test(host) || host.split('.').some((label) => label.startsWith('xn--'))) {
    return { ok: false, reason: 'not-a-host' };
  }
  return isAtribuHost(host) ? { ok: false, reason: 'atribu-already' } : { ok: true, value: host };
}

function show(value: unknown): string {
  return cleanLine(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''), LONGEST_SHOWN);
}
