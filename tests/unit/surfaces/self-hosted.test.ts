import { afterEach, describe, expect, it } from 'vitest';
import { judge } from '../../../lib/incidents/judge';
import { conversationOf, generic, surfaceFor, surfaces } from '../../../lib/surfaces';
import * as all from '../../../lib/surfaces/all';
import type { SeenSelector } from '../../../lib/surfaces/types';
import { closePages, errorText, escapeHtml, plainId, watchPage } from '../watch/page';
import { type Page, pages } from './self-hosted-pages';

afterEach(closePages);

const selfHosted = Object.values(all).filter(({ hosts }) => !hosts.length);
const at = (href: string, page?: Document) => surfaceFor(new URL(href), page);
const show = ({ html }: Page) => {
  document.body.innerHTML = html('How are my campaigns?', 'nothing');
};

describe('a self-hosted app', () => {
  it('has a page here', () => {
    expect(new Set(pages.map(({ id }) => id))).toEqual(new Set(selfHosted.map(({ id }) => id)));
  });

  it.each(pages)('$id is known by what it shows, and by nothing that others show', (page) => {
    show(page);
    expect(at('https://chat.example/', document).id).toBe(page.id);
    for (const { id, markers = [] } of selfHosted) {
      const shown = markers.filter(({ css }) => document.querySelector(css));
      expect(shown.length > 0, `${id} in ${page.id}`).toBe(id === page.id);
    }
  });

  it.each(pages)('$id has the selectors that its page needs', (page) => {
    show(page);
    const { dom } = at('https://chat.example/', document);
    const first = (kind: keyof typeof dom) =>
      (dom[kind] ?? []).map(({ css }) => document.querySelector(css)).find(Boolean);
    if (page.composer) expect(first('composer')?.matches(page.composer)).toBe(true);
    const own = selfHosted.find(({ id }) => id === page.id)?.dom;
    if (own?.userTurn.length) expect(first('userTurn')?.textContent).toContain('How are my campaigns?');
    if (own?.assistantTurn.length) expect(first('assistantTurn')).toBeTruthy();
  });

  it.each(selfHosted)(
    '$id has its selectors in the generic surface, and the generic ones after its own',
    ({ id, dom }) => {
      const recognised = surfaces.find((surface) => surface.id === id)?.dom;
      for (const [name, own] of Object.entries(dom)) {
        const kind = name as keyof typeof dom;
        const css = (list: readonly SeenSelector[] = []) => list.map((each) => each.css);
        expect(css(generic.dom[kind])).toEqual(expect.arrayContaining(css(own)));
        expect(css(recognised?.[kind]?.slice(0, own.length))).toEqual(css(own));
        expect(css(recognised?.[kind]).sort()).toEqual(css(generic.dom[kind]).sort());
      }
    },
  );

  it.each(selfHosted)('$id has nothing that every page has', ({ dom, markers = [] }) => {
    document.body.innerHTML =
      '<main><form><textarea></textarea><input></form><div contenteditable="true"></div><pre><code>x</code></pre></main>';
    for (const { css } of [...Object.values(dom).flat(), ...markers]) {
      expect(document.querySelector(css), css).toBeNull();
    }
  });

  it('is known at once where its address tells', () => {
    expect(at('https://huggingface.co/chat').id).toBe('hf-chat');
    expect(at('https://huggingface.co/chat/conversation/65f0').id).toBe('hf-chat');
    expect(at('http://localhost:6274/?transport=stdio').id).toBe('mcp-inspector');
    expect(at('http://[::1]:6274/').id).toBe('mcp-inspector');
    expect(at('https://inspector.mcp-use.com/inspector').id).toBe('mcp-use');
    for (const other of [
      'https://huggingface.co/',
      'https://huggingface.co/chatty',
      'https://huggingface.co.evil.example/chat',
      'https://chat.example/huggingface.co/chat',
      'http://localhost:6277/',
      'http://localhost:3000/',
    ]) {
      expect(at(other).id).toBe('generic');
    }
  });

  it('is no other because of a marker where its address or host tells', () => {
    document.body.innerHTML = '<div id="chat-input-container"></div>';
    expect(at('https://huggingface.co/chat', document).id).toBe('hf-chat');
    expect(at('https://claude.ai/new', document).id).toBe('claude');
    expect(at('https://huggingface.co/', document).id).toBe('open-webui');
  });

  it('says where no more than quotations can be seen', () => {
    const quotes = surfaces.filter(({ sees }) => sees === 'quotes').map(({ id }) => id);
    expect(quotes).toEqual(['anythingllm', 'copilot', 'm365', 'n8n']);
  });
});

describe('its conversation', () => {
  const id = '5d7c8a70-2f1e-4b7a-9c55-0d6f3b1e2a44';
  it.each([
    ['librechat', `/c/${id}`, id],
    ['librechat', '/c/new', null],
    ['librechat', '/c/new?model=x', null],
    ['librechat', '/c/newsletter', 'newsletter'],
    ['librechat', '/login', null],
    ['open-webui', `/c/${id}`, id],
    ['open-webui', `/s/${id}`, id],
    ['open-webui', '/', null],
    ['open-webui', '/?temporary-chat=true', null],
    ['lobechat', '/chat?session=inbox&topic=tpc_1', 'tpc_1'],
    ['lobechat', '/agent/agt_1', null],
    ['hf-chat', '/chat/conversation/65f0', '65f0'],
    ['hf-chat', '/conversation/65f0?x=1', '65f0'],
    ['hf-chat', '/chat', null],
    ['mcp-inspector', '/?MCP_PROXY_AUTH_TOKEN=secret', null],
    ['mcp-use', '/inspector?server=https://mcp.atribu.app&tab=tools', null],
    ['nextchat', '/#/chat', null],
    ['anythingllm', '/workspace/marketing/t/t1', 't1'],
    ['anythingllm', '/workspace/marketing', 'marketing'],
    ['n8n', '/home/chat/c1', 'c1'],
    ['n8n', '/webhook/x/chat', null],
    ['ai-sdk', '/chat/1?tab=a', '/chat/1?tab=a'],
    ['assistant-ui', '/', null],
    ['copilotkit', '/threads/9', '/threads/9'],
  ])('%s at %s', (surface, path, expected) => {
    const found = surfaces.find((each) => each.id === surface) ?? generic;
    expect(found.id).toBe(surface);
    expect(conversationOf(found, `https://chat.example${path}`)).toBe(expected);
  });
});

describe.each(['generic', 'recognised'])('the page of a self-hosted app, %s', (known) => {
  const error = escapeHtml(errorText());
  const shown = ({ html, id }: Page, asked: string, result: string) => {
    const page = watchPage('', {
      surface: known === 'generic' ? known : id,
      url: 'https://chat.example/c/1',
    });
    document.body.innerHTML = html(asked, result);
    return page;
  };
  const isVisible = ({ id, vague }: Page) =>
    !vague && surfaces.find((surface) => surface.id === id)?.sees !== 'quotes';

  it.each(pages.filter(isVisible))('$id shows an error once', async (each) => {
    const page = shown(each, 'How are my campaigns?', error);
    await page.time.pass(5_000);
    expect(page.sightings).toHaveLength(1);
    const [sighting] = page.sightings;
    expect(sighting).toMatchObject({ kind: 'error', evidence: { context: 'tool-result', whole: true } });
    if (each.tool) expect(sighting?.evidence.tool).toBe('top_campaigns');
    expect(sighting && judge(sighting)).toMatch(/^(?:certain|likely)$/);
  });

  it.each(pages)('$id shows no error that the person pasted', async (each) => {
    const hasTurns = generic.dom.userTurn.length > 0 && each.html('x', 'y').includes('>x<');
    const page = shown(each, hasTurns ? `Why this? <pre>${error}</pre>` : 'x', 'nothing');
    await page.time.pass(5_000);
    const told = page.sightings.filter((one) => !/quoted|foreign/.test(judge(one)));
    expect(told).toEqual([]);
  });

  it.each(pages.filter((each) => !isVisible(each)))('$id shows quotations only', async (each) => {
    const page = shown(each, 'How are my campaigns?', error);
    await page.time.pass(5_000);
    expect(page.sightings.map(judge).filter((judgement) => judgement !== 'quoted')).toEqual([]);
  });

  it('NextChat shows the server of a result in the words of the person', async () => {
    const nextchat = pages.find(({ id }) => id === 'nextchat') as Page;
    const result = { content: [{ type: 'text', text: errorText(plainId(7)) }], isError: true };
    const page = shown(nextchat, 'Hm', escapeHtml(JSON.stringify(result)));
    await page.time.pass(5_000);
    expect(page.sightings).toMatchObject([
      { evidence: { connector: 'atribu', isError: true, context: 'tool-result' } },
    ]);
  });
});
