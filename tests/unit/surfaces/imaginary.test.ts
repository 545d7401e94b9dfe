// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Surface } from '../../../lib/surfaces/types';
import { ofAtribu } from '../../fixtures/surfaces/answers';
import { mcpResult } from '../../fixtures/surfaces/mcp';
import { type Face, pageCases } from '../../fixtures/surfaces/page-cases';
import type { Case, Corpus } from '../../fixtures/surfaces/types';
import { gotJson, lines, streamed } from '../../fixtures/surfaces/wire';
import { type Wire, wireCases } from '../../fixtures/surfaces/wire-cases';
import { cardOf, expectedCards } from '../corpus/expected';
import { play } from '../corpus/stage';

/**
 * A chat that nobody has built, with a wire, an address and markup unlike any other's. All that the extension gets to
 * know of it is this object, which is what one file in lib/surfaces exports.
 */
const seen = 'imagined 2026-11';
const parley: Surface = {
  id: 'parley',
  name: 'Parley',
  hosts: ['parley.example'],
  wire: [
    { url: /\/rooms\/(\w+)\/log$/, framing: 'json', triggers: ['retryable', 'data_as_of'], replayed: true },
    { url: /\/rooms\/(\w+)\/say$/, framing: 'ndjson', triggers: ['toolCallId', 'retryable', 'data_as_of'] },
  ],
  conversation: [/^\/room\/(\w+)/],
  dom: {
    toolResult: [{ css: 'x-answer', seen }],
    errorAlert: [],
    userTurn: [{ css: 'x-turn[by="me"]', seen }],
    assistantTurn: [{ css: 'x-turn[by="it"]', seen }],
    composer: [{ css: 'x-pen [contenteditable]', seen }],
  },
};

const room = (conversation: string) => conversation.replaceAll('-', '');

const wire: Wire = {
  call: (kit, answer) => {
    const { tool: toolName, args, vendor: app } = answer;
    const body = lines([
      { toolCallId: 'k1', toolName, app, args },
      { toolCallId: 'k1', toolName, app, result: mcpResult(answer) },
      { says: 'It did not work.' },
    ]);
    return [{ hear: streamed(`/rooms/${room(kit.conversation)}/say`, body, 'text/x-parley') }];
  },
  say: (kit, text) => [
    {
      hear: streamed(
        `/rooms/${room(kit.conversation)}/say`,
        lines([
          { role: 'user', text },
          ...kit.cut(text).map((says) => ({ says })),
          { role: 'assistant', text },
        ]),
        'text/x-parley',
      ),
    },
  ],
  history: (kit, answer) => [
    {
      hear: gotJson(`/rooms/${room(kit.conversation)}/log`, {
        turns: [{ toolCallId: 'k1', toolName: answer.tool, app: answer.vendor, result: mcpResult(answer) }],
      }),
    },
  ],
};

const face: Face = {
  empty: '<x-room></x-room><x-pen><p contenteditable="true"></p></x-pen>',
  feed: 'x-room',
  result: (text, { tool }) =>
    `<x-turn by="it"><header>${tool}</header><x-answer><b data-here>${text}</b></x-answer></x-turn>`,
  said: (words, code) => `<x-turn by="it"><p>${words}</p><pre>${code}</pre><p>Well?</p></x-turn>`,
  asked: (words) => `<x-turn by="me"><x-answer>${words}</x-answer></x-turn>`,
};

const names = { tool: 'top_campaigns', connector: 'Atribu' };

const cases: Case[] = [
  ...wireCases(wire, { generic: 'certain', ...names }),
  ...pageCases(face, { generic: 'certain', tool: 'top_campaigns', wire }),
];

const corpus: Corpus = {
  surface: 'parley',
  host: 'parley.example',
  path: (conversation) => `/room/${room(conversation)}`,
  known: 'imagined',
  cases,
};

describe('a chat that is one object of data', () => {
  it.each(cases)('$name', async (played) => {
    const { cards, sightings } = await play(corpus, played, { bytes: (bytes) => [bytes] }, parley);
    expect(cards.map((card, i) => cardOf(card, played.cards[i]))).toEqual(expectedCards(played.cards));
    for (const { surface, conversation } of cards) {
      expect(surface).toBe('parley');
      expect(conversation).toMatch(/^[\da-f]{32}$/);
    }
    if (played.successes !== undefined) expect(sightings).toHaveLength(played.successes);
  });

  it('would not be read without it', async () => {
    const played: Case = {
      name: '',
      shows: 'error',
      route: 'wire',
      steps: (kit) => wire.call(kit, ofAtribu(kit.error('connector_expired'))),
      cards: [],
    };
    expect((await play(corpus, played, { bytes: (bytes) => [bytes] })).cards).toEqual([]);
  });
});
