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
const BACK = 'Come back to {surface, select, none {the chat} other {{surface}}} and ask again.';

const words = {
  auth_required: {
    title: 'Your AI app is not signed in to Atribu',
    cause:
      'The call came without a usable access token. A token is the key that lets your AI app in; it was missing, or not written the way Atribu expects.',
    steps: {
      a: 'In Atribu, open <trail>Developer › MCP Tokens</trail> and create a token. Copy it at once: it is shown only this one time.',
      b: 'Put it into the Atribu connection in your AI app. If the app asks for a header, that is “Authorization: Bearer atb_user_…”, with your own token after the word Bearer. If it offers a Connect button instead, use that.',
      c: BACK,
    },
  },
  token_expired: {
    title: 'Your access to Atribu has ended',
    cause: 'The token, the key that lets your AI app in, has expired or was revoked (taken back).',
    steps: {
      a: 'In Atribu, open <trail>Developer › MCP Tokens</trail> and create a new token. Copy it at once: it is shown only this one time.',
      b: 'Put it in the place of the old one in your AI app’s Atribu connection. If the app offers a Reconnect button instead, use that.',
      c: BACK,
    },
  },
  workspace_required: {
    title: 'Which workspace do you mean?',
    cause:
      'You have several workspaces in Atribu and the request did not say which one. Atribu never picks one for you.',
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
      'This workspace has several profiles (a profile is one client or brand) and the request did not say which one. Atribu never picks one for you.',
    steps: {
      a: '{choices, select, yes {Choose a profile here. A request with its profile_id is made ready for you.} other {Hand the assistant the request on this card: it lists the profiles with their profile_id, so that you can choose.}}',
      b: 'Send the request in the chat. The assistant can keep your choice for the rest of the chat.',
    },
  },
  insufficient_scope: {
    title: 'Your access does not cover this yet',
    cause:
      'The token, the key that lets your AI app in, lacks a permission this needs. Atribu calls permissions scopes.',
    steps: {
      a: 'In Atribu, open <trail>Developer › MCP Tokens</trail> and create a new token with the scope that is missing.',
      b: 'Put it in the place of the old one in your AI app’s Atribu connection. If the app signs in with a button, reconnect and allow the new permission.',
      c: BACK,
    },
  },
  insufficient_scope_writeback: {
    title: 'Sending conversions needs a few things first',
    cause:
      'Atribu sends conversions to Meta only when all the conditions here are true, and at least one is not. It may be another than your token’s scope (its permissions).',
    steps: {
      a: 'Find out which one is missing. The assistant can look most of them up: hand it the request on this card.',
      b: 'Put right in Atribu what is missing. The switch and your role are for a workspace admin to change.',
      c: BACK,
    },
  },
  insufficient_role: {
    title: 'Only a workspace owner or admin can do this',
    cause: 'Your role in this workspace does not include it. A new token would not change that.',
    steps: {
      a: 'Ask an owner or admin of the workspace to do it, or to change your role under <trail>Workspace Settings › Members</trail>.',
      b: `Once they have: ${BACK.charAt(0).toLowerCase()}${BACK.slice(1)}`,
    },
  },
  rate_limited: {
    title: 'Too many questions in one minute',
    cause:
      'Atribu answers up to 120 units a minute; most questions cost 1 or 2. Nothing is wrong, and nothing was charged for this call.',
    steps: {
      a: 'Wait until the time is up.',
      b: 'Then ask again.',
    },
  },
  rate_limited_period: {
    title: 'Plan allowance used up',
    cause:
      '{period, select, trial {The units of your trial are used up: {used, number} of {cap, number}.} month {This month’s units are used up: {used, number} of {cap, number}.} other {Your plan’s units for this period are used up.}} Atribu counts questions in units; most cost 1 or 2. Nothing was charged for this call.',
    steps: {
      a: '{link, select, yes {To go on now, upgrade your plan on the page that Atribu links to.} other {To go on now, upgrade your plan in Atribu, or ask whoever manages it.}}',
      b: 'Otherwise wait until the allowance is full again, then ask again. You can see what is left under <trail>Developer › MCP Tokens</trail>.',
    },
  },
  connector_expired: {
    title:
      '{provider, select, none {An integration needs to be reconnected} other {{provider} needs to be reconnected}}',
    cause:
      'Atribu’s permission to read {provider, select, none {the integration (the account your numbers come from)} other {your {provider} account}} has expired, so it gave no numbers rather than old ones.',
    steps: {
      a: 'Reconnect {provider, select, none {it} other {{provider}}} in Atribu{link, select, yes {: the button on this card leads there.} other {, under <trail>Settings › Integrations</trail>.}} If Atribu does not let you, ask a workspace admin.',
      b: BACK,
    },
    note: 'Asking for older dates does not get round this: those numbers could be wrong, too.',
  },
  connector_required: {
    title:
      '{provider, select, none {An integration is not connected yet} other {{provider} is not connected yet}}',
    cause:
      '{provider, select, none {The answer needs data from an integration (an account such as Meta Ads or Shopify) that is not connected to Atribu.} other {The answer needs data from {provider}, which is not connected to Atribu.}}',
    steps: {
      a: 'Connect {provider, select, none {it} other {{provider}}} in Atribu{link, select, yes {: the button on this card leads there.} other {, under <trail>Settings › Integrations</trail>.}} If Atribu does not let you, ask a workspace admin.',
      b: BACK,
    },
  },
  writeback_disabled: {
    title:
      '{tool, select, send_meta_conversions {Sending conversions is switched off} other {Changes from the chat are switched off}}',
    cause:
      'This workspace does not let AI apps send or change anything. Atribu calls that MCP write-back, and a workspace admin has not enabled it.',
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
    note: 'Don’t have the assistant do it again with a new key (the mark by which Atribu knows a request): that would be a second time, and conversions would count double.',
  },
  circuit_open: {
    title: 'Sending is paused after several failures',
    cause:
      'Three or more attempts in a row failed within 30 minutes, so Atribu paused write-back (sending and changing things from the chat) before more goes wrong.',
    steps: {
      a: '{minutes, plural, =0 {Leave all sending alone until the pause is over.} one {Leave all sending alone until the pause is over, at most # minute after the failure.} other {Leave all sending alone until the pause is over, at most # minutes after the failure.}}',
      b: 'Meanwhile find out why the attempts failed, in <trail>Workspace Settings › Audit Logs</trail>, and put that right.',
      c: 'Then ask again.',
    },
  },
  invalid_input: {
    title: 'The assistant needs to ask differently',
    cause:
      'Atribu could not use a detail of the request (a parameter): it was missing, of the wrong type or out of range.',
    steps: {
      a: 'Hand the assistant the request on this card: it checks the parameter types and required fields and tries again.',
      b: 'If it then asks you for something, such as dates or a campaign, tell it.',
    },
  },
  data_unavailable: {
    title: 'No data for this question',
    cause:
      'Atribu has nothing for the dates in the request, or does not know the campaign, customer or other item in it.',
    steps: {
      a: 'Ask for a wider date range.',
      b: 'Check that the campaign, customer or other item exists and is named right.',
    },
  },
  internal_error: {
    title: 'Something went wrong inside Atribu',
    cause: 'Atribu met an unexpected error on its own server. You did nothing wrong.',
    steps: {
      a: '{keyed, select, yes {Ask again once, with the same idempotency key, so that nothing is done twice.} other {Ask again once.}}',
      b: 'If it fails again, contact Atribu support and give them the request id. You can copy it from this card.',
    },
  },
  hidden,
  unknown: {
    title: 'Atribu could not do this',
    cause:
      'This version of MCP Doctor does not know the error {code} yet, so what to do follows from Atribu’s own message.',
    steps: {
      a: '{link, select, yes {Open the page that Atribu links to, and read its message.} other {Read Atribu’s own message.}}',
      b: '{retry, select, after_wait {Wait until the time is up, then ask again.} once {Ask again once.} with_change {Choose one here and send the request that is made ready.} other {Put right what it names, then ask again.}}',
      c: 'If that does not help, contact Atribu support and give them the request id.',
    },
  },
} satisfies Record<Variant, VariantWords>;

/** With every step and note that there is, so that another language cannot leave one out. */
export const catalogue: { [V in Variant]: VariantWords & (typeof words)[V] } = words;
