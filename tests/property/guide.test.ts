import fc from 'fast-check';
import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import { guideEntries } from '../../components/guide/entries';
import { fold, matches } from '../../components/guide/find';
import { en } from '../../lib/i18n/en';
import { es } from '../../lib/i18n/es';

/** As people type: any capitals, accents or none, underscores or spaces, and some of the words only, in any order. */
function typed(text: string): fc.Arbitrary<string> {
  const words = text.split(/\s+/);
  return fc
    .tuple(
      fc.shuffledSubarray(words, { minLength: 1 }),
      fc.constantFrom(
        (it: string) => it,
        (it: string) => it.toUpperCase(),
        (it: string) => it.normalize('NFD'),
        (it: string) => it.normalize('NFD').replace(/\p{M}/gu, ''),
      ),
      fc.boolean(),
    )
    .map(([some, change, spaced]) => change(spaced ? some.join('  ').replaceAll('_', ' ') : some.join(' ')));
}

describe.each([
  ['en', en],
  ['es', es],
] as const)('in %s', (locale, { catalogue, guide }) => {
  const t = createTranslator({ locale, messages: { catalogue } });
  const entries = guideEntries(guide.someCode).map(({ code, main }) => ({
    code,
    title: t(`catalogue.${main.variant}.title`, main.values),
  }));

  it('every entry is found by its own title and its own code, however they are typed', () => {
    const any = fc.constantFrom(...entries);
    const asked = any.chain((entry) =>
      fc.tuple(fc.constant(entry), fc.oneof(typed(entry.title), typed(entry.code))),
    );
    fc.assert(
      fc.property(asked, ([{ code, title }, words]) => {
        expect(matches(`${code}\n${title}`, words), words).toBe(true);
      }),
    );
  });
});

it('never throws, finds everything where nothing is asked for, and folds what is folded no further', () => {
  const anything = fc.oneof(fc.string(), fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(anything, anything, (text, asked) => {
      expect(typeof matches(text, asked)).toBe('boolean');
      expect(matches(text, '')).toBe(true);
      expect(matches(text, ' \n')).toBe(true);
      expect(matches(text, text)).toBe(true);
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});
