import { afterEach, describe, expect, it } from 'vitest';
import type { Evidence } from '../../../lib/atribu/sighting';
import { append, closePages, errorText, resultText, settledPage } from './page';

afterEach(closePages);

const pre = `<pre><code>${errorText()}</code></pre>`;

/** What is told of an error that appears in this markup; undefined where nothing is. */
async function evidenceOf(html: string, surface = 'generic'): Promise<Evidence | undefined> {
  const page = await settledPage('<main></main>', { surface });
  append('main', html);
  await page.time.pass(3_000);
  expect(page.sightings.length).toBeLessThanOrEqual(1);
  return page.sightings[0]?.evidence;
}

describe('a tool result', () => {
  it.each([
    ['in a slot', `<div data-slot="tool-fallback-result"><p>Result:</p>${pre}</div>`],
    ['in a test id', `<div data-testid="chat-tool-drawer-result">${pre}</div>`],
    ['in a class', `<div class="mcp-tool_output rounded-md">${pre}</div>`],
    ['in an alert', `<div role="alert"><h4>Tool Error</h4><p>${errorText()}</p></div>`],
    ['in details', `<details><summary>View Result from <b>top_campaigns</b></summary>${pre}</details>`],
    [
      'nearer than the turn around it',
      `<div data-role="assistant" class="message"><p>I asked.</p><div data-slot="tool-content">${pre}</div></div>`,
    ],
    [
      'below a label, in a turn without marks of its own',
      `<div data-role="assistant"><p>I asked.</p>
        <div class="not-prose rounded-md"><button>top_campaigns</button>
          <div><h4>Result</h4><div><div>${pre}</div></div></div></div></div>`,
    ],
    [
      'after the arguments of its call',
      `<div data-slot="tool-content"><div>Arguments <pre>{}</pre></div><div>${pre}</div></div>`,
    ],
    ['alone in a block of an unknown app', `<section>${pre}</section>`],
    ['whole in a block of an unknown app', `<section><pre>${resultText()}</pre></section>`],
  ])('%s', async (_, html) => {
    expect(await evidenceOf(html)).toMatchObject({ context: 'tool-result', whole: true });
  });

  it('in the opened panel of claude.ai', async () => {
    const panel = `<div data-testid="assistant-message"><div data-cds="TurnStatusStep">
      <button data-cds-row-toggle>Atribu · top_campaigns</button><div data-cds-row-panel>${pre}</div></div></div>`;
    expect(await evidenceOf(panel, 'claude')).toMatchObject({ context: 'tool-result', surface: 'claude' });
  });

  it('under the heading of an older claude.ai', async () => {
    const panel = `<div class="font-claude-response"><div class="standard-markdown"><p>I asked.</p></div>
      <div><button>Atribu</button><div><div>Response</div><div>${pre}</div></div></div></div>`;
    expect(await evidenceOf(panel, 'claude')).toMatchObject({ context: 'tool-result', connector: 'Atribu' });
  });

  it('that NextChat shows below its fence, unrendered', async () => {
    const bubble = `<div class="user-message"><pre><i>json:mcp-response:atribu</i><code>${resultText()}</code></pre></div>`;
    expect(await evidenceOf(bubble)).toMatchObject({ context: 'tool-result', connector: 'atribu' });
  });

  it('that NextChat shows as the person’s words', async () => {
    const bubble = `<div class="user-message"><pre><code class="hljs language-json:mcp-response:atribu">${resultText()}</code></pre></div>`;
    expect(await evidenceOf(bubble)).toMatchObject({
      context: 'tool-result',
      connector: 'atribu',
      isError: true,
    });
  });
});

describe('somebody’s words', () => {
  it.each([
    ['an assistant’s code block', `<div data-role="assistant"><p>It says:</p>${pre}</div>`],
    ['markdown', `<div class="markdown-body"><h4>Response</h4>${pre}</div>`],
    ['tailwind prose', `<div class="prose dark:prose-invert md:max-w-none">${pre}</div>`],
    ['a bubble', `<div class="chat-bubble">${pre}</div>`],
    ['a whole result quoted', `<div data-role="assistant"><pre>${resultText()}</pre></div>`],
    ['the arguments of a call', `<div data-slot="tool-fallback-args">${pre}</div>`],
    ['the request of a call', `<div data-role="assistant"><div><div>Request</div>${pre}</div></div>`],
    [
      'a block below a label in the flow of a text',
      `<div data-role="assistant"><p>I asked.</p><div>Result</div>${pre}</div>`,
    ],
    ['a tooltip', `<div data-role="assistant"><i data-slot="tooltip-trigger">${pre}</i></div>`],
    [
      'the request in a tool’s box',
      `<div data-slot="tool-content"><div>Request</div><div>${pre}</div><div>Response</div><div>{}</div></div>`,
    ],
    [
      'a turn in a page that calls itself a tool',
      `<div data-testid="tool-app"><div data-role="assistant">${pre}</div></div>`,
    ],
    ['prose on a toolbar’s page', `<div class="toolbar-page"><div class="prose">${pre}</div></div>`],
  ])('%s', async (_, html) => {
    expect(await evidenceOf(html)).toMatchObject({ context: 'prose' });
  });

  it('are not told from a result between the paragraphs of an unknown app', async () => {
    expect(await evidenceOf(`<section><p>It says:</p>${pre}<p>So wait.</p></section>`)).toMatchObject({
      context: 'unknown',
    });
  });

  it('are not whole where the error is a part of a longer result', async () => {
    const docs = `<div data-slot="tool-result"><pre>Search results: 1. Errors of Atribu look like ${errorText()} and mean …</pre></div>`;
    expect(await evidenceOf(docs)).toMatchObject({ context: 'tool-result', whole: false });
  });

  it.each([
    ['plainly', `<div data-role="user"><p>Why?</p>${pre}</div>`],
    ['as a whole result', `<div data-role="user"><pre>${resultText()}</pre></div>`],
    ['in details', `<div data-role="user"><details><summary>Tool result</summary>${pre}</details></div>`],
  ])('are not told at all when the person pasted them %s', async (_, html) => {
    expect(await evidenceOf(html)).toBeUndefined();
  });

  it('do not hide the result itself, which comes up later', async () => {
    const page = await settledPage('<main></main>');
    append('main', `<div data-role="assistant"><p>It says:</p>${pre}</div>`);
    await page.time.pass(2_000);
    append('main', `<div data-slot="tool-result">${pre}</div>`);
    await page.time.pass(2_000);
    expect(page.sightings.map(({ evidence }) => evidence.context)).toEqual(['prose', 'tool-result']);
  });
});

describe('evidence', () => {
  const card = (header: string, body = pre) =>
    `<div data-slot="tool-root">${header}<div data-slot="tool-content">${body}</div></div>`;

  it.each([
    ['an attribute', `<div data-tool-name="Atribu:top_campaigns" data-slot="tool">${pre}</div>`],
    ['a test id', `<div data-testid="chat-tool-call-top_campaigns">${pre}</div>`],
    ['a header', card('<button>Used tool: <b>top_campaigns</b></button>')],
    ['a header, in code', card('<button>Error calling tool <code>top_campaigns</code></button>')],
    ['LibreChat’s affix', card('<button>Ran top_campaigns_mcp_atribu</button>')],
    ['a summary', `<details><summary>Result of top_campaigns</summary>${pre}</details>`],
  ])('takes the tool from %s', async (_, html) => {
    expect((await evidenceOf(html))?.tool).toBe('top_campaigns');
  });

  it('takes the connector from the header', async () => {
    expect(await evidenceOf(card('<button>Atribu <b>get_funnel</b></button>'))).toMatchObject({
      connector: 'Atribu',
      tool: 'get_funnel',
    });
  });

  it('takes another tool’s name from its own attribute only', async () => {
    const html = `<div data-slot="tool" data-tool-name="create_issue" data-tool-call-id="call_7">${pre}</div>`;
    expect(await evidenceOf(html)).toMatchObject({ tool: 'create_issue', callId: 'call_7' });
  });

  it('takes no names from the arguments', async () => {
    const args = '<div><button>Copy</button><pre>{"metric":"get_funnel"}</pre></div>';
    expect((await evidenceOf(card('<button>top_campaigns</button>', args + pre)))?.tool).toBe(
      'top_campaigns',
    );
  });

  it('takes no names from a turn, another card or the page', async () => {
    const html = `<header><h1>Atribu</h1></header><div data-role="assistant"><p><button>top_campaigns</button></p>
      ${card('<button>top_campaigns</button>', '<i>fine</i>')}${card('<button>Linear create_issue</button>')}</div>`;
    const evidence = await evidenceOf(`<div>${html}</div>`);
    expect(evidence?.context).toBe('tool-result');
    expect([evidence?.tool, evidence?.connector]).toEqual([undefined, undefined]);
  });

  it.each([
    ['an alert', `<div role="alert">${errorText()}</div>`, true],
    ['a failed state', `<div data-slot="tool" data-state="error">${pre}</div>`, true],
    ['a class', `<div class="tool-result tool-result-error">${pre}</div>`, true],
    ['the result itself', `<div data-slot="tool"><pre>${resultText()}</pre></div>`, true],
    ['nothing', `<div data-slot="tool" class="aria-invalid:border-destructive">${pre}</div>`, null],
  ])('takes the failure from %s', async (_, html, isError) => {
    expect((await evidenceOf(html))?.isError).toBe(isError);
  });
});
