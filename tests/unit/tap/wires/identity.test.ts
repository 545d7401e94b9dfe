// @vitest-environment node
import { expect, it } from 'vitest';
import { judge } from '../../../../lib/incidents/judge';
import { claudeEvents, envelope, mcpResult, sseOf } from '../frames';
import { add, callMessage, code, resultMessage, sseText } from './chatgpt-frames';
import { card, lines, raw } from './grok-frames';
import { readBody } from './harness';
import { add as addChunk, linesOf, toolChunk } from './mistral-frames';
import { input, output, sseText as perplexityText, plan } from './perplexity-frames';

const LINEAR = {
  integration_name: 'Linear',
  mcp_server_url: 'https://mcp.linear.app/mcp',
  name: 'Linear:list_issues',
};
/** What another vendor's server may answer: an error of the same shape, and names that are none of its own. */
const borrowed = {
  tool: 'list_issues',
  server_url: 'https://mcp.atribu.app/mcp',
  mcp_server_url: 'https://mcp.atribu.app/mcp',
  integration_name: 'Atribu',
  app_name: 'Atribu',
  ...envelope(),
};
/** What a search tool may answer: the documentation, with a sample in it. */
const documentation = {
  results: [{ title: 'Errors', url: 'https://www.atribu.app/docs', text: JSON.stringify(envelope()) }],
};

const wires = {
  claude: (body: unknown, isOurs: boolean) =>
    readBody('claude', 0, [sseOf(claudeEvents({ body, block: isOurs ? {} : LINEAR }))]),
  chatgpt: (body: unknown, isOurs: boolean) => {
    const path = isOurs ? '/Atribu/link_1/top_campaigns' : '/Linear/link_2/list_issues';
    const metadata = { invoked_resource: { resource_uri: path } };
    const result = resultMessage({ content: code(JSON.stringify(mcpResult(body, true))), metadata });
    return readBody('chatgpt', 0, [sseText([add(callMessage({}, path)), add(result)])]);
  },
  perplexity: (body: unknown, isOurs: boolean) => {
    const names = isOurs ? {} : { app: 'Linear', tool_name: 'list_issues' };
    return readBody('perplexity', 0, [perplexityText([plan(input(names), output(body, names))])]);
  },
  grok: (body: unknown, isOurs: boolean) => {
    const called = card(isOurs ? 'Atribu___top_campaigns' : 'Linear___list_issues');
    return readBody('grok', 1, [lines(called, raw({ mcpResult: JSON.stringify(body) }))], {
      type: 'application/jsonl',
    });
  },
  mistral: (body: unknown, isOurs: boolean) => {
    const names = isOurs ? {} : { connector: 'Linear', name: 'list_issues' };
    return readBody('mistral', 0, [linesOf([addChunk(0, toolChunk(JSON.stringify(body), names))])], {
      type: 'text/plain',
    });
  },
};

it.each(Object.entries(wires))('%s: an error of Atribu is certain', async (_, read) => {
  expect((await read(envelope(), true)).map(judge)).toEqual(['certain']);
});

it.each(Object.entries(wires))(
  '%s: the same error of another server is foreign, whatever it says',
  async (_, read) => {
    expect((await read(envelope(), false)).map(judge)).toEqual(['foreign']);
    expect((await read(borrowed, false)).map(judge)).toEqual(['foreign']);
  },
);

it.each(Object.entries(wires))('%s: an error within a longer answer is only quoted', async (_, read) => {
  for (const isOurs of [true, false]) {
    const judged = (await read(documentation, isOurs)).map(judge);
    expect(judged.every((each) => each === 'quoted' || each === 'foreign')).toBe(true);
  }
});
