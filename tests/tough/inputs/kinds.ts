import type { Sighting } from '../../../lib/atribu/sighting';
import { decodeText, decodeValue } from '../../../lib/decode';
import type { Incident } from '../../../lib/incidents/incident';
import { parseSighting } from '../../../lib/incidents/sighting-schema';
import { wrongWith, wrongWithLedger } from './check';
import { measure, openEars, type Spent } from './hear';
import { cut, mutate } from './mutate';
import { type Random, randomFrom } from './random';
import { anyPlay, negatives, type Play } from './sources';
import { json, text } from './values';
import { openWorker } from './worker';

const DAY_MS = 86_400_000;

const asIs = (body: string) => body;
const whole = (bytes: Uint8Array) => [bytes];

export interface Found extends Spent {
  cards: readonly Incident[];
  /** What must not be. */
  wrong?: string;
  /** UTF-16 units of what the page heard. */
  size: number;
}

/** What the page's side makes of a play. */
function hearAll(play: Play, damage: (body: string) => string, cutter: (bytes: Uint8Array) => Uint8Array[]) {
  const sightings: Sighting[] = [];
  const hear = openEars(play.surface, play.host, (sighting) => sightings.push(sighting));
  const spent: Spent = { ms: 0, held: 0 };
  let size = 0;
  for (const heard of play.heard) {
    size += heard.by === 'websocket' ? heard.messages.join('').length : heard.body.length;
    const { ms, held } = hear(heard, damage, cutter);
    spent.ms += ms;
    spent.held = Math.max(spent.held, held);
  }
  return { sightings, spent, size };
}

/** A whole play through tap, readers, schema, judge and ledger. */
async function playOne(random: Random, now: number, isDamaged: boolean): Promise<Found> {
  const play = anyPlay(random, now);
  const cutter = random.chance(0.8) ? (bytes: Uint8Array) => cut(bytes, random) : whole;
  const damage = isDamaged ? (body: string) => mutate(body, random) : asIs;
  const { sightings, spent, size } = hearAll(play, damage, cutter);

  const worker = openWorker(() => now);
  for (const sighting of sightings) await measure(spent, () => worker.report(sighting, play.host));
  const cards = worker.ledger().incidents;
  const trouble = worker.trouble() ?? wrongWithLedger(worker.ledger());
  const wrong = trouble === undefined ? wrongInPlay(play, cards, isDamaged) : `stored: ${trouble}`;
  return { ...spent, cards, size, wrong };
}

function wrongInPlay(play: Play, cards: readonly Incident[], isDamaged: boolean): string | undefined {
  const failed = cards.filter(({ envelope }) => envelope.code !== 'hidden_error');
  const isCertain = ({ certainty }: { certainty: string }) => certainty === 'certain';
  const name = `${play.surface}, ${play.shows}`;
  if (play.planted === 0 && failed.length > 0) return `${name}: a card out of nothing`;
  if (isDamaged) return undefined;
  if (cards.length > play.cards.length) return `${name}: too many cards`;
  return failed.some(isCertain) && !play.cards.some(isCertain) ? `${name}: too certain` : undefined;
}

/** What holds no envelope, in a few wrappings. */
function negativeOne(random: Random): Found {
  let given = random.pick(negatives);
  for (let left = random.below(4); left > 0; left -= 1)
    given = JSON.stringify(random.chance(0.5) ? given : { content: [{ type: 'text', text: given }] });
  return decoded('an error out of none', given.length, () => decodeText(given));
}

/** Anything at all, as text and as a value. */
function anyOne(random: Random): Found {
  const value = json(random, 4);
  const given = `${text(random)}request_id error code ${JSON.stringify(value)}${text(random)}`;
  const damaged = mutate(given, random);
  return decoded('an error out of anything', given.length, () => [
    ...decodeText(given),
    ...decodeText(damaged),
    ...decodeValue(value),
  ]);
}

function decoded(wrong: string, size: number, work: () => { kind: string }[]): Found {
  const spent: Spent = { ms: 0, held: 0 };
  const hits = measure(spent, work);
  return { ...spent, cards: [], size, wrong: hits.some(({ kind }) => kind === 'error') ? wrong : undefined };
}

/** What a page sends that forges the extension's own messages. */
async function forgedOne(random: Random, now: number): Promise<Found> {
  const play = anyPlay(random, now);
  const { sightings, size } = hearAll(play, asIs, whole);
  const honest = JSON.stringify(sightings[0] ?? { kind: 'error', envelope: {}, evidence: {} });
  let forged: unknown = json(random);
  try {
    forged = JSON.parse(mutate(honest, random));
  } catch {
    // The damage is no JSON any more; then anything will do.
  }
  parseSighting(forged);
  const worker = openWorker(() => now);
  const spent: Spent = { ms: 0, held: 0 };
  await measure(spent, () => worker.report(forged, play.host));
  const trouble = worker.trouble();
  return {
    ...spent,
    cards: worker.ledger().incidents,
    size,
    wrong: trouble ? `stored: ${trouble}` : undefined,
  };
}

/** Plays the input of a seed. */
export async function one(seed: number): Promise<Found> {
  const random = randomFrom(seed);
  const skew = random.chance(0.2) ? random.pick([1, -1, 365, -365]) * DAY_MS : 0;
  const now = Date.now() + skew;
  const kind = random.below(20);
  const found = await (kind < 14
    ? playOne(random, now, kind >= 7)
    : kind < 16
      ? negativeOne(random)
      : kind < 18
        ? anyOne(random)
        : forgedOne(random, now));
  const wrong =
    found.wrong ?? found.cards.map((card) => wrongWith(card, now)).find((what) => what !== undefined);
  return { ...found, wrong };
}
