import type { Explanation } from '../atribu/explanation';
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
    tone: toneOf(explanation),
    again,
    title: words.title(explanation),
    who: words.say('who', { who: whoOf(explanation, incident) }),
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

function toneOf({ severity, choices }: Explanation): NoticeView['tone'] {
  if (choices || severity === 'information') return 'info';
  return severity === 'waiting' ? 'wait' : 'stop';
}

function whoOf({ variant, actor, choices }: Explanation, { count }: Incident): string {
  if (choices) return 'choose';
  if (variant === 'circuit_open') return 'pause';
  return actor === 'support' && count === 1 ? 'once' : actor;
}

function linkOf({ action, variant, values }: Explanation, { say }: OutsideWords): NoticeLink | null {
  const { provider } = values;
  if (action.kind === 'front-door') {
    const way = action.trail.join(' › ');
    return { href: action.href, label: say('frontDoor'), note: say('opensThen', { host: action.host, way }) };
  }
  if (action.kind !== 'link') return null;
  const label =
    variant === 'connector_expired'
      ? say('reconnect', { provider })
      : variant === 'connector_required'
        ? say('connect', { provider })
        : say(variant === 'rate_limited_period' ? 'upgrade' : 'linked');
  return { href: action.href, label, note: say('opens', { address: action.host }) };
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
