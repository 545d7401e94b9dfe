// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { conversationOf, surfaces } from '../../../lib/surfaces';
import { corpus } from '../../fixtures/surfaces';
import { REQUIRED } from '../../fixtures/surfaces/types';
import { cardOf, expectedCards } from './expected';
import { play } from './stage';

/** About as TCP does it: frames end anywhere. */
const chunks = (bytes: Uint8Array) =>
  Array.from({ length: Math.ceil(bytes.length / 700) }, (_, i) => bytes.slice(i * 700, (i + 1) * 700));

describe('the corpus', () => {
  it('has every surface', () => {
    expect(corpus.map(({ surface }) => surface).toSorted()).toEqual(surfaces.map(({ id }) => id).toSorted());
  });

  it.each(corpus)('has all that $surface must show, or says why not', ({ cases, cannot = {} }) => {
    const shown = new Set(cases.map(({ shows }) => shows));
    const missing = REQUIRED.filter((kind) => !shown.has(kind) && cannot[kind] === undefined);
    expect(missing).toEqual([]);
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  });
});

describe.each(corpus)('$surface', (each) => {
  it.each(each.cases)('$name', async (played) => {
    const { cards, sightings, surface, address } = await play(each, played, { bytes: chunks });
    expect(cards.map((card, i) => cardOf(card, played.cards[i]))).toEqual(expectedCards(played.cards));
    expect(surface.id).toBe(each.surface);
    const here = surface.nameless?.test(address) ? null : conversationOf(surface, address);
    for (const { evidence } of sightings) {
      expect(evidence).toMatchObject({ surface: each.surface, conversation: here });
    }
    if (played.successes !== undefined) {
      const done = sightings.filter(({ kind }) => kind === 'success');
      expect(done).toHaveLength(played.successes);
    }
  });
});
