import { afterEach, expect, it } from 'vitest';
import type { Evidence } from '../../../lib/atribu/sighting';
import { append, closePages, errorText, settledPage } from './page';

afterEach(closePages);

const pre = `<pre><code>${errorText()}</code></pre>`;

async function evidenceOf(html: string, surface = 'generic'): Promise<Evidence | undefined> {
  const page = await settledPage('<main></main>', { surface });
  append('main', html);
  await page.time.pass(3_000);
  return page.sightings[0]?.evidence;
}

it('takes no tool from a list of tools beside the result (MCP Inspector 2.12)', async () => {
  const cards = `<div>
    <div class="mantine-Card-root"><h3>Tools (3)</h3><input placeholder="Search tools...">
      <button><p>Who am I</p><p>whoami</p></button><button><p>Compare periods</p><p>compare_periods</p></button></div>
    <div class="mantine-Card-root"><div><button aria-label="Close results"></button><h3>Results</h3></div>
      <div role="alert"><div>Tool Error</div><div>${errorText()}</div></div></div></div>`;
  const evidence = await evidenceOf(cards, 'mcp-inspector');
  expect(evidence).toMatchObject({ context: 'tool-result' });
  expect(evidence?.tool).toBeUndefined();
});

it('takes the tool of the nearest header, where calls follow each other without a box', async () => {
  const flat = `<section><button>top_campaigns</button><div>{}</div><button>whoami</button>${pre}</section>`;
  expect(await evidenceOf(flat)).toMatchObject({ tool: 'whoami' });
});

it('takes a fenced block of the assistant for words, where the block has a box of its own (Streamdown)', async () => {
  const words = `<div><p>When a call fails, the answer holds one object:</p>
    <div data-streamdown="code-block"><div data-streamdown="code-block-header">json</div>
      <div data-streamdown="code-block-body">${pre}</div></div><p>Here it says how long to wait.</p></div>`;
  const evidence = await evidenceOf(words);
  expect(evidence?.context).not.toBe('tool-result');
});
