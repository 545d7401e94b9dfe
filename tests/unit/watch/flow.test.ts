import { afterEach, describe, expect, it } from 'vitest';
import { append, closePages, errorText, find, plainId, settledPage, told } from './page';

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

describe('at the end of a long answer', () => {
  const RESULT = `<div data-cds="TurnStatusStep"><div data-cds-row-panel><button>Atribu: top_campaigns</button><pre>${errorText()}</pre></div></div>`;
  const WORDS = '<p>Search brought more. </p>';

  /** An answer that has been written for three seconds, a paragraph each 50 ms, before the caret if there is one. */
  async function written(caret = '') {
    const page = await settledPage('<main></main><form><p>Composer</p></form>', {
      surface: 'claude',
      url: 'https://claude.ai/chat/1',
    });
    append('main', `<div data-cds="AssistantMessage"><div class="markdown">${caret}</div></div>`);
    const answer = find('.markdown');
    const write = (html: string) => {
      if (caret) answer.lastElementChild?.insertAdjacentHTML('beforebegin', html);
      else answer.insertAdjacentHTML('beforeend', html);
    };
    for (let n = 0; n < 60; n++) {
      write(WORDS);
      await page.time.pass(50);
    }
    return { page, write };
  }

  it('a result that comes before a caret is told within one wake, wherever among other things', async () => {
    const { page, write } = await written('<i class="caret"></i>');
    write(RESULT);
    for (let n = 0; n < 5; n++) write(WORDS);
    await page.time.pass(300);
    expect(told(page)).toHaveLength(1);
  });

  it('a result that takes the place of a sign of work is told within one wake, whatever follows it', async () => {
    const { page, write } = await written();
    write('<p class="working">Looking into it</p>');
    await page.time.pass(300);
    find('.working').remove();
    write(RESULT + WORDS);
    await page.time.pass(300);
    expect(told(page)).toHaveLength(1);
  });
});
