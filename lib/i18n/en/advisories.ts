import type { AdvisoryKind } from '../../atribu/advisories';

/** The words of one kind of advisory. */
export interface AdvisoryWords {
  /** What there is to know, for a glance. No tags in it. */
  title: string;
  /** The line under it: since when, until when, or why. No tags in it. */
  meta: string;
  /** More, for who wants it. */
  body: string;
}

/**
 * Good to know, and nothing more: nobody has to act. ICU MessageFormat; `unit`, `count` and `provider` come from
 * explainAdvisory(), `time` and `date` from the panel ('none' and '' where there is none). Menu trails stand in
 * <trail> tags, so bodies are to be formatted as rich text.
 */
export const advisories: Record<AdvisoryKind, AdvisoryWords> = {
  stale_data: {
    title:
      '{unit, select, hours {{count, plural, one {These numbers are # hour old} other {These numbers are # hours old}}} days {{count, plural, one {These numbers are # day old} other {These numbers are # days old}}} other {These numbers may be out of date}}',
    meta: '{unit, select, hours {{provider, select, none {Last synced} other {{provider} last synced}} at {time}} days {{provider, select, none {Last synced} other {{provider} last synced}} on {date}} other {{provider, select, none {An integration has not synced lately} other {{provider} has not synced lately}}}}',
    body: 'Whatever happened since then is missing. Check the sync status in Atribu under <trail>Settings › Integrations</trail>. Once it has synced, ask again.',
  },
  masked_pii: {
    title: 'Personal details are masked',
    meta: 'Atribu does this unless told otherwise',
    body: 'Names, e-mail addresses and phone numbers are shown in part only. To see them whole, all three conditions must be true. The third, the PII mode (how much personal data AI apps may see), is set by an admin under <trail>Settings › Privacy & MCP</trail>.',
  },
  recommendation_breaker: {
    title: 'Applying recommendations is paused',
    meta: 'Over by {time} at the latest',
    body: 'Three attempts in this workspace failed within 30 minutes, so Atribu refuses more for now. The pause ends by itself. Meanwhile look up what failed in <trail>Workspace Settings › Audit Logs</trail>.',
  },
  meta_inconsistent: {
    title: 'Meta is not as Atribu left it',
    meta: 'Somebody may have changed it there by hand',
    body: 'Atribu changed something in Meta and looked again a few minutes later: it was different. Atribu leaves it as it is and takes nothing back. Look at the campaign in Meta and decide which of the two is right.',
  },
};

/** Conditions for seeing personal data whole (seed, troubleshooting). Said as true, to be ticked off. */
export const piiChecks = {
  scope_read_pii:
    'Your token has the permission mcp:read_pii (a new token from Developer › MCP Tokens can have it)',
  include_sensitive: 'The assistant asks for it: include_sensitive is true in its call',
  pii_mode_full: 'The workspace’s PII mode is full_default (Settings › Privacy & MCP, set by an admin)',
};
