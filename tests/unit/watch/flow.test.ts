import { afterEach, expect, it } from 'vitest';
import { append, closePages, errorText, plainId, settledPage, told } from './page';

afterEach(closePages);

const box = (n: number) =>
  `<div data-cds="AssistantMessage"><div data-cds="TurnStatusStep"><button>Atribu: top_campaigns</button><div data-cds-row-panel><h4>Response</h4><pre>${errorText(plainId(n + 1))}</pre></div></div></div>`;

it('every result of a chat that writes on is told within one wake', async () => {
  const page = await settledPage('<main></main><form><p>Composer</p></form><aside></aside>', {
    surface: 'claude',
    url: 'https://claude.ai/chat/1',
  });
  const missed: number[] = [];
  for (let n = 0; n < 200; n++) {
    append('main', box(n));
    await page.time.pass(20);
    // 15 come in the 300 ms between two wakes.
    if (told(page).length < n - 15) missed.push(n);
  }
  expect(missed).toEqual([]);
});
