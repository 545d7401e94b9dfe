import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  append,
  closePages,
  errorText,
  find,
  plainId,
  resultText,
  settledPage,
  told,
} from '../../unit/watch/page';

afterEach(closePages);

const shape = fc.constantFrom(
  errorText(),
  resultText(),
  JSON.stringify(JSON.parse(errorText()), null, 2),
  `Error: ${errorText()}`,
  JSON.stringify(errorText()),
);
const home = fc.constantFrom('pre', 'pre > code', 'div');
/** How one more piece of text gets into the page. */
const step = fc.record({
  way: fc.constantFrom('node', 'span', 'append', 'line', 'replace'),
  size: fc.integer({ min: 1, max: 80 }),
  /** Milliseconds until the next; a second of rest would rightly take it for cut off. */
  pause: fc.integer({ min: 0, max: 700 }),
});
const noise = fc.constantFrom('', '<p>and so on</p>', '<div role="alert"></div>', '<pre>const a = 1;</pre>');

function put(target: Element, piece: string, way: string): void {
  const last = target.lastChild;
  if (way === 'replace') {
    const text = target.textContent + piece;
    target.innerHTML = '';
    for (const token of text.match(/\w+|\W/g) ?? []) put(target, token, 'span');
  } else if (way === 'append' && last?.nodeType === Node.TEXT_NODE) (last as Text).data += piece;
  else if (way === 'span' || way === 'line') {
    const span = document.createElement('span');
    span.textContent = piece;
    target.append(span);
  } else target.append(document.createTextNode(piece));
}

describe('text that comes in any pieces', () => {
  it('is told exactly once when it holds an error', async () => {
    await fc.assert(
      fc.asyncProperty(
        shape,
        home,
        fc.array(step, { minLength: 1, maxLength: 30 }),
        noise,
        async (text, path, steps, other) => {
          const page = await settledPage('<main><div data-slot="tool-result"></div></main>');
          let target = find('[data-slot]');
          for (const name of path.split(' > ')) target = target.appendChild(document.createElement(name));
          let at = 0;
          for (let n = 0; at < text.length; n++) {
            const { way, size, pause } = steps[n % steps.length] ?? { way: 'node', size: 1, pause: 0 };
            put(target, text.slice(at, at + size), way);
            at += size;
            if (other && n % 3 === 0) append('main', other);
            await page.time.pass(pause);
          }
          await page.time.pass(3_000);
          expect(told(page)).toEqual([`error ${plainId()} tool-result live`]);
          expect(page.time.pending).toBe(0);
          page.close();
        },
      ),
      { numRuns: 150 },
    );
  });

  it('is not told when it holds none', async () => {
    const words = fc.constantFrom(
      'error',
      'code',
      'request_id',
      'retryable',
      '"',
      '{',
      '}',
      ':',
      'true',
      'rate_limited',
      'Atribu',
      ' ',
      '\n',
      'message',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(words, { maxLength: 60 }), home, async (tokens, path) => {
        const page = await settledPage('<main><div data-slot="tool-result"></div></main>');
        let target = find('[data-slot]');
        for (const name of path.split(' > ')) target = target.appendChild(document.createElement(name));
        for (const token of tokens) put(target, token, 'node');
        append('main', `<p>${tokens.join(' ')}</p>`);
        await page.time.pass(3_000);
        expect(page.sightings).toEqual([]);
        page.close();
      }),
      { numRuns: 100 },
    );
  });
});

describe('rows that move about', () => {
  it('are told once each, whatever happens to them', async () => {
    const move = fc.record({
      how: fc.constantFrom('first', 'last', 'away', 'clone', 'wrap'),
      row: fc.nat(4),
      pause: fc.integer({ min: 0, max: 1_500 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(move, { maxLength: 25 }), async (moves) => {
        const page = await settledPage('<main></main>');
        const rows = Array.from({ length: 5 }, (_, n) => {
          const row = document.createElement('div');
          row.className = 'tool-result';
          row.innerHTML = `<pre>${errorText(plainId(n + 1))}</pre>`;
          return row;
        });
        find('main').append(...rows);
        for (const { how, row, pause } of moves) {
          const el = rows[row] as HTMLElement;
          if (how === 'first') find('main').prepend(el);
          else if (how === 'last') find('main').append(el);
          else if (how === 'away') el.remove();
          else if (how === 'clone')
            rows[row] = find('main').appendChild(el.cloneNode(true)) as HTMLDivElement;
          else append('main', '<section></section>').append(el);
          await page.time.pass(pause);
        }
        find('main').append(...rows);
        await page.time.pass(3_000);
        expect(told(page).sort()).toEqual(
          rows.map((_, n) => `error ${plainId(n + 1)} tool-result live`).sort(),
        );
        page.close();
      }),
      { numRuns: 100 },
    );
  });
});
