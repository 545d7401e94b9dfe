// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpus } from '../../fixtures/surfaces';
import type { Case, Corpus } from '../../fixtures/surfaces/types';
import { cardOf, expectedCards } from './expected';
import { type Cuts, play } from './stage';

/** Wherever the network and the app cut what they send and show, the same cards come of it. */

const whole: Cuts['bytes'] = (bytes) => [bytes];

function cutAt<T extends { length: number; slice(from: number, to?: number): T }>(
  text: T,
  places: readonly number[],
): T[] {
  const ends = [...new Set([...places.map((place) => place % text.length), text.length])].filter(
    (end) => end > 0,
  );
  ends.sort((a, b) => a - b);
  return ends.map((end, i) => text.slice(ends[i - 1] ?? 0, end) as T);
}

async function cardsOf(each: Corpus, played: Case, cuts: Cuts) {
  const { cards } = await play(each, played, cuts);
  return cards.map((card, i) => cardOf(card, played.cards[i]));
}

const casesOf = (wanted: (played: Case) => boolean) =>
  corpus.flatMap((each) =>
    each.cases.filter(wanted).map((played) => ({ name: `${each.surface}: ${played.name}`, each, played })),
  );

/** The first error of each wire; most are alike after the framing. */
const errors = corpus.flatMap((each) => {
  const played = each.cases.find(({ shows, route }) => shows === 'error' && route === 'wire');
  return played ? [{ surface: each.surface, each, played }] : [];
});

describe('a body cut in two, at any byte', () => {
  it.each(errors)('$surface', { timeout: 120_000 }, async ({ each, played }) => {
    let size = 0;
    await cardsOf(each, played, {
      bytes(bytes) {
        size = Math.max(size, bytes.length);
        return [bytes];
      },
    });
    const expected = expectedCards(played.cards);
    for (let at = 1; at < size; at += 1) {
      const cards = await cardsOf(each, played, { bytes: (bytes) => cutAt(bytes, [at]), unwatched: true });
      if (JSON.stringify(cards) !== JSON.stringify(expected)) expect(cards, `cut at ${at}`).toEqual(expected);
    }
  });
});

describe('a body cut anywhere, any number of times', () => {
  it.each(casesOf(({ route }) => route !== 'page'))('$name', async ({ each, played }) => {
    const places = fc.array(fc.nat(20_000), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(places, async (at) => {
        expect(await cardsOf(each, played, { bytes: (bytes) => cutAt(bytes, at) })).toEqual(
          expectedCards(played.cards),
        );
      }),
      { numRuns: 3 },
    );
  });
});

describe('a text cut anywhere by the app', () => {
  it.each(casesOf(({ shows }) => shows === 'split' || shows === 'prose'))(
    '$name',
    async ({ each, played }) => {
      const places = fc.array(fc.nat(600), { maxLength: 80 });
      await fc.assert(
        fc.asyncProperty(places, async (at) => {
          const text = (words: string) => (words ? cutAt(words, at) : []);
          expect(await cardsOf(each, played, { bytes: whole, text })).toEqual(expectedCards(played.cards));
        }),
        { numRuns: 10 },
      );
    },
  );
});
