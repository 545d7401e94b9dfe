import { _createCache, _createIntlFormatters, type ICUArgs } from 'use-intl/core';
import formatMessage from 'use-intl/format-message';
import type { Explanation } from '../atribu/explanation';
import { en } from './en/outside';
import { es } from './es/outside';
import type { Chosen, Language } from './languages';
import type { OutsideMessages } from './messages';
import { titleOfTool } from './titles';

const languages = { en, es } satisfies Record<Language, OutsideMessages>;

type Notice = typeof en.notice;
type Arguments<Message extends string> = ICUArgs<
  Message,
  { ICUArgument: string | number; ICUNumberArgument: number; ICUDateArgument: Date }
>;
/** What a message needs: nothing, or every one of its placeholders. */
type Needed<Message extends string> =
  Record<string, never> extends Arguments<Message> ? [] : [values: Arguments<Message>];

export interface OutsideWords extends Chosen {
  /** A message of notice.ts; its placeholders are checked as in the panel. */
  say<K extends keyof Notice>(key: K, ...values: Needed<Notice[K]>): string;
  /** The title of the card that an explanation makes: word for word what the panel says. */
  title(explanation: Pick<Explanation, 'variant' | 'values'>): string;
  /** Who has to act, as the card's chip says it; see lib/atribu/labels. */
  who(key: Exclude<keyof typeof en.who, 'label'>): string;
  /** A tool's plain title, spelled out where it is not known, or "Atribu call" where there is none. */
  toolTitle(tool: string | undefined): string;
}

/**
 * The words for who speaks outside of the panel: the worker, for the notice in the page and for notifications. Needs no
 * React and no dynamic import, so it may be used in a service worker. A worker writes
 *
 *     const { settings } = await readSettings();
 *     const words = outsideWords(chooseLanguage(navigator.languages, settings.language));
 *     words.title(explain(incident.envelope, { tool: incident.tool, surfaceName: … }));
 *     words.say('open');
 *
 * Messages of its own go to en/notice.ts and es/notice.ts, flat, with ICU arguments as needed. The result holds for the
 * language it was made for; after a change of the setting, make another one (it costs nothing).
 */
export function outsideWords({ language, locale }: Chosen): OutsideWords {
  const { notice, titles, tools, who, someTool } = languages[language];
  const flat: Readonly<Record<keyof Notice, string>> = notice;
  const cache = _createCache();
  const options = { locale, cache, formatters: _createIntlFormatters(cache) };
  const format = (key: string, message: string, values?: object) =>
    String(formatMessage(key, message, { ...values }, options));
  return {
    language,
    locale,
    say: (key, ...[values]) => format(key, flat[key], values),
    title: ({ variant, values }) => format(variant, titles[variant], values),
    who: (key) => who[key],
    toolTitle: (tool) => titleOfTool(tools, tool) || someTool,
  };
}
