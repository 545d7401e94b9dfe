import type { Explanation } from '../atribu/explanation';
import { addressOf, linkLabel, toneOf, whoActs } from '../atribu/labels';
import type { OutsideWords } from '../i18n/outside';
import type { Incident } from '../incidents/incident';
import type { NoticeDeadline, NoticeLink, NoticeView } from '../platform/notice-view';
import type { Settings } from '../platform/settings';
import { explained } from './explained';

const MINUTE_MS = 60_000;

export interface Circumstances {
  words: OutsideWords;
  theme: Settings['theme'];
  dashboardHosts: readonly string[];
  /** It was drawn before. */
  again: boolean;
  /** A click in the page can open the panel. */
  opens: boolean;
  /** The keys that open the panel, null for none. */
  shortcut: string | null;
}

/** What the page has to draw of an incident, in words that are ready to be shown. Pure. */
export function viewOf(
  incident: Incident,
  { words, theme, dashboardHosts, again, opens, shortcut }: Circumstances,
): NoticeView {
  const explanation = explained(incident, dashboardHosts);
  return {
    id: incident.id,
    conversation: incident.conversation,
    language: words.locale,
    theme,
    tone: toneOf(explanation, false),
    again,
    title: words.title(explanation),
    who: words.who(whoActs(explanation, { tried: incident.count > 1 })),
    link: linkOf(explanation, words),
    deadline: deadlineOf(incident, explanation, words),
    unfolds: !opens,
    labels: {
      name: words.say('label'),
      open: words.say('open'),
      dismiss: words.say('dismiss'),
      hint: words.say('hint', { shortcut: shortcut ?? 'none' }),
    },
  };
}

function linkOf(explanation: Explanation, { say }: OutsideWords): NoticeLink | null {
  const { action, values } = explanation;
  if (action.kind !== 'link' && action.kind !== 'front-door') return null;
  const { provider } = values;
  const label = linkLabel(explanation);
  return {
    href: action.href,
    label: label === 'reconnect' || label === 'connect' ? say(label, { provider }) : say(label),
    note:
      action.kind === 'link'
        ? say('opens', { address: addressOf(action) })
        : say('opensThen', { host: action.host, way: action.trail.join(' › ') }),
  };
}

function deadlineOf(
  { readyAt, failedAt, readyAtIsEstimate }: Incident,
  { variant }: Explanation,
  { say, locale }: OutsideWords,
): NoticeDeadline | null {
  if (readyAt === null) return null;
  const over = say('ready');
  const clock = { hour: 'numeric', minute: '2-digit' } as const;
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, options).format(readyAt);
  if (variant === 'rate_limited_period') {
    const date = format({ day: 'numeric', month: 'long', ...clock });
    return { at: readyAt, when: say('resets', { date }), over, counts: false };
  }
  const time = format({ ...clock, ...(readyAt - failedAt <= MINUTE_MS && { second: '2-digit' }) });
  return { at: readyAt, when: say(readyAtIsEstimate ? 'readyBy' : 'readyAt', { time }), over, counts: true };
}
