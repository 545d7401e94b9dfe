import { afterEach, describe, expect, it } from 'vitest';
import {
  append,
  closePages,
  errorText,
  find,
  OPENED_AT,
  plainId,
  requestId,
  settledPage,
  successText,
  told,
  watchPage,
} from './page';

afterEach(closePages);

const user = '<div data-role="user">Show my campaigns</div>';
const failed = (id = plainId()) => `<div data-slot="tool-result"><pre>${errorText(id)}</pre></div>`;
const worked = (id = plainId()) => `<div data-slot="tool-result"><pre>${successText(id)}</pre></div>`;
const is = (age: string, id = plainId()) => `error ${id} tool-result ${age}`;
const MINUTE = 60_000;

describe('an error', () => {
  it('is old when it stands there at the start', async () => {
    const page = watchPage(`<main>${user}${failed()}</main>`);
    await page.time.pass(3_000);
    expect(told(page)).toEqual([is('replayed')]);
  });

  it('is old when it loads in the first seconds', async () => {
    const page = watchPage('<main></main>');
    await page.time.pass(700);
    append('main', user + failed());
    await page.time.pass(3_000);
    expect(told(page)).toEqual([is('replayed')]);
  });

  it('is old when a conversation with an id loads late', async () => {
    const page = watchPage('<main></main>', { surface: 'chatgpt', url: 'https://chatgpt.com/c/1' });
    await page.time.pass(5_000);
    append('main', `<div data-message-author-role="user">Hi</div>${failed()}`);
    await page.time.pass(3_000);
    expect(told(page)).toEqual([is('replayed')]);
  });

  it('is fresh when it comes after the page had settled', async () => {
    const page = await settledPage(`<main>${user}</main>`);
    append('main', failed());
    await page.time.pass(3_000);
    expect(told(page)).toEqual([is('live')]);
  });

  it('is fresh on a page that never came to rest, after three seconds', async () => {
    const page = watchPage('<main><p>clock</p></main>');
    for (let tick = 0; tick < 20; tick++) {
      find('p').textContent = `tick ${tick}`;
      await page.time.pass(200);
    }
    append('main', failed());
    await page.time.pass(3_000);
    expect(told(page)).toEqual([is('live')]);
  });

  it('is fresh when the person asked while the page was still settling', async () => {
    const page = watchPage(`<main>${user}</main>`);
    await page.time.pass(400);
    append('main', user);
    await page.time.pass(400);
    append('main', failed());
    await page.time.pass(3_000);
    expect(told(page)).toEqual([is('live')]);
  });

  it('is old when the person went on after it: a virtualised list mounts old rows again', async () => {
    const page = await settledPage(`<main><section></section>${user}</main>`);
    append('section', failed());
    await page.time.pass(3_000);
    expect(told(page)).toEqual([is('replayed')]);
  });

  it('is old when it comes in one go with several turns', async () => {
    const page = await settledPage('<main></main>');
    append('main', `<div>${user}${user}${failed()}</div>`);
    await page.time.pass(3_000);
    expect(told(page)).toEqual([is('replayed')]);
  });

  it('is fresh when it comes in one go with its own question', async () => {
    const page = await settledPage(`<main>${user}</main>`);
    append('main', `<div>${user}${failed()}</div>`);
    await page.time.pass(3_000);
    expect(told(page)).toEqual([is('live')]);
  });

  it('is fresh whatever the structure says when its own time lies after the opening', async () => {
    const id = requestId(OPENED_AT + MINUTE);
    const page = watchPage(`<main>${failed(id)}${user}</main>`);
    await page.time.pass(3_000);
    expect(told(page)).toEqual([is('live', id)]);
  });

  it('is old when its own time lies well before the opening, though somebody opens its box only now', async () => {
    const id = requestId(OPENED_AT - 60 * MINUTE);
    const page = await settledPage(`<main>${user}</main>`);
    append('main', failed(id));
    await page.time.pass(3_000);
    expect(told(page)).toEqual([is('replayed', id)]);
  });

  it('is what the structure says when the clocks may be wrong', async () => {
    const id = requestId(OPENED_AT - 5 * MINUTE);
    const page = await settledPage(`<main>${user}</main>`);
    append('main', failed(id));
    await page.time.pass(3_000);
    expect(told(page)).toEqual([is('live', id)]);
  });
});

describe('a success', () => {
  it('is told when it is fresh and a tool’s', async () => {
    const page = await settledPage('<main></main>');
    append('main', worked());
    await page.time.pass(3_000);
    expect(told(page)).toEqual([`success ${plainId()} tool-result live`]);
    expect(JSON.stringify(page.sightings)).not.toContain('Spring');
  });

  it.each([
    ['old', `<main>${worked()}</main>`, ''],
    ['quoted', '<main></main>', `<div class="prose"><pre>${successText()}</pre></div>`],
  ])('is not told when it is %s', async (_, before, after) => {
    const page = await settledPage(before);
    if (after) append('main', after);
    await page.time.pass(3_000);
    expect(page.sightings).toEqual([]);
  });
});

describe('navigation', () => {
  const chatgpt = { surface: 'chatgpt', url: 'https://chatgpt.com/c/1' };
  const turn = '<div data-message-author-role="user">Hi</div>';

  it('is told at the start and at each change, without the page’s doing', async () => {
    const page = watchPage('<main></main>', chatgpt);
    expect(page.states).toEqual([{ surface: 'chatgpt', conversation: '1', host: 'chatgpt.com' }]);
    await page.time.pass(5_000);
    page.go('/c/1?model=x');
    append('main', turn);
    await page.time.pass(3_000);
    page.go('/c/2');
    append('main', turn);
    await page.time.pass(3_000);
    page.go('/');
    window.dispatchEvent(new PopStateEvent('popstate'));
    expect(page.states.map(({ conversation }) => conversation)).toEqual(['1', '2', null]);
  });

  it('makes what the other conversation shows old, and what comes then fresh', async () => {
    const page = await settledPage(`<main>${turn}</main>`, chatgpt);
    page.go('/c/2');
    find('main').innerHTML = turn + failed(plainId(1));
    await page.time.pass(3_000);
    append('main', turn);
    await page.time.pass(600);
    append('main', failed(plainId(2)));
    await page.time.pass(3_000);
    expect(told(page)).toEqual([is('replayed', plainId(1)), is('live', plainId(2))]);
    expect(page.sightings.map(({ evidence }) => evidence.conversation)).toEqual(['2', '2']);
  });

  it('to the id that a new chat gets leaves its errors fresh', async () => {
    const page = await settledPage('<main></main>', { surface: 'chatgpt', url: 'https://chatgpt.com/' });
    append('main', turn);
    await page.time.pass(600);
    page.go('/c/3');
    append('main', failed());
    await page.time.pass(330);
    expect(told(page)).toEqual([is('live')]);
    expect(page.sightings[0]?.evidence.conversation).toBe('3');
  });

  it('away from a new chat makes the other’s errors old', async () => {
    const page = await settledPage(`<main>${turn}</main>`, {
      surface: 'chatgpt',
      url: 'https://chatgpt.com/',
    });
    page.go('/c/3');
    await page.time.pass(300);
    find('main').innerHTML = turn + failed();
    await page.time.pass(3_000);
    expect(told(page)).toEqual([is('replayed')]);
  });

  it('tells an error once though its conversation is left and opened again', async () => {
    const page = await settledPage(`<main>${turn}</main>`, chatgpt);
    append('main', failed());
    await page.time.pass(3_000);
    const html = find('main').innerHTML;
    for (const path of ['/c/2', '/c/1']) {
      page.go(path);
      find('main').innerHTML = path === '/c/1' ? html : turn;
      await page.time.pass(3_000);
    }
    expect(told(page)).toEqual([is('live')]);
  });
});
