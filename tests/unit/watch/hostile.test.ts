import { afterEach, describe, expect, it } from 'vitest';
import type { Sighting } from '../../../lib/atribu/sighting';
import { decodeText } from '../../../lib/decode';
import { startWatch } from '../../../lib/watch';
import { sightingOf } from '../../../lib/watch/sight';
import { append, closePages, errorText, find, plainId, settledPage, surfaceOf, Time, told } from './page';

afterEach(closePages);

const live = `error ${plainId()} tool-result live`;

describe('a hostile page', () => {
  it('makes thousands of errors and one wake takes no more than its share', async () => {
    const page = await settledPage('<main></main>');
    const filler = 'error code request_id '.repeat(2_000);
    append('main', `<section>${`<pre>${filler}</pre>`.repeat(60)}</section>`);
    const before = page.read();
    await page.time.pass(250);
    // The place at which the share ran out is read to its end, and decoded.
    expect(page.read() - before).toBeLessThan(3 * 1024 * 1024);
  });

  it('nests without end', async () => {
    const page = await settledPage('<main></main>');
    let deep = find('main');
    for (let level = 0; level < 2_000; level++) deep = deep.appendChild(document.createElement('div'));
    deep.innerHTML = `<pre>${errorText()}</pre>`;
    await page.time.pass(2_000);
    expect(told(page)).toEqual([live]);
  });

  it('puts a huge text where a result stands', async () => {
    const page = await settledPage('<main></main>');
    append('main', `<pre>${'{"error":{"code":"rate_limited","retryable":true '.repeat(20_000)}</pre>`);
    append('main', `<div data-result="${'error code retryable '.repeat(50_000)}"></div>`);
    append('main', `<pre>${errorText()}</pre>`);
    await page.time.pass(5_000);
    expect(told(page)).toContain(live);
  });

  it('makes something throw, and the rest is read', async () => {
    const page = await settledPage('<main></main>');
    append('main', `<pre>${errorText()}</pre><pre id="bad">${errorText(plainId(2))}</pre>`);
    Object.defineProperty(find('#bad'), 'closest', {
      value: () => {
        throw new Error('no');
      },
    });
    await page.time.pass(2_000);
    expect(told(page)).toEqual([live]);
    expect(page.time.pending).toBe(0);
  });
});

describe('a surface', () => {
  it('with a selector that no browser reads is read all the same', async () => {
    const surface = surfaceOf('generic');
    const broken = [{ css: '[[nonsense', seen: 'nowhere' }];
    const controller = new AbortController();
    const time = new Time();
    const sightings: Sighting[] = [];
    document.body.innerHTML = '<main></main>';
    startWatch({
      decode: decodeText,
      sightingOf,
      surface: {
        ...surface,
        dom: { ...surface.dom, toolResult: broken, userTurn: broken, composer: broken },
      },
      document,
      pageUrl: () => 'https://chat.example/',
      report: (sighting) => {
        sightings.push(sighting);
        throw new Error('the extension was reloaded');
      },
      onConversation: () => {
        throw new Error('the extension was reloaded');
      },
      openedAt: 0,
      signal: controller.signal,
      timers: time,
      uptime: () => time.at,
    });
    await time.pass(4_000);
    append('main', `<pre>${errorText(plainId(1))}</pre><pre>${errorText(plainId(2))}</pre>`);
    await time.pass(2_000);
    expect(sightings).toHaveLength(2);
    controller.abort();
  });
});
