// The replay's own page: reads the stream as claude.ai does, and shows a tool's result only when a row is opened.
(() => {
  const api = '/api/organizations/ORG_ID/chat_conversations';
  const feed = document.querySelector('[role="feed"]');
  const send = document.querySelector('[data-testid="chat-input-send"]');
  const form = document.querySelector('form');
  let conversation = null;

  function element(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  }

  const editor = element(
    'div',
    {
      class: 'tiptap ProseMirror',
      'data-testid': 'chat-input',
      contenteditable: 'true',
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': 'Write your prompt to Claude',
    },
    element('p'),
  );
  document.querySelector('[data-cds="ChatComposerEditor"]').append(editor);

  function userMessage(text) {
    const heading = element('h5', { class: 'sr-only' }, 'You said:');
    const words = element('div', { 'data-testid': 'user-message' }, text);
    feed.append(element('div', { 'data-cds': 'UserMessage' }, heading, words));
  }

  /** A row whose panel exists only while it is open. */
  function row(label, isError, fill) {
    const toggle = element(
      'button',
      { type: 'button', 'data-cds-row-toggle': '', 'aria-expanded': 'false' },
      label,
    );
    if (isError) toggle.classList.add('text-danger-000');
    const holder = element('div', {}, toggle);
    toggle.addEventListener('click', () => {
      const open = toggle.getAttribute('aria-expanded') === 'true';
      toggle.setAttribute('aria-expanded', String(!open));
      if (open) holder.querySelector(':scope > [data-cds-row-panel]').remove();
      else holder.append(element('div', { 'data-cds-row-panel': '' }, ...fill()));
    });
    return holder;
  }

  function resultText(result) {
    return (result?.content ?? []).map((item) => item.text ?? '').join('\n\n');
  }

  function step(use, resultOf) {
    const name = use.name.replace(/^[^:]*:/, '').replaceAll('_', ' ');
    const node = row(`${name[0].toUpperCase()}${name.slice(1)}`, resultOf()?.is_error, () => [
      element('h4', {}, 'Request'),
      element('pre', {}, JSON.stringify(use.input ?? {}, null, 2)),
      element('h4', {}, 'Response'),
      element('pre', {}, resultText(resultOf())),
    ]);
    node.dataset.cds = 'TurnStatusStep';
    node.dataset.stepKey = use.id;
    return node;
  }

  function show(message, content, streaming) {
    message.dataset.isStreaming = String(streaming);
    const steps = content.filter((block) => block.type === 'tool_use');
    const parts = [element('h5', { class: 'sr-only' }, 'Claude responded:')];
    const key = steps.length + (streaming ? 's' : '');
    if (steps.length > 0) {
      // An opened row stays as the person left it.
      const kept = message.dataset.steps === key && message.querySelector('[data-cds="TurnStatus"]');
      const status =
        kept ||
        element(
          'div',
          { 'data-cds': 'TurnStatus' },
          row(`Used ${steps[0].integration_name}`, false, () =>
            steps.map((use) => step(use, () => content.find((block) => block.tool_use_id === use.id))),
          ),
        );
      message.dataset.steps = key;
      parts.push(status);
    }
    for (const block of content) {
      if (block.type === 'text') parts.push(element('div', { class: 'words' }, ...prose(block.text)));
    }
    message.replaceChildren(...parts);
    feed.scrollTop = feed.scrollHeight;
  }

  /** Text with its fenced code blocks. */
  function prose(text) {
    return text
      .split(/^```\w*\n?/m)
      .map((piece, index) => (index % 2 ? element('pre', {}, element('code', {}, piece)) : piece.trim()));
  }

  function assistantMessage() {
    const message = element('div', { 'data-testid': 'assistant-message', 'data-cds': 'AssistantMessage' });
    feed.append(message);
    return message;
  }

  async function load(uuid) {
    conversation = uuid;
    feed.replaceChildren();
    if (!uuid) return;
    const query = 'tree=True&rendering_mode=messages&render_all_tools=true';
    const history = await (await fetch(`${api}/${uuid}?${query}`)).json();
    for (const { sender, content } of history.chat_messages) {
      if (sender === 'human') userMessage(content[0].text);
      else show(assistantMessage(), content, false);
    }
    feed.setAttribute('data-loaded', uuid);
  }

  async function recents() {
    const list = await (await fetch(api)).json();
    document
      .querySelector('#recents')
      .replaceChildren(
        ...list.map(({ uuid, name }) => element('li', {}, element('a', { href: `/chat/${uuid}` }, name))),
      );
  }

  /** Puts one event of the stream into the content blocks. */
  function apply(content, event, pending) {
    if (event.type === 'content_block_start') {
      content[event.index] = { ...event.content_block };
      pending[event.index] = '';
    } else if (event.type === 'content_block_delta') {
      if (event.delta.type === 'text_delta') content[event.index].text += event.delta.text;
      else pending[event.index] += event.delta.partial_json;
    } else if (event.type === 'content_block_stop' && pending[event.index]) {
      const block = content[event.index];
      block[block.type === 'tool_use' ? 'input' : 'content'] = JSON.parse(pending[event.index]);
    }
  }

  async function ask(prompt) {
    if (!conversation) {
      conversation = crypto.randomUUID();
      history.pushState(null, '', `/chat/${conversation}`);
    }
    send.disabled = true;
    feed.setAttribute('aria-busy', 'true');
    userMessage(prompt);
    const message = assistantMessage();
    const content = [];
    const pending = [];
    show(message, content, true);
    const response = await fetch(`${api}/${conversation}/completion`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ prompt, timezone: 'Europe/Madrid', rendering_mode: 'messages' }),
    });
    const reader = response.body.getReader();
    const decoder = new TextDecoder();
    let buffer = '';
    for (;;) {
      const { value, done } = await reader.read();
      if (done) break;
      buffer += decoder.decode(value, { stream: true });
      const frames = buffer.split('\r\n\r\n');
      buffer = frames.pop();
      for (const frame of frames) {
        const data = frame.split('\r\n').find((line) => line.startsWith('data: '));
        if (data) apply(content, JSON.parse(data.slice(6)), pending);
      }
      show(message, content, true);
    }
    show(message, content, false);
    feed.setAttribute('aria-busy', 'false');
    send.disabled = false;
    recents();
  }

  const idOf = () => /^\/chat\/([^/]+)/.exec(location.pathname)?.[1] ?? null;

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const prompt = editor.innerText.trim();
    if (!prompt || send.disabled) return;
    editor.replaceChildren(element('p'));
    ask(prompt);
  });
  editor.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    form.requestSubmit();
  });
  // Links between conversations stay inside the page, as the real app's do.
  document.querySelector('nav').addEventListener('click', (event) => {
    const link = event.target.closest('a');
    if (!link) return;
    event.preventDefault();
    history.pushState(null, '', link.getAttribute('href'));
    load(idOf());
  });
  addEventListener('popstate', () => load(idOf()));
  load(idOf());
  recents();
})();
