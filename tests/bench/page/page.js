// What the bench's pages do when they are told to. Runs in the page, as a chat app's own script does.

/** Reads events out of pieces of text, as chat apps do. */
function eventReader() {
  let rest = '';
  let characters = 0;
  return {
    push(text) {
      rest += text;
      let from = 0;
      for (let end = rest.indexOf('\n\n', from); end >= 0; end = rest.indexOf('\n\n', from)) {
        const frame = rest.slice(from, end);
        from = end + 2;
        if (frame.startsWith('data: ')) characters += JSON.parse(frame.slice(6)).text?.length ?? 0;
      }
      rest = rest.slice(from);
    },
    characters: () => characters,
  };
}

async function readAll(stream, push) {
  const reader = stream.getReader();
  let chunks = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return chunks;
    chunks++;
    push(value);
  }
}

const decoded = (events) => {
  const decoder = new TextDecoder();
  return (bytes) => events.push(decoder.decode(bytes, { stream: true }));
};

const ways = {
  async reader(url) {
    const events = eventReader();
    const response = await fetch(url);
    return [await readAll(response.body, decoded(events)), events.characters()];
  },
  async iteration(url) {
    const events = eventReader();
    const push = decoded(events);
    let chunks = 0;
    for await (const bytes of (await fetch(url)).body) {
      chunks++;
      push(bytes);
    }
    return [chunks, events.characters()];
  },
  async pipe(url) {
    const events = eventReader();
    const { body } = await fetch(url);
    return [await readAll(body.pipeThrough(new TextDecoderStream()), events.push), events.characters()];
  },
  async text(url) {
    const events = eventReader();
    events.push(await (await fetch(url)).text());
    return [1, events.characters()];
  },
  async tee(url) {
    const events = eventReader();
    const [one, other] = (await fetch(url)).body.tee();
    const [chunks] = await Promise.all([readAll(one, decoded(events)), readAll(other, () => {})]);
    return [chunks, events.characters()];
  },
  xhr: (url) =>
    new Promise((resolve) => {
      const events = eventReader();
      const request = new XMLHttpRequest();
      let at = 0;
      let chunks = 0;
      const more = () => {
        const text = request.responseText;
        if (text.length === at) return;
        chunks++;
        events.push(text.slice(at));
        at = text.length;
      };
      request.onprogress = more;
      request.onload = () => {
        more();
        resolve([chunks, events.characters()]);
      };
      request.open('GET', url);
      request.send();
    }),
  eventSource: (url) => listen(new EventSource(url)),
  socket: (url) => listen(new WebSocket(url.replace(/^http/, 'ws'))),
};

function listen(source) {
  return new Promise((resolve) => {
    let chunks = 0;
    let characters = 0;
    source.onmessage = (event) => {
      const { type, text } = JSON.parse(event.data);
      chunks++;
      characters += text?.length ?? 0;
      if (type !== 'end') return;
      source.close();
      resolve([chunks, characters]);
    };
  });
}

const url = () => `${location.origin}/api/organizations/o/chat_conversations/c/completion`;

/** Runs `change` so many times, each in a task of its own, at an even pace however slow the page is. */
function paced(count, eachMs, change) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const start = performance.now();
    let asked = 0;
    let n = 0;
    const frame = () => {
      const due = Math.min(count, Math.ceil((performance.now() - start) / eachMs));
      for (; asked < due; asked++) port2.postMessage(0);
      if (n < count) return requestAnimationFrame(frame);
      port1.close();
      // The last wake, and the look at the page at rest.
      setTimeout(resolve, 1_800);
    };
    port1.onmessage = () => change(n++);
    frame();
  });
}

const WORDS =
  'The campaigns of the last week brought more visits than those before, and most of them came from search, which is no surprise. ';
const words = (n, size) => WORDS.repeat(4).slice((n * 31) % WORDS.length, ((n * 31) % WORDS.length) + size);

/** A chat that writes: turns of paragraphs and lists, with words of code in them. */
function proseWriter(size) {
  const chat = document.getElementById('chat');
  let turn;
  let text;
  return (n) => {
    if (n % 64 === 0) {
      chat.insertAdjacentHTML(
        'beforeend',
        '<div data-cds="UserMessage"><p>And the week before?</p></div><div data-cds="AssistantMessage"><div class="markdown"></div></div>',
      );
      turn = chat.lastElementChild.firstElementChild;
    }
    if (n % 8 === 0) {
      const block = document.createElement(n % 64 === 32 ? 'ul' : 'p');
      const line = block.localName === 'ul' ? block.appendChild(document.createElement('li')) : block;
      text = line.appendChild(document.createTextNode(''));
      turn.append(block);
    } else if (n % 8 === 4) {
      const code = document.createElement('code');
      code.textContent = 'utm_source';
      text.parentNode.append(code);
      text = text.parentNode.appendChild(document.createTextNode(''));
    }
    text.data += words(n, size);
  };
}

/** A tool call whose text grows in one block. */
function blockWriter(size) {
  const chat = document.getElementById('chat');
  chat.insertAdjacentHTML(
    'beforeend',
    '<div data-cds="AssistantMessage"><div data-cds="TurnStatusStep"><div data-cds-row-panel><pre></pre></div></div></div>',
  );
  const text = chat.querySelector('div:last-child pre').appendChild(document.createTextNode(''));
  return (n) => {
    text.data += words(n, size);
  };
}

/** Tool results that come one after the other, each an error in a box of its own. */
function resultWriter() {
  const chat = document.getElementById('chat');
  return (n) => chat.insertAdjacentHTML('beforeend', box(error(n)));
}

const box = (text) =>
  `<div data-cds="AssistantMessage"><div data-cds="TurnStatusStep"><button>Atribu: top_campaigns</button><div data-cds-row-panel><h4>Response</h4><pre>${text}</pre></div></div></div>`;

let errors = 0;
const time = () =>
  Math.floor(performance.timeOrigin + performance.now())
    .toString(16)
    .padStart(12, '0');
/** An error of this very moment. */
const error = () =>
  JSON.stringify({
    error: {
      code: 'rate_limited',
      message: 'Per-minute rate limit exceeded.',
      retryable: true,
      retry_after: 12,
      request_id: `${time().slice(0, 8)}-${time().slice(8)}-7000-8000-${(++errors).toString(16).padStart(12, '0')}`,
    },
  });

/** An old conversation, as it comes from the server: turns, lists, tables, code, and a tool call in each. */
function oldChat(nodes) {
  const turn = `<div data-cds="UserMessage"><p>And the week before?</p></div><div data-cds="AssistantMessage"><div class="markdown"><p>${words(1, 200)}<code>utm_source</code> ${words(2, 60)}<strong>more</strong></p><ul>${'<li>one <code>word</code></li>'.repeat(6)}</ul><table><tbody>${'<tr><td>Spring</td><td>12</td></tr>'.repeat(6)}</tbody></table><pre><code>${words(3, 400)}</code></pre></div><div data-cds="TurnStatusStep"><button>Atribu: top_campaigns</button><div data-cds-row-panel><pre>{"data":{"rows":[{"campaign":"Spring","spend":12}]},"meta":{"total":1}}</pre></div></div></div>`;
  const sample = document.createElement('div');
  sample.innerHTML = turn;
  const walker = document.createTreeWalker(sample, NodeFilter.SHOW_ALL);
  let count = 0;
  while (walker.nextNode()) count++;
  return turn.repeat(Math.ceil(nodes / count));
}

globalThis.bench = {
  /** Comes to an end when the page has long been at rest. */
  async load(nodes) {
    performance.mark('load:start');
    document.getElementById('chat').innerHTML = oldChat(nodes);
    for (let n = 0; n < 2; n++) await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    performance.mark('load:end');
  },
  show(result) {
    document.getElementById('chat').insertAdjacentHTML('beforeend', box(result));
  },
  /** Rows that are mounted and taken away again, as virtualised lists do. */
  async mount(rows) {
    const chat = document.getElementById('chat');
    for (let n = 0; n < rows; n++) {
      chat.insertAdjacentHTML('beforeend', box(error()));
      if (chat.children.length > 10) chat.firstElementChild.remove();
      await new Promise((resolve) => setTimeout(resolve, 4));
    }
    chat.replaceChildren();
  },
  async stream(name, way) {
    performance.mark(`${name}:start`);
    const [chunks, characters] = await ways[way](url());
    performance.mark(`${name}:end`);
    return { chunks, characters };
  },
  async write(name, { kind, mutations, bytes, eachMs = 2.4 }) {
    const size = bytes / mutations;
    const change = { prose: proseWriter, block: blockWriter, results: resultWriter }[kind](size);
    performance.mark(`${name}:start`);
    await paced(mutations, eachMs, change);
    performance.mark(`${name}:end`);
  },
};
