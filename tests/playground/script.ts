import { CODES, type KnownCode } from '../../lib/atribu/explanation.ts';
import { argumentsFor, raisedBy } from './calls.ts';
import { workspaces } from './server/agency.ts';
import { type Outcome, SUCCESSES } from './server/outcome.ts';
import { isTool, type ToolName, tools } from './server/tools.ts';

/**
 * The language model of both chats, scripted. Only this is not real. It reads the person's words:
 *
 *     show top campaigns rate_limited              an error of that code, from the tool named (or a fitting one)
 *     rate_limited retry_after=3 action_url=…      the error's fields put over, as JSON or as text; null takes away
 *     error:quota_frozen                           a code that the extension does not know
 *     rate_limited period   workspace_required single   the special cases
 *     connector_expired x3                         the assistant tries again by itself
 *     top campaigns profile_id=…                   the tool's arguments put over
 *     top campaigns [stale | refused | hand_edited] a success, or one of those that carry a warning
 *     linear rate_limited                          another vendor's server, same shape
 *     hosterror                                    the chat app's own failure to reach the server
 *     explain what an error looks like             an error quoted as prose
 *
 * Anything else, and anything long, gets plain words.
 */
export type Thought =
  | { kind: 'say'; text: string }
  | {
      kind: 'call';
      vendor: 'atribu' | 'linear';
      tool: string;
      args: Record<string, unknown>;
      wish: Wish;
      times: number;
    };

/** What a call shall come to; 'hosterror' never reaches the server. */
export type Wish = Outcome | 'hosterror';

const ERROR_FIELDS =
  /^(code|message|retryable|retry_after|request_id|action_url|support_hint|workspaces|profiles|audit_id|batch_id|recent_failures)$/;
/** Longer than this it is a text that somebody pasted, not a wish. */
const LONGEST_WISH = 400;

const QUOTE = `When a call fails, the answer holds one object:

\`\`\`json
{
  "error": {
    "code": "rate_limited",
    "message": "Per-minute rate limit exceeded. Wait 12 seconds.",
    "retryable": true,
    "retry_after": 12,
    "request_id": "019a3f5c-7e21-7b60-9d14-52c8e0a1b377"
  }
}
\`\`\`

Here \`rate_limited\` says that too many units were used within a minute, and \`retry_after\` says how long to wait.`;

/** Works out what the person wants. Pure. */
export function think(words: string): Thought {
  const text = words.trim();
  const lower = text.toLowerCase();
  const say = (answer: string): Thought => ({ kind: 'say', text: answer });
  if (text.length > LONGEST_WISH) return say('Thank you, I have read it. What would you like to do next?');
  if (/\bexplain what an error looks like\b|\bquote\b/.test(lower)) return say(QUOTE);

  const found = codesIn(lower);
  if (found.length > 1) return say(`I see ${found.length} error codes there. Which one do you mean?`);
  const outcome = found[0] ?? SUCCESSES.find((name) => new RegExp(`\\b${name}\\b`).test(lower)) ?? 'success';
  const vendor = /\blinear\b/.test(lower) && !/model=/.test(lower) ? 'linear' : 'atribu';
  const asked = toolIn(lower);
  const hosterror = /\bhosterror\b/.test(lower);
  if (!asked && found.length === 0 && !hosterror && vendor === 'atribu') {
    return say(
      'Ask me for your campaigns, or for an error by its code, such as “show top campaigns rate_limited”.',
    );
  }
  const tool = asked ?? raisedBy[outcome] ?? 'top_campaigns';
  const put = assignments(text);
  return {
    kind: 'call',
    vendor,
    tool: vendor === 'linear' ? 'list_issues' : tool,
    args: vendor === 'linear' ? { team: 'Growth' } : argumentsFor(tool, outcome, put.args),
    wish: hosterror ? 'hosterror' : { outcome, fields: { ...special(outcome, lower), ...put.fields } },
    times: Math.min(Number(/\bx(\d)\b/.exec(lower)?.[1] ?? 1) || 1, 9),
  };
}

/** Known codes as words ("rate_limited", "rate limited"), or any code after "error:". */
function codesIn(lower: string): string[] {
  const named = /\berror:([a-z][a-z0-9_]*)/.exec(lower)?.[1];
  if (named) return [named];
  const spoken = (code: KnownCode) => new RegExp(`\\b${code.replaceAll('_', '[_ ]')}\\b`).test(lower);
  return CODES.filter(spoken);
}

function toolIn(lower: string): ToolName | undefined {
  const names = Object.keys(tools).filter(isTool);
  const spoken = (name: string) => new RegExp(`\\b${name.replaceAll('_', '[_ ]')}\\b`).test(lower);
  // The longest name wins: "explain_campaign" is not "top_campaigns", but one name may hold another.
  return names.filter(spoken).sort((a, b) => b.length - a.length)[0];
}

/** `key=value` words, told apart into the error's fields and the tool's arguments. */
function assignments(text: string) {
  const fields: Record<string, unknown> = {};
  const args: Record<string, unknown> = {};
  for (const [, key = '', raw = ''] of text.matchAll(/(?:^|\s)([a-z_]+)=("[^"]*"|\S+)/g)) {
    (ERROR_FIELDS.test(key) ? fields : args)[key] = readValue(raw);
  }
  return { fields, args };
}

function readValue(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return raw;
  }
}

function special(outcome: string, lower: string): Record<string, unknown> {
  if (outcome === 'rate_limited' && /\bperiod\b/.test(lower)) {
    return {
      message: 'Plan allowance used: 20,000 of 20,000 monthly units.',
      retry_after: 9 * 86_400,
      action_url: 'https://www.atribu.app/settings/billing',
    };
  }
  if (outcome === 'workspace_required' && /\bsingle\b/.test(lower)) {
    return { message: 'Pass workspace_id.', workspaces: [workspaces[0]] };
  }
  if (outcome === 'insufficient_scope' && /\bsend[_ ]meta[_ ]conversions\b/.test(lower)) {
    return { message: 'send_meta_conversions needs mcp:write, write-back switched on and an admin role.' };
  }
  return {};
}

/** What the assistant says once its call came back. It repeats the error's words, as real models do. */
export function comment(answered: string): string {
  const error = /"code":"([a-z0-9_]+)","message":"((?:[^"\\]|\\.)*)"/.exec(answered);
  if (error) return `That did not work (${error[1]}): ${error[2]}`;
  if (answered.startsWith('{"error":"')) return 'The connector did not answer.';
  return 'Here are the numbers. Cash is up 19 % on the month before, mostly from prospecting.';
}
