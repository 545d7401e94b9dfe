import { ENTRIES, type Entry, ERROR_DOCS } from './catalogue';
import { isKnownCode } from './codes';
import { secondsToWait } from './deadline';
import type { Envelope, ScopeChoice } from './envelope-shape';
import type { Draft, DraftKey, Explanation, MainAction, RetryRule, Variant, WordValues } from './explanation';
import { judgeLink, type LinkVerdict } from './links';
import { providerOf } from './providers';
import { isPeriodCap, parseAllowance } from './rate-limit';
import { takesIdempotencyKey } from './tools';

export { foldsAcrossTools } from './codes';
export { deadlineOf } from './deadline';

/** The dashboard's front door, the one page of it whose address is known (facts, section 1). */
export const FRONT_DOOR = { href: 'https://www.atribu.app/login', host: 'www.atribu.app' };
const TOOL_NAME = /^[a-z][a-z0-9_]{0,63}$/;
const RECORD_ID = /^[\w-]{1,64}$/;

export interface Circumstances {
  /** The tool that failed, without connector or server affixes. */
  tool?: string;
  /** The chat app's name, for "come back to …". */
  surfaceName?: string;
  /** Hosts that may be linked beside atribu.app, see the managed policy. */
  dashboardHosts?: readonly string[];
}

type Choices = NonNullable<Explanation['choices']>;

/**
 * Works out everything a card needs besides words. The catalogue decides what kind of trouble it is and the envelope
 * fills in the particulars; a safe `action_url` is the main action on any code, because any code may carry one
 * (facts, 3.2). An unknown code is explained from the envelope's own fields.
 */
export function explain(envelope: Envelope, circumstances: Circumstances = {}): Explanation {
  const { tool: named, surfaceName, dashboardHosts } = circumstances;
  const tool = named !== undefined && TOOL_NAME.test(named) ? named : undefined;
  const variant = variantOf(envelope, tool);
  const choices = choicesOf(envelope);
  const link = envelope.action_url === undefined ? undefined : judgeLink(envelope.action_url, dashboardHosts);
  const entry = variant === 'unknown' ? improvise(envelope, link?.ok === true, choices) : ENTRIES[variant];
  // With several to choose from, asking the assistant for the list would be a detour.
  const detour = choices !== undefined && variant !== 'workspace_required_single';
  const draft = entry.draft && !detour ? draftOf(entry.draft, entry, envelope, tool) : undefined;
  const provider = providerOf(envelope);
  const allowance = variant === 'rate_limited_period' ? parseAllowance(envelope.message) : undefined;
  const { group, actor, severity, retry, checklist, docs } = entry;
  return {
    variant,
    group,
    actor,
    severity,
    retry,
    action: actionOf(entry, link, draft),
    ...(link?.ok === false && { refusedUrl: link.shown }),
    ...(draft && { draft }),
    ...(choices && { choices }),
    ...(checklist && { checklist }),
    ...(provider && { provider }),
    ...(allowance && { allowance }),
    values: {
      provider: provider ?? 'none',
      tool: tool ?? 'none',
      surface: surfaceName || 'none',
      code: envelope.code,
      link: link?.ok ? 'yes' : 'no',
      choices: choices ? 'yes' : 'no',
      keyed: isKeyed(entry, tool) ? 'yes' : 'no',
      retry: ICU_RETRY[retry],
      minutes: Math.ceil((secondsToWait(envelope)?.seconds ?? 0) / 60),
      used: allowance?.used ?? 0,
      cap: allowance?.cap ?? 0,
      period: allowance?.period ?? 'none',
      reason: envelope.hidden ?? 'none',
    },
    docs,
  };
}

/** The request that names one of the choices; the person sends it. */
export function choiceDraft(param: Choices['param'], { id, name }: ScopeChoice): Draft {
  return { key: 'use_choice', values: { param, id, name } };
}

function variantOf(envelope: Envelope, tool: string | undefined): Variant {
  const { code, workspaces, hidden } = envelope;
  if (hidden !== undefined) return 'hidden';
  if (!isKnownCode(code)) return 'unknown';
  if (code === 'rate_limited' && isPeriodCap(envelope)) return 'rate_limited_period';
  if (code === 'workspace_required' && workspaces?.length === 1) return 'workspace_required_single';
  if (code === 'insufficient_scope' && isAboutConversions(envelope, tool))
    return 'insufficient_scope_writeback';
  return code;
}

/** Where the tool could not be seen, the message may still name it. */
function isAboutConversions({ message }: Envelope, tool: string | undefined): boolean {
  if (tool !== undefined) return tool === 'send_meta_conversions';
  return message?.includes('send_meta_conversions') === true;
}

function choicesOf({ code, workspaces, profiles }: Envelope): Choices | undefined {
  const offersWorkspaces = code === 'workspace_required' || !isKnownCode(code);
  if (workspaces && offersWorkspaces) return { param: 'workspace_id', options: workspaces };
  const offersProfiles = code === 'profile_required' || !isKnownCode(code);
  if (profiles && offersProfiles) return { param: 'profile_id', options: profiles };
  return undefined;
}

/** An unknown code's entry, as far as the envelope's own fields carry. */
function improvise(envelope: Envelope, hasLink: boolean, choices: Choices | undefined): Entry {
  const retryable = envelope.retryable === true;
  const shared = { group: null, retryable, severity: 'blocking', docs: ERROR_DOCS } as const;
  if (choices) return { ...shared, actor: 'you', retry: 'with-change' };
  if (secondsToWait(envelope))
    return { ...shared, actor: 'time', severity: 'waiting', retry: 'after-wait', draft: 'retry' };
  if (retryable) return { ...shared, actor: 'assistant', retry: 'once', draft: 'retry' };
  return { ...shared, actor: hasLink ? 'you' : 'support', retry: 'after-fix' };
}

function actionOf(
  { trail, actor }: Entry,
  link: LinkVerdict | undefined,
  draft: Draft | undefined,
): MainAction {
  if (link?.ok) return { kind: 'link', href: link.href, host: link.host, ...(trail && { trail }) };
  if (trail) return { kind: 'front-door', ...FRONT_DOOR, trail };
  return draft && actor !== 'nobody' ? { kind: 'draft' } : { kind: 'none' };
}

function draftOf(key: DraftKey, entry: Entry, { extra }: Envelope, tool = 'none'): Draft {
  if (key === 'show_prior_result')
    return { key, values: { audit: recordId(extra?.audit_id), batch: recordId(extra?.batch_id) } };
  return { key, values: { tool, key: isKeyed(entry, tool) ? 'same' : 'none' } };
}

/** "Reuse the same key on retry" (facts, section 6). Unseen, a write-back tool is taken for one with a key. */
function isKeyed({ group }: Entry, tool = 'none'): boolean {
  return takesIdempotencyKey(tool) || (tool === 'none' && group === 'write-back');
}

/** An id that is put into a request must be nothing but an id. */
function recordId(value: unknown): string {
  return typeof value === 'string' && RECORD_ID.test(value) ? value : 'none';
}

const ICU_RETRY: Record<RetryRule, WordValues['retry']> = {
  'after-fix': 'after_fix',
  'after-wait': 'after_wait',
  once: 'once',
  'with-change': 'with_change',
  never: 'never',
};
