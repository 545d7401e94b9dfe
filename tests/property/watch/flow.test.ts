import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { append, closePages, errorText, find, plainId, settledPage, told } from '../../unit/watch/page';

afterEach(closePages);

/** From one wake to the next, and what a page does in one step. */
const WAKE_MS = 300;
const STEP_MS = 50;
/** The same where something else was growing: until the page is observed again. */
const ARMED_MS = 8 * WAKE_MS + 250;

const result = (n: number) => `<button>Atribu: top_campaigns</button><pre>${errorText(plainId(n))}</pre>`;
const SHELL =
  '<div><main></main><div id="spacer"></div></div><form><p>Composer</p></form><aside><p>Details</p></aside>';

/** A sign that more is to come stands at the end of each answer, and what is written comes before it. */
let hasCaret = false;
const caret = () => (hasCaret ? '<i class="caret"></i>' : '');
const write = (answer: Element, html: string) =>
  hasCaret
    ? answer.lastElementChild?.insertAdjacentHTML('beforebegin', html)
    : answer.insertAdjacentHTML('beforeend', html);

/** The last part of the last answer; a new answer where the person's question is last. */
function answer(): Element {
  const last = find('main').lastElementChild;
  if (last?.matches('[data-cds="AssistantMessage"]') && last.lastElementChild) return last.lastElementChild;
  return STEPS.turn().lastElementChild as Element;
}

/** What chats do as they write, at their end. */
const STEPS = {
  turn: () => append('main', `<div data-cds="AssistantMessage"><div class="markdown">${caret()}</div></div>`),
  question: () => append('main', '<div data-cds="UserMessage"><p>And the week before?</p></div>'),
  paragraph: () => write(answer(), '<p>Search brought <em>more</em> </p>'),
  /** The answer goes on, though something stands behind it by now. */
  on: () => {
    const answers = document.querySelectorAll('main .markdown');
    const last = answers[answers.length - 1];
    if (last) write(last, '<p>Most of them <code>utm</code> came </p>');
  },
  list: () => write(answer(), '<ul><li>one</li></ul>'),
  grow: () => {
    const ends = document.querySelectorAll('main p, main li');
    ends[ends.length - 1]?.append('visits ');
  },
  /** Something comes up beside the chat and goes again. */
  toast: () => {
    const toast = document.querySelector('.toast');
    if (toast) toast.remove();
    else document.body.insertAdjacentHTML('beforeend', '<div class="toast">Copied</div>');
  },
  pause: () => {},
};

const step = fc.constantFrom(...(Object.keys(STEPS) as (keyof typeof STEPS)[]));
const place = fc.constantFrom('in the answer', 'a turn of its own');

it('every result of a chat that writes on is told within one wake, whatever was written before it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.array(step, { maxLength: 30 }), place), { minLength: 1, maxLength: 8 }),
      fc.boolean(),
      async (parts, withCaret) => {
        closePages();
        hasCaret = withCaret;
        const page = await settledPage(SHELL, { surface: 'claude', url: 'https://claude.ai/chat/1' });
        STEPS.turn();
        let errors = 0;
        for (const [steps, where] of parts) {
          for (const each of steps) {
            STEPS[each]();
            await page.time.pass(STEP_MS);
          }
          const box = `<div data-cds="TurnStatusStep"><div data-cds-row-panel>${result(++errors)}</div></div>`;
          if (where === 'a turn of its own') append('main', `<div data-cds="AssistantMessage">${box}</div>`);
          else write(answer(), box);
          await page.time.pass(WAKE_MS);
          expect(told(page)).toHaveLength(errors);
        }
      },
    ),
    { numRuns: 150 },
  );
});

it('a result that comes elsewhere while a chat writes on is told once the page is observed again', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 20, maxLength: 80 }),
      fc.constantFrom('aside', '#spacer', 'main > :first-child'),
      async (steps, where) => {
        closePages();
        hasCaret = false;
        const page = await settledPage(SHELL, { surface: 'claude', url: 'https://claude.ai/chat/1' });
        STEPS.turn();
        for (const each of steps) {
          STEPS[each]();
          await page.time.pass(STEP_MS);
        }
        append(where, `<div data-cds="TurnStatusStep"><div data-cds-row-panel>${result(1)}</div></div>`);
        for (let ms = 0; ms < 2 * ARMED_MS; ms += STEP_MS) {
          STEPS.grow();
          await page.time.pass(STEP_MS);
        }
        expect(told(page)).toHaveLength(1);
      },
    ),
    { numRuns: 40 },
  );
});
