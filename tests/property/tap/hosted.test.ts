// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { envelope, WORKSPACE } from '../../unit/tap/frames';
import * as gemini from '../../unit/tap/wires/gemini-frames';
import * as grok from '../../unit/tap/wires/grok-frames';
import { cutText, everyCut, readBody, readSocket } from '../../unit/tap/wires/harness';
import * as mistral from '../../unit/tap/wires/mistral-frames';

const text = JSON.stringify(envelope());
const evidence = { replayed: false, whole: true };
const paired = {
  ...evidence,
  context: 'tool-result',
  tool: 'top_campaigns',
  connector: 'Atribu',
  scope: { workspace_id: WORKSPACE },
};
const { words, card, raw } = grok;
const { WORDS, MORE_WORDS, resultInPieces } = mistral;

/** One answer of each wire that is a body, the rule that takes it, and what it tells. */
const bodies = [
  {
    id: 'grok',
    rule: 1,
    type: 'application/x-ndjson',
    body: grok.lines(words('Let me — “see”.'), card(), raw({ mcpResult: text }), words('It failed.')),
    expected: paired,
  },
  {
    id: 'mistral',
    rule: 0,
    type: 'text/plain',
    body: mistral.linesOf([...WORDS, ...resultInPieces(text, 60), ...MORE_WORDS.slice(0, 2)]),
    expected: paired,
  },
  {
    id: 'gemini',
    rule: 0,
    type: 'application/json',
    body: gemini.streamOf(gemini.inner('Let me — “see”.'), gemini.inner('It failed.', ['tool', text])),
    expected: evidence,
  },
  {
    id: 'gemini',
    rule: 1,
    type: 'application/json',
    body: gemini.batchOf(gemini.inner('It failed.', ['tool', text])),
    expected: { ...evidence, replayed: true },
  },
];

describe.each(bodies)(
  'an answer of $id (rule $rule) gives the same one sighting',
  ({ id, rule, type, body, expected }) => {
    const sighting = { kind: 'error', envelope: envelope().error, evidence: expected };

    it('wherever it is cut in two, and byte by byte', async () => {
      for (const chunks of everyCut(body)) {
        expect(await readBody(id, rule, chunks, { type }), `cut at ${chunks[0]?.length}`).toMatchObject([
          sighting,
        ]);
      }
    });

    it('in any chunks', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.nat(body.length), { maxLength: 40 }), async (places) => {
          expect(await readBody(id, rule, cutText(body, places), { type })).toMatchObject([sighting]);
        }),
      );
    });
  },
);

it('a text of Le Chat may be appended in any pieces', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 300 }), fc.boolean(), async (size, isLabelled) => {
      const said = isLabelled ? `Error: ${text}` : text;
      const body = mistral.linesOf([...WORDS, ...resultInPieces(said, size), ...MORE_WORDS]);
      expect(await readBody('mistral', 0, [body], { type: 'text/plain' })).toMatchObject([
        { envelope: envelope().error, evidence: paired },
      ]);
    }),
    { numRuns: 60 },
  );
});

it('the socket of grok.com gives the same one sighting, whatever is said between', () => {
  const said = fc.string({ unit: 'binary', maxLength: 60 });
  fc.assert(
    fc.property(said, said, fc.nat(3), (before, between, at) => {
      const chunks: object[] = [grok.cardChunk(), { tool_result: { mcp: { content: text } } }];
      chunks.splice(at, 0, grok.textChunk(`tool_result ${between}`));
      const messages = [grok.textChunk(before), ...chunks].map(grok.event);
      expect(readSocket('grok', 'wss://grok.com/ws/mgw/?uid=u', messages)).toMatchObject([
        { envelope: envelope().error, evidence: { ...paired, conversation: grok.CHAT } },
      ]);
    }),
  );
});
