import {
  Ban,
  CalendarClock,
  Check,
  CirclePause,
  CircleQuestionMark,
  KeyRound,
  Lock,
  type LucideIcon,
  MessageCircleWarning,
  PencilLine,
  PlugZap,
  SearchX,
  ServerCrash,
  Timer,
  Unplug,
  Users,
} from 'lucide-react';
import type { Explanation, Variant } from '../../lib/atribu/explanation';
import * as labels from '../../lib/atribu/labels';
import type { Status } from '../../lib/incidents/incident';

const icons: Record<Variant, LucideIcon> = {
  auth_required: KeyRound,
  token_expired: KeyRound,
  workspace_required: CircleQuestionMark,
  workspace_required_single: CircleQuestionMark,
  profile_required: Users,
  insufficient_scope: Lock,
  insufficient_scope_writeback: Lock,
  insufficient_role: Lock,
  rate_limited: Timer,
  rate_limited_period: CalendarClock,
  connector_expired: Unplug,
  connector_required: PlugZap,
  writeback_disabled: Ban,
  idempotency_conflict: Check,
  circuit_open: CirclePause,
  invalid_input: PencilLine,
  data_unavailable: SearchX,
  internal_error: ServerCrash,
  hidden: MessageCircleWarning,
  unknown: CircleQuestionMark,
};

export function iconOf(variant: Variant, status: Status): LucideIcon {
  return status === 'ready' || status === 'resolved' ? Check : icons[variant];
}

/** The colour of a card, see lib/atribu/labels. */
export function toneOf(explanation: Explanation, status: Status): labels.Tone {
  return labels.toneOf(explanation, status === 'ready' || status === 'resolved');
}
