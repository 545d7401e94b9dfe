import type { Variant } from '../../atribu/explanation';
import { hidden } from './hidden';

/** The words of one kind of card. */
export interface VariantWords {
  /** What is the matter, for a glance. No tags in it. */
  title: string;
  cause: string;
  /** What to do, in the order of the keys a, b, c, … */
  steps: Record<string, string>;
  /** A warning or a comfort beside the steps. */
  note?: string;
}

/**
 * Words for marketers: the next action first, nobody to blame, no term without its meaning. ICU MessageFormat; the
 * placeholders are the WordValues that explain() supplies, where 'none' stands for what is not known. Menu trails
 * stand in <trail> tags, so causes, steps and notes are to be formatted as rich text. Causes and fixes follow the
 * seed's tables; a test compares them.
 */
/** The way of who signs in with a button, which is most people's; the other one is a matter for who likes tokens. */
const CONNECTION = '{surface, select, none {your AI app} other {{surface}}}';
const BACK = 'Come back to {surface, select, none {the chat} other {{surface}}} and ask again.';

const words = {
  auth_required: {
    title: 'Your AI app is not signed in to Atribu',
    cause:
      'Atribu lets your AI app in by a token, a kind of key. It was missing, or not written the way Atribu expects.',
    steps: {
      a: `Find the Atribu connection in the settings of ${CONNECTION}. If it has a Connect button, press it, and leave out step 2.`,
      b: 'No such button? In Atribu, open <trail>Developer › MCP Tokens</trail> and create a token. Copy it at once, because it is shown only once, and put it into the connection. If that asks for a header, it is “Authorization: Bearer atb_user_…”: the word Bearer, then the whole token.',
      c: BACK,
    },
  },
  token_expired: {
    title: 'Your access to Atribu has ended',
    cause: 'Atribu lets your AI app in by a token, a kind of key. It has expired, or somebody revoked it.',
    steps: {
      a: `Find the Atribu connection in the settings of ${CONNECTION}. If it has a Reconnect button, press it, and leave out step 2.`,
      b: 'No such button? In Atribu, open <trail>Developer › MCP Tokens</trail> and create a new token. Copy it at once, because it is shown only once, and put it in the place of the old one.',
      c: BACK,
    },
  },
  workspace_required: {
    title: 'Which workspace do you mean?',
    cause: 'You have several workspaces in Atribu, and the request did not say which one.',
    steps: {
      a: '{choices, select, yes {Choose a workspace here. A request with its workspace_id is made ready for you.} other {Hand the assistant the request on this card: it lists your workspaces with their workspace_id, so that you can choose.}}',
      b: 'Send the request in the chat. The assistant can keep your choice for the rest of the chat.',
    },
  },
  workspace_required_single: {
    title: 'Atribu wants the workspace named',
    cause:
      'You have only one workspace, and still Atribu asks which. That can happen when your token was created before another workspace was deleted.',
    steps: {
      a: 'Choose the workspace here. A request with its workspace_id is made ready for you to send.',
      b: 'If that does not help, ask the assistant to call list_workspaces. It shows which workspaces your token can reach.',
    },
  },
  profile_required: {
    title: 'Which client do you mean?',
    cause:
      'This workspace has several clients, which Atribu calls profiles, and the request did not say which one.',
    steps: {
      a: '{choices, select, yes {Choose a profile here. A request with its profile_id is made ready for you.} other {Hand the assistant the request on this card: it lists the profiles with their profile_id, so that you can choose.}}',
      b: 'Send the request in the chat. The assistant can keep your choice for the rest of the chat.',
    },
  },
  insufficient_scope: {
    title: 'Your access does not cover this yet',
    cause:
      'Atribu lets your AI app in by a token, a kind of key. Yours lacks a permission (a scope) that this needs.',
    steps: {
      a: `Find the Atribu connection in the settings of ${CONNECTION}. If it has a Reconnect button, press it, allow what is missing, and leave out step 2.`,
      b: 'No such button? In Atribu, open <trail>Developer › MCP Tokens</trail> and create a new token with the old permissions and the one that is missing. Copy it at once, because it is shown only once, and put it in the place of the old one.',
      c: BACK,
    },
  },
  insufficient_scope_writeback: {
    title: 'Sending conversions needs a few things first',
    cause:
      'Atribu sends conversions to Meta only when all the conditions here are true, and at least one is not. It may be another than your token’s scope (its permissions).',
    steps: {
      a: 'Find out which one is missing. The assistant can look most of them up: hand it the request on this card.',
      b: 'Change in Atribu what is missing. The switch and your role are for a workspace admin to change.',
      c: BACK,
    },
  },
  insufficient_role: {
    title: 'Only a workspace owner or admin can do this',
    cause: 'Your role in this Atribu workspace does not allow it, and a new token would not change that.',
    steps: {
      a: 'Ask an owner or admin of the workspace to do it, or to change your role under <trail>Workspace Settings › Members</trail>.',
      b: `Once they have: ${BACK.charAt(0).toLowerCase()}${BACK.slice(1)}`,
    },
  },
  rate_limited: {
    title: 'A short break: too many calls in a minute',
    cause:
      'The assistant asked more in one minute than Atribu answers (120 units; most calls take 1 or 2). Nothing is wrong, and this call used nothing up.',
    steps: {
      a: 'Wait until the time is up.',
      b: 'Then ask again.',
    },
  },
  rate_limited_period: {
    title: 'Plan allowance used up',
    cause:
      '{period, select, trial {The units of your trial are used up: {used, number} of {cap, number}.} month {This month’s units are used up: {used, number} of {cap, number}.} other {Your plan’s units for this period are used up.}} Atribu counts calls in units, and most take 1 or 2. This one used nothing up.',
    steps: {
      a: '{link, select, yes {To go on now, a larger plan helps. The button opens Atribu’s page for it; nothing is bought by opening it.} other {To go on now, upgrade your plan in Atribu, or ask whoever manages it.}}',
      b: 'Otherwise wait until the allowance renews, then ask again. What is used is shown under <trail>Developer › MCP Tokens</trail>.',
    },
  },
  connector_expired: {
    title:
      '{provider, select, none {An integration needs to be reconnected} other {{provider} needs to be reconnected}}',
    cause:
      'Atribu’s permission to read {provider, select, none {the integration (the account your numbers come from)} other {your {provider} account}} has expired, so it gave no numbers rather than old ones.',
    steps: {
      a: 'Reconnect {provider, select, none {it} other {{provider}}} in Atribu{link, select, yes { with this button.} other {, under <trail>Settings › Integrations</trail>.}} Only a workspace admin may.',
      b: BACK,
    },
    note: 'Asking for older dates does not help: those numbers may be wrong.',
  },
  connector_required: {
    title:
      '{provider, select, none {An integration is not connected yet} other {{provider} is not connected yet}}',
    cause:
      '{provider, select, none {The answer needs data from an integration (an account such as Meta Ads or Shopify) that is not connected to Atribu.} other {The answer needs data from {provider}, which is not connected to Atribu.}}',
    steps: {
      a: 'Connect {provider, select, none {it} other {{provider}}} in Atribu{link, select, yes { with this button.} other {, under <trail>Settings › Integrations</trail>.}} Only a workspace admin may.',
      b: BACK,
    },
  },
  writeback_disabled: {
    title:
      '{tool, select, send_meta_conversions {Sending conversions is switched off} other {Changes from the chat are switched off}}',
    cause:
      'This workspace does not let AI apps send or change anything. A workspace admin can switch that on; Atribu calls it MCP write-back.',
    steps: {
      a: 'Ask a workspace admin to switch on MCP write-back under <trail>Settings › Privacy & MCP</trail>. If you are one, you can do it yourself.',
      b: BACK,
    },
  },
  idempotency_conflict: {
    title: '{tool, select, send_meta_conversions {This was already sent} other {This was already done}}',
    cause:
      'The same request was already processed, so Atribu did not do it twice. It counts as done, and the earlier result stands.',
    steps: {
      a: 'No action needed. If you want to see the earlier result, ask the assistant to show it.',
    },
    note: 'Don’t let the assistant repeat it under a new key: it would happen a second time, and conversions would count twice.',
  },
  circuit_open: {
    title: 'Sending is paused after several failures',
    cause:
      'Three or more attempts in a row failed within 30 minutes, so Atribu paused everything that sends or changes something.',
    steps: {
      a: '{minutes, plural, =0 {Send nothing until the pause is over.} one {Send nothing until the pause is over, at most # minute after the failure.} other {Send nothing until the pause is over, at most # minutes after the failure.}}',
      b: 'Meanwhile look up why the attempts failed, under <trail>Workspace Settings › Audit Logs</trail>, and fix that, or ask an admin to.',
      c: 'Then ask again.',
    },
  },
  invalid_input: {
    title: 'The assistant needs to ask differently',
    cause:
      'The assistant left something out, or gave Atribu a detail (a parameter) of the wrong type or out of range.',
    steps: {
      a: 'Have the assistant check the parameter types and required fields, and try again.',
      b: 'If it then asks you for something, such as dates or a campaign, tell it.',
    },
  },
  data_unavailable: {
    title: 'No data for this question',
    cause:
      'Atribu has nothing for these dates, or does not know the campaign, customer or other item asked for. That may be correct.',
    steps: {
      a: 'If you expected numbers, ask for a wider date range.',
      b: 'If there are still no numbers, check that the campaign, customer or other item exists in Atribu and is named the same there.',
    },
  },
  internal_error: {
    title: 'Something went wrong inside Atribu',
    cause: 'An unexpected error on Atribu’s own server. You did nothing wrong.',
    steps: {
      a: '{keyed, select, yes {Ask again once, with the same idempotency key, so that nothing is done twice.} other {Ask again once.}}',
      b: 'If it fails again, contact Atribu support and give them the request id. You reach them through www.atribu.app.',
    },
  },
  hidden,
  unknown: {
    title: 'Atribu could not do this',
    cause:
      'This version of MCP Doctor does not know this error ({code}) yet, so it has no steps of its own for it.',
    steps: {
      a: '{link, select, yes {Read what Atribu said, and open the page it links to.} other {Read what Atribu said.}}',
      b: '{retry, select, after_wait {Wait until the time is up, then ask again.} once {Ask again once.} with_change {Choose one here and send the request that is made ready.} other {If that tells you what to change, change it, or ask your admin to. Then ask again.}}',
      c: 'If that does not help, contact Atribu support and give them the request id. You reach them through www.atribu.app.',
    },
  },
} satisfies Record<Variant, VariantWords>;

/** With every step and note that there is, so that another language cannot leave one out. */
export const catalogue: { [V in Variant]: VariantWords & (typeof words)[V] } = words;
