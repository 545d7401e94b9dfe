// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { corpus } from '../../fixtures/surfaces';
import { cardOf, expectedCards } from './expected';
import { play } from './stage';

/** About as TCP does it: frames end anywhere. */
const chunks = (bytes: Uint8Array) =>
  Array.from({ length: Math.ceil(bytes.length / 700) }, (_, i) => bytes.slice(i * 700, (i + 1) * 700));

describe.each(corpus)('$surface', (each) => {
  it.each(each.cases)('$name', async (played) => {
    const { cards, sightings } = await play(each, played, { bytes: chunks });
    expect(cards.map((card, i) => cardOf(card, played.cards[i]))).toEqual(expectedCards(played.cards));
    expect(new Set([each.surface, ...sightings.map(({ evidence }) => evidence.surface)])).toEqual(
      new Set([each.surface]),
    );
    if (played.successes !== undefined) {
      const done = sightings.filter(({ kind }) => kind === 'success');
      expect(done).toHaveLength(played.successes);
    }
  });
});
