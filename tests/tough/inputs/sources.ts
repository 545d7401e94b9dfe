import { corpus } from '../../fixtures/surfaces';
import { newKit } from '../../fixtures/surfaces/kit';
import type { Card, Kit, Recording } from '../../fixtures/surfaces/types';
import { errorFor } from '../../playground/server/errors';
import { NEGATIVES } from '../../unit/decode/negatives';
import type { Random } from './random';
import { fields, spell } from './values';

/** What one page hears, made of a case of the corpus with errors that no honest server sends. */
export interface Play {
  surface: string;
  host: string;
  heard: readonly Recording[];
  /** What an honest case would come to; fewer where the error was made so odd that it is none. */
  cards: readonly Card[];
  /** How many errors were put in. */
  planted: number;
  shows: string;
}

/** A longer error would make a stream that repeats all of it with every piece too long to be one. */
const LONGEST = 20_000;

/** What needs the page as well is played elsewhere (tests/unit/corpus). */
const cases = corpus.flatMap((each) =>
  each.cases.filter(({ route }) => route === 'wire').map((played) => ({ each, played })),
);

/** A case of the corpus, whose errors have odd fields. */
export function anyPlay(random: Random, now: number): Play {
  const { each, played } = random.pick(cases);
  let planted = 0;
  const odd = (code: string, given: Record<string, unknown> = {}) => {
    planted += 1;
    const spelled = spell(
      errorFor(code, { ...(random.chance(0.7) && fields(random, now)), ...given }),
      random,
    );
    return spelled.length < LONGEST ? spelled : JSON.stringify(errorFor(code, given));
  };
  const kit: Kit = { ...newKit(), error: odd, oldError: odd };
  const steps = played.steps(kit);
  return {
    surface: each.surface,
    host: each.host,
    heard: steps.flatMap((step) => ('hear' in step ? [step.hear] : [])),
    cards: played.cards,
    planted,
    shows: played.shows,
  };
}

/** What is no envelope of Atribu's, though it looks like one. */
export const negatives: readonly string[] = NEGATIVES.filter(
  ([name]) => !/the host’s error|a server that does not answer/.test(name),
).map(([, source]) => (typeof source === 'string' ? source : JSON.stringify(source)));
