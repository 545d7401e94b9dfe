// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { envelope, mcpResult } from '../frames';
import { batchOf, inner, streamOf, wrb } from './gemini-frames';
import { readBody } from './harness';

const pageUrl = 'https://gemini.google.com/app/0123abcd';
const text = JSON.stringify(envelope());
const evidence = { route: 'wire', surface: 'gemini', conversation: '0123abcd', replayed: false, whole: true };
const error = { kind: 'error', envelope: envelope().error, evidence };
const read = (body: string, rule = 0) =>
  readBody('gemini', rule, [body], { pageUrl, type: 'application/json' });

describe('an answer of gemini.google.com', () => {
  it.each([
    ['a text', ['tool', text]],
    ['an MCP result', [mcpResult(envelope(), true)]],
    ['an MCP result as text', [[JSON.stringify(mcpResult(envelope(), true))]]],
  ])('is searched for a result: %s', async (_, result) => {
    const seen = await read(
      streamOf(inner('Let me'), inner('Let me see.', result), inner('Let me see. It', result)),
    );
    expect(seen).toMatchObject([error]);
  });

  it('holds words, which are no result, however often they come', async () => {
    expect(await read(streamOf(inner('He'), inner(text), inner(`${text} is the error.`)))).toEqual([]);
  });

  it('may hold several frames in a line that is no JSON', async () => {
    const frames = [inner('Let me see.'), inner('It failed.', ['tool', text])].map((each) =>
      JSON.stringify(wrb(each)),
    );
    expect(await read(`)]}'\n\n999\n[${frames.join(',')}\n,["di",38]]\n`)).toMatchObject([error]);
  });

  it('survives whatever it is given', async () => {
    const odd = [7, null, 'retryable', [null], { 4: 'retryable' }, [0, 0, 0, 0, 'retryable']];
    expect(await read(streamOf(...odd, inner('', [text])))).toMatchObject([error]);
    expect(await read(`)]}'\n\n99\n[["wrb.fr",null,"retryable\n`)).toEqual([]);
  });
});

it('an old conversation, a batch over several lines, is replayed', async () => {
  expect(await read(batchOf([1], inner('Let me see.', ['tool', text])), 1)).toMatchObject([
    { ...error, evidence: { ...evidence, replayed: true } },
  ]);
});
