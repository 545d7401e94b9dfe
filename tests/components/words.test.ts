import { createTranslator } from 'use-intl';
import formatCompiled from 'use-intl/format-message/format-only';
import { describe, expect, it } from 'vitest';
import { TOOL_NAMES } from '../../lib/atribu/tools';
import { localise, type Messages } from '../../lib/i18n';
import { loadWords } from '../../lib/i18n/cards';
import { en } from '../../lib/i18n/en';
import { es } from '../../lib/i18n/es';
import { compiled, literal } from '../../lib/i18n/precompile';

type Without<T, K extends keyof T> = Omit<T, K>;
type Compiles<T> = T extends Messages ? true : false;

describe('a second language', () => {
  it('must have every word, at every depth, and may have its own', () => {
    const whole: Compiles<typeof en> = true;
    const own: Compiles<{ [K in keyof Messages]: Messages[K] }> = true;
    const noSection: Compiles<Without<Messages, 'panel'>> = false;
    const noWord: Compiles<Without<Messages, 'panel'> & { panel: Without<Messages['panel'], 'watching'> }> =
      false;
    const noVariant: Compiles<
      Without<Messages, 'catalogue'> & { catalogue: Without<Messages['catalogue'], 'token_expired'> }
    > = false;
    const noDraft: Compiles<Without<Messages, 'drafts'> & { drafts: Without<Messages['drafts'], 'retry'> }> =
      false;
    expect([whole, own, noSection, noWord, noVariant, noDraft]).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('localise', () => {
  it('gives the first words and, with the cards, all of them', async () => {
    expect(localise(['en']).messages.panel).toBe(en.panel);
    expect(localise(['en'], 'es').messages.panel).toBe(es.panel);
    expect(await loadWords('en')).toBe(en);
    expect(await loadWords('es')).toBe(es);
  });
});

describe('compiled words', () => {
  const values = {
    provider: 'Meta Ads',
    tool: 'send_meta_conversions',
    surface: 'Claude',
    code: 'x',
    link: 'yes',
    choices: 'no',
    keyed: 'yes',
    retry: 'once',
    minutes: 12,
    used: 20_000,
    cap: 20_000,
    period: 'month',
    reason: 'tool_execution',
    unit: 'hours',
    count: 3,
    on: 'yes',
    asked: 'no',
    step: 1,
    steps: 3,
    browser: 'edge',
    language: 'es',
    list: 'a.example',
    host: 'claude.ai',
    version: '0.1.0',
    title: 'T',
    time: '12:00',
    date: '1 December',
    way: 'A › B',
    trail: 'A › B',
    requestId: 'r',
    param: 'workspace_id',
    id: 'w',
    name: 'N',
    key: 'same',
    audit: 'a',
    batch: 'none',
    ago: '2 min ago',
    units: 2_000,
    days: 14,
    day: '24 November',
    size: '4 kB',
    app: 'Claude',
    names: 'A and B',
    message: 'M.',
    address: 'www.atribu.app/settings',
  };
  const options = {
    locale: 'en-GB',
    formatters: {
      getNumberFormat: (...args: ConstructorParameters<typeof Intl.NumberFormat>) =>
        new Intl.NumberFormat(...args),
      getPluralRules: (...args: ConstructorParameters<typeof Intl.PluralRules>) =>
        new Intl.PluralRules(...args),
    },
  } as unknown as Parameters<typeof formatCompiled>[3];

  it('read the same as when they are parsed', () => {
    const tag = (chunks: unknown) => `[${[chunks].flat().join('')}]`;
    const differing = messages(en).flatMap(([path, message]) => {
      const asked = {
        ...values,
        b: tag,
        ...(message.includes('<code>') && { code: tag }),
        ...(message.includes('<trail>') && { trail: tag }),
      };
      const parsed = createTranslator({ locale: 'en-GB', messages: { m: message } }).markup('m', asked);
      const formatted = [formatCompiled('m', evaluated(compiled(message)), asked, options)].flat().join('');
      return formatted === parsed && !parsed.includes('{') ? [] : [{ path, parsed, formatted }];
    });
    expect(differing).toEqual([]);
  });

  it('look nothing up in a prototype', () => {
    const [[, , cases]] = evaluated(compiled('{a, select, x {1} other {2}}'));
    expect(cases).toMatchObject({ x: '1', other: '2' });
    expect(Object.getPrototypeOf(cases)).toBeNull();
  });
});

it('every tool that is known has a title of its own', () => {
  const titles = Object.values(en.tools);
  expect(new Set(titles).size).toBe(titles.length);
  for (const name of TOOL_NAMES) expect(Object.hasOwn(en.tools, name), name).toBe(true);
});

/** What the build writes, read back as the browser does. */
function evaluated(value: unknown) {
  return new Function(`return ${literal(value)}`)();
}

function messages(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : messages(value, `${path}${key}.`),
  );
}
