import { Window } from 'happy-dom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  append,
  closePages,
  errorText,
  find,
  flush,
  plainId,
  resultText,
  settledPage,
  told,
  watchPage,
} from './page';

afterEach(closePages);

const live = `error ${plainId()} tool-result live`;
const tool = '<main><div data-slot="tool-fallback-result"></div></main>';
const slot = '[data-slot="tool-fallback-result"]';

describe('what the page shows', () => {
  it('is read when it appears', async () => {
    const page = await settledPage(tool);
    append(slot, `<pre>${errorText()}</pre>`);
    await page.time.pass(250);
    expect(told(page)).toEqual([live]);
  });

  it('is read when it is escaped inside a whole tool result', async () => {
    const page = await settledPage(tool);
    append(slot, `<pre>${resultText()}</pre>`);
    await page.time.pass(250);
    expect(told(page)).toEqual([live]);
    expect(page.sightings[0]?.evidence).toMatchObject({ route: 'dom', isError: true, whole: true });
  });

  it('is read while it grows, and told once', async () => {
    const page = await settledPage(tool);
    const text = append(slot, '<pre></pre>').appendChild(document.createTextNode(''));
    for (const letter of errorText()) {
      text.data += letter;
      await page.time.pass(40);
    }
    await page.time.pass(3_000);
    expect(told(page)).toEqual([live]);
  });

  it('is read out of forty text nodes a line', async () => {
    const page = await settledPage(tool);
    const spans = errorText()
      .match(/\w+|\W/g)
      ?.map((token) => `<span>${token}</span>`);
    append(slot, `<pre><div>json<button>Copy</button></div><code>${spans?.join('')}</code></pre>`);
    await page.time.pass(250);
    expect(told(page)).toEqual([live]);
    expect(page.sightings[0]?.evidence.whole).toBe(true);
  });

  it('is read when a highlighter puts other nodes in its place', async () => {
    const page = await settledPage(tool);
    const code = append(slot, '<pre><code></code></pre>').firstElementChild as Element;
    const text = errorText();
    for (let end = 5; end < text.length + 5; end += 5) {
      code.innerHTML = (text.slice(0, end).match(/\w+|\W/g) ?? []).map((t) => `<span>${t}</span>`).join('');
      await page.time.pass(100);
    }
    await page.time.pass(2_000);
    expect(told(page)).toEqual([live]);
  });

  it('is read when it takes the place of a spinner', async () => {
    const page = await settledPage(tool);
    const pre = append(slot, '<pre>Running…</pre>');
    await page.time.pass(3_000);
    (pre.firstChild as Text).data = errorText();
    await page.time.pass(250);
    expect(told(page)).toEqual([live]);
  });

  it('is read when it changes before an end that stays', async () => {
    const page = await settledPage(tool);
    const box = append(slot, '<div data-testid="tool-body"><div>Running…</div><button>Copy</button></div>');
    await page.time.pass(3_000);
    (box.firstElementChild as Element).textContent = errorText();
    await page.time.pass(2_000);
    expect(told(page)).toEqual([live]);
    expect(page.sightings[0]?.evidence.whole).toBe(true);
  });

  it('is read in plain elements inside a tool box', async () => {
    const page = await settledPage('<main></main>');
    append('main', `<div class="tool-call"><b>top_campaigns</b><div><div>${errorText()}</div></div></div>`);
    await page.time.pass(250);
    expect(told(page)).toEqual([live]);
    expect(page.sightings[0]?.evidence).toMatchObject({ whole: true });
  });

  it('is read before the place where the page last changed', async () => {
    const page = await settledPage('<main><section></section><p>last</p></main>');
    find('p').textContent = 'changes';
    await page.time.pass(100);
    append('section', `<pre>${errorText()}</pre>`);
    await page.time.pass(2_000);
    expect(told(page)).toEqual([live]);
  });

  it('is read on a page that never rests', async () => {
    const page = await settledPage('<main><section></section><p>clock</p></main>');
    find('p').textContent = 'changes';
    await page.time.pass(100);
    append('section', `<pre>${errorText()}</pre>`);
    for (let tick = 0; tick < 30; tick++) {
      find('p').textContent = `tick ${tick}`;
      await page.time.pass(200);
    }
    expect(told(page)).toEqual([live]);
  });

  it('is read as far as it goes, when it was cut off on a page that never rests', async () => {
    const page = await settledPage('<main><section></section><p>clock</p></main>');
    append('section', `<pre>${errorText().slice(0, -12)}</pre>`);
    for (let tick = 0; tick < 60; tick++) {
      find('p').textContent = `tick ${tick}`;
      await page.time.pass(200);
    }
    expect(page.sightings).toMatchObject([{ envelope: { code: 'rate_limited', partial: true } }]);
  });

  it('is read after the cursor was replaced, moved or taken away', async () => {
    const page = await settledPage('<main><div id="old"><p>one</p></div></main><aside></aside>');
    append('#old', '<p>two</p>');
    await page.time.pass(100);
    find('main').innerHTML = `<div id="new"><b>one</b><pre>${errorText(plainId(1))}</pre></div>`;
    await page.time.pass(2_000);
    append('#new', '<b>three</b>');
    await page.time.pass(100);
    find('aside').append(find('#new'));
    append('aside', `<pre>${errorText(plainId(2))}</pre>`);
    await page.time.pass(2_000);
    expect(told(page).sort()).toEqual([
      `error ${plainId(1)} tool-result live`,
      `error ${plainId(2)} tool-result live`,
    ]);
  });

  it('is read at once in the midst of a block', async () => {
    const page = await settledPage('<main><pre><code></code></pre></main>');
    find('code').append(errorText());
    await page.time.pass(250);
    expect(told(page)).toEqual([live]);
  });

  it('is read soon where all that had changed is gone', async () => {
    const page = await settledPage('<main><div id="a"></div></main>');
    append('#a', '<p>one</p>');
    await page.time.pass(300);
    append('#a', '<p>two</p>');
    await page.time.pass(0);
    find('main').innerHTML = `<section><pre>${errorText()}</pre></section>`;
    await page.time.pass(330);
    expect(told(page)).toEqual([live]);
  });

  it('is told once however often its row is mounted, moved and reordered', async () => {
    const page = await settledPage('<main></main>');
    const row = append('main', `<div data-testid="tool-row"><pre>${errorText()}</pre></div>`);
    await page.time.pass(2_000);
    const html = row.outerHTML;
    row.remove();
    await page.time.pass(2_000);
    find('main').innerHTML = `<p>other</p>${html}`;
    await page.time.pass(2_000);
    find('main').append(find('p'));
    await page.time.pass(2_000);
    expect(told(page)).toEqual([live]);
  });

  it('is read in a portal outside the chat', async () => {
    const page = await settledPage('<div id="app"><main></main></div>');
    append('main', '<p>the chat goes on</p>');
    await page.time.pass(100);
    append('body', `<div role="dialog"><h2>Result</h2><pre>${errorText()}</pre></div>`);
    await page.time.pass(250);
    expect(told(page)).toEqual([live]);
  });

  it('is read in an open shadow root, also when it grows there', async () => {
    const page = await settledPage('<main></main>');
    const root = append('main', '<chat-result></chat-result>').attachShadow({ mode: 'open' });
    root.innerHTML = `<section><pre>${errorText(plainId(1))}</pre></section>`;
    await page.time.pass(2_000);
    root.firstElementChild?.insertAdjacentHTML('beforeend', `<pre>${errorText(plainId(2))}</pre>`);
    await page.time.pass(250);
    expect(told(page)).toEqual([
      `error ${plainId(1)} tool-result live`,
      `error ${plainId(2)} tool-result live`,
    ]);
  });

  it('is read in a frame of the same origin', async () => {
    const page = await settledPage('<main></main>');
    // happy-dom loads no frames.
    const inside = new Window().document as unknown as Document;
    Object.defineProperty(append('main', '<iframe></iframe>'), 'contentDocument', { value: inside });
    inside.body.innerHTML = `<pre>${errorText()}</pre>`;
    await page.time.pass(2_000);
    expect(told(page)).toEqual([live]);
  });

  it('is read from a data-result attribute', async () => {
    const page = await settledPage('<main></main>');
    const card = append(
      'main',
      '<div data-testid="copilot-tool-render" data-tool-name="top_campaigns"></div>',
    );
    await page.time.pass(2_000);
    card.setAttribute('data-result', errorText());
    await page.time.pass(250);
    expect(told(page)).toEqual([live]);
    expect(page.sightings[0]?.evidence.tool).toBe('top_campaigns');
  });

  it('is read whole, not as the part that one of its lines holds', async () => {
    const page = await settledPage(tool);
    const text = errorText();
    append(slot, `<pre>Failed: <b>${text.slice(0, 90)}</b><b>${text.slice(90)}</b> and so on</pre>`);
    await page.time.pass(3_000);
    expect(told(page)).toEqual([live]);
    expect(page.sightings).toMatchObject([{ evidence: { whole: false } }]);
  });

  it('is read as far as it goes where the app cuts it off, when it has come to an end', async () => {
    const page = await settledPage(tool);
    append(slot, `<pre>${errorText().slice(0, -12)}</pre>`);
    await page.time.pass(300);
    expect(page.sightings).toEqual([]);
    await page.time.pass(2_000);
    expect(page.sightings).toMatchObject([
      { kind: 'error', envelope: { code: 'rate_limited', partial: true } },
    ]);
  });

  it('is read twice where two results stand in one place', async () => {
    const page = await settledPage(tool);
    append(slot, `<div>${errorText(plainId(1))}</div><div>${errorText(plainId(2))}</div>`);
    await page.time.pass(2_000);
    expect(told(page).sort()).toEqual([
      `error ${plainId(1)} tool-result live`,
      `error ${plainId(2)} tool-result live`,
    ]);
  });
});

describe('what stays unread', () => {
  it.each([
    ['the composer', `<div contenteditable="true"><pre>${errorText()}</pre></div>`],
    ['a text area', `<div data-testid="tool-form"><textarea>${errorText()}</textarea></div>`],
    ['our own notice', `<div data-mcp-doctor><pre>${errorText()}</pre></div>`],
    ['a toolbar', `<div class="toolbar">${errorText()}</div>`],
    ['a script', `<div data-testid="tool-box"><script type="application/json">${errorText()}</script></div>`],
    ['plain prose', `<p>${errorText()}</p>`],
    ['what the person wrote', `<div data-role="user"><pre>${errorText()}</pre><p>Why?</p></div>`],
  ])('%s', async (_, html) => {
    const page = await settledPage(`<main>${html}</main>`);
    append('main', html);
    await page.time.pass(3_000);
    expect(page.sightings).toEqual([]);
    expect(page.read()).toBe(0);
  });
});

describe('a shadow root', () => {
  it('of our own stays unread', async () => {
    const page = await settledPage('<main></main>');
    append('main', '<div data-mcp-doctor></div>').attachShadow({ mode: 'open' }).innerHTML =
      `<pre>${errorText()}</pre>`;
    await page.time.pass(3_000);
    expect(page.sightings).toEqual([]);
  });

  it('in the person’s turn holds the person’s words', async () => {
    const page = await settledPage('<main></main>');
    append('main', '<div data-role="user"><x-text></x-text></div>');
    find('x-text').attachShadow({ mode: 'open' }).innerHTML = `<pre>${errorText()}</pre>`;
    await page.time.pass(3_000);
    expect(page.sightings).toEqual([]);
  });

  it('is let go with its host', async () => {
    const page = await settledPage('<main><div id="host"></div></main>');
    const host = find('#host');
    const root = host.attachShadow({ mode: 'open' });
    append('main', '<p>more</p>');
    await page.time.pass(3_000);
    host.remove();
    root.innerHTML = `<pre>${errorText()}</pre>`;
    await page.time.pass(3_000);
    expect(page.sightings).toEqual([]);
  });
});

describe('sleep', () => {
  it('has no timer and an armed observer when the page is idle', async () => {
    const page = await settledPage('<main><pre>nothing</pre></main>');
    expect(page.time.pending).toBe(0);
    append('main', '<p>more</p>');
    await page.time.pass(0);
    expect(page.time.pending).toBe(1);
    await page.time.pass(2_000);
    expect(page.time.pending).toBe(0);
  });

  it('hears the first change of many', async () => {
    const page = await settledPage('<main></main>');
    const disconnect = vi.spyOn(MutationObserver.prototype, 'disconnect');
    const observe = vi.spyOn(MutationObserver.prototype, 'observe');
    for (let n = 0; n < 50; n++) {
      append('main', `<p>${n}</p>`);
      await flush();
    }
    expect(disconnect).toHaveBeenCalledOnce();
    expect(observe).not.toHaveBeenCalled();
    await page.time.pass(250);
    expect(observe).toHaveBeenCalledOnce();
    vi.restoreAllMocks();
  });

  it('is called once in several wakes while the page goes on changing, and reads on at each', async () => {
    const page = await settledPage('<main></main>');
    const observe = vi.spyOn(MutationObserver.prototype, 'observe');
    const seen: number[] = [];
    for (let n = 0; n < 300; n++) {
      append('main', `<p>${n}</p>`);
      if (n % 33 === 0)
        append('main', `<div class="tool-call"><pre>${errorText(plainId(n + 1))}</pre></div>`);
      await page.time.pass(10);
      seen.push(told(page).length);
    }
    // Nine wakes in three seconds.
    expect(observe.mock.calls.length).toBeLessThanOrEqual(5);
    vi.restoreAllMocks();
    // Each error is told within one wake, and what a timer is late by.
    for (let n = 0; n + 34 < seen.length; n += 33) expect(seen[n + 34]).toBeGreaterThan(n / 33);
  });

  it('never has more than one timer', async () => {
    const page = watchPage('<main></main>');
    let most = 0;
    for (let n = 0; n < 100; n++) {
      append('main', `<pre>${n}</pre>`);
      await page.time.pass(30);
      most = Math.max(most, page.time.pending);
    }
    expect(most).toBe(1);
  });

  it('ends for good with the signal', async () => {
    const page = await settledPage('<main></main>');
    append('main', `<pre>${errorText()}</pre>`);
    await page.time.pass(0);
    page.close();
    expect(page.time.pending).toBe(0);
    append('main', `<pre>${errorText(plainId(2))}</pre>`);
    await page.time.pass(5_000);
    expect(page.sightings).toEqual([]);
    expect(page.watch.scanNow()).toBe(0);
  });
});

describe('how much is read', () => {
  it('is only what is new: old blocks are not even looked at', async () => {
    const page = await settledPage(`<main>${'<div>old <b>block</b></div>'.repeat(600)}</main>`);
    append('main', `<div>new <b>block</b></div><pre>${errorText()}</pre>`);
    const matches = vi.spyOn(Element.prototype, 'matches');
    const search = vi.spyOn(Element.prototype, 'querySelectorAll');
    await page.time.pass(250);
    expect(matches.mock.calls.length + search.mock.calls.length).toBeLessThan(100);
    vi.restoreAllMocks();
    expect(told(page)).toEqual([live]);
  });

  it('is nothing of prose', async () => {
    const page = await settledPage('<main></main>');
    for (let n = 0; n < 200; n++) {
      append(
        'main',
        `<p>${'The error had a code and a request_id, they say. '.repeat(5)} <code>retryable</code></p>`,
      );
      await page.time.pass(20);
    }
    await page.time.pass(3_000);
    expect(page.read()).toBe(0);
  });

  it.each([
    ['text nodes', (pre: Element, piece: string) => pre.append(piece)],
    [
      'one text node',
      (pre: Element, piece: string) => {
        if (pre.firstChild) (pre.firstChild as Text).data += piece;
        else pre.append(piece);
      },
    ],
    [
      'highlighted tokens',
      (pre: Element, piece: string) => {
        const span = document.createElement('span');
        span.textContent = piece;
        pre.append(span);
      },
    ],
  ])('is every character of a growing block once: %s', async (_, grow) => {
    const page = await settledPage('<main><pre></pre></main>');
    const piece = 'export const answer = 42; // code, no error\n';
    const pieces = 400;
    for (let n = 0; n < pieces; n++) {
      grow(find('pre'), piece);
      await page.time.pass(30);
    }
    await page.time.pass(3_000);
    expect(page.read() / (piece.length * pieces)).toBeGreaterThanOrEqual(1);
    expect(page.read() / (piece.length * pieces)).toBeLessThanOrEqual(1.1);
  });

  it('is no more than a share at a wake, and the rest at the next', async () => {
    const page = await settledPage('<main></main>');
    const filler = 'x'.repeat(900_000);
    const before = page.read();
    append('main', `<pre>${errorText()}</pre><pre>${filler}</pre><pre>${filler}</pre>`);
    await page.time.pass(250);
    expect(page.read() - before).toBeLessThanOrEqual(1024 * 1024);
    await page.time.pass(3_000);
    expect(told(page)).toEqual([live]);
  });
});

describe('scanNow', () => {
  it('reads everything at once, tells what is new and counts what is there', async () => {
    const page = await settledPage(tool);
    append(slot, `<pre>${errorText(plainId(1))}</pre>`);
    await page.time.pass(2_000);
    append(slot, `<pre>${errorText(plainId(2))}</pre>`);
    expect(page.watch.scanNow()).toBe(2);
    expect(page.sightings).toHaveLength(2);
  });
});
