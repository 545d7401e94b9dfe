import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import { explain } from '../../../lib/atribu/explain';
import { CODES } from '../../../lib/atribu/explanation';
import { catalogue as english } from '../../../lib/i18n/en/catalogue';
import { catalogue as spanish } from '../../../lib/i18n/es/catalogue';
import { chooseLanguage } from '../../../lib/i18n/languages';
import { outsideWords } from '../../../lib/i18n/outside';
import { sample } from '../atribu/samples';

const en = outsideWords(chooseLanguage(['en-GB']));
const es = outsideWords(chooseLanguage(['es-MX']));

describe('words outside of the panel', () => {
  it('title a card as the panel does', () => {
    for (const [words, catalogue] of [
      [en, english],
      [es, spanish],
    ] as const) {
      const t = createTranslator({ locale: words.locale, messages: { catalogue } });
      for (const code of [...CODES, 'brand_new_code']) {
        const explanation = explain(sample(code), { tool: 'send_meta_conversions', surfaceName: 'Claude' });
        expect(words.title(explanation), code).toBe(
          t(`catalogue.${explanation.variant}.title`, explanation.values),
        );
      }
    }
    const expired = explain(sample('connector_expired'));
    expect(en.title(expired)).toBe('Meta Ads needs to be reconnected');
    expect(es.title(expired)).toBe('Hay que reconectar Meta Ads');
  });

  it('name a tool plainly, whatever came', () => {
    expect(en.toolTitle('top_campaigns')).toBe('Top campaigns');
    expect(es.toolTitle('top_campaigns')).toBe('Mejores campañas');
    expect(es.toolTitle('get_adSpend')).toBe('Get ad spend');
    expect([en.toolTitle(undefined), es.toolTitle(' ')]).toEqual(['Atribu call', 'Llamada a Atribu']);
    expect(en.toolTitle('constructor')).toBe('Constructor');
  });

  it('speak the language they were made for', () => {
    expect([en.say('open'), es.say('open')]).toEqual(['Show what to do', 'Ver qué hacer']);
    expect([en.locale, es.locale]).toEqual(['en-GB', 'es-MX']);
  });
});

describe('the language', () => {
  it('is the first of the browser’s that has words, with its region', () => {
    expect(chooseLanguage(['fr-CA', 'es-CL', 'en-US'])).toEqual({ language: 'es', locale: 'es-CL' });
    expect(chooseLanguage(['fr-CA', 'EN-au'])).toEqual({ language: 'en', locale: 'EN-au' });
  });

  it('is English where the browser has none of them', () => {
    for (const none of [[], ['xx', 'constructor', '']]) {
      expect(chooseLanguage(none)).toEqual({ language: 'en', locale: 'en' });
    }
  });

  it('is what the person decided, with their region where that speaks it', () => {
    expect(chooseLanguage(['en-US', 'es-AR'], 'es')).toEqual({ language: 'es', locale: 'es-AR' });
    expect(chooseLanguage(['en-US'], 'es')).toEqual({ language: 'es', locale: 'es' });
    expect(chooseLanguage(['es-CL'], 'en')).toEqual({ language: 'en', locale: 'en' });
    expect(chooseLanguage(['es-CL', 'en-GB'], 'auto')).toEqual({ language: 'es', locale: 'es-CL' });
  });
});
