import type { CheckState } from './checks';
import type { Explanation, MainAction, Variant } from './explanation';

/** What panel, guide and notice say of an error in a word or two: one answer, wherever it is asked. */
export type Tone = 'stop' | 'wait' | 'info' | 'done';

/** What is known beside the error itself. */
export interface Standing {
  /** The wait is over. */
  ready?: boolean;
  /** It was tried again in vain. */
  tried?: boolean;
  /** Whether the person is an owner or admin, by the last `whoami`. */
  may?: CheckState;
}

/** Who has to act, as a key of the `card.who` words. */
export function whoActs(
  { variant, actor, choices, group }: Explanation,
  { ready = false, tried = false, may = 'unknown' }: Standing = {},
) {
  if (ready) return 'ready';
  if (choices) return 'choose';
  switch (variant) {
    case 'circuit_open':
      return 'pause';
    // The fault is the server's; but before anybody is asked, one more try is the person's.
    case 'internal_error':
      return tried ? actor : 'once';
    case 'rate_limited_period':
      return 'plan';
    case 'hidden':
      return 'connection';
    case 'unknown':
      return actor === 'support' ? 'read' : actor;
    case 'data_unavailable':
      return 'empty';
    case 'writeback_disabled':
      return may === 'yes' ? 'you' : actor;
  }
  // Editors and viewers cannot manage integrations (facts, section 8).
  if (group === 'connector' && may !== 'yes') return may === 'no' ? 'admin' : 'ifAdmin';
  return actor;
}

/**
 * How much it matters: stopped, waiting, worth knowing, done. Words and icons say it, too.
 * @param isOver the wait is over, or it works again
 */
export function toneOf({ actor, severity, choices }: Explanation, isOver: boolean): Tone {
  if (isOver || actor === 'nobody') return 'done';
  if (choices || severity === 'information') return 'info';
  return severity === 'waiting' ? 'wait' : 'stop';
}

/** What the main link says, as a key of the `card.action` words. */
export function linkLabel({ action, variant }: Pick<Explanation, 'action' | 'variant'>) {
  return action.kind === 'link' ? labelOf(variant) : 'frontDoor';
}

function labelOf(variant: Variant) {
  if (variant === 'connector_expired') return 'reconnect';
  if (variant === 'connector_required') return 'connect';
  return variant === 'rate_limited_period' ? 'upgrade' : 'linked';
}

const LONGEST_PATH = 60;

/** Where a link leads, as far as it is worth reading: its host, and its path where that is short. */
export function addressOf({ kind, host, href }: Extract<MainAction, { href: string }>): string {
  const { pathname } = new URL(href);
  return kind === 'link' && pathname.length > 1 && pathname.length <= LONGEST_PATH ? host + pathname : host;
}
