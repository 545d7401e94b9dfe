import { describe, expect, it } from 'vitest';
import {
  conversationOf,
  fixedMatches,
  generic,
  surfaceFor,
  surfaceName,
  surfaces,
} from '../../../lib/surfaces';
import type { SeenSelector } from '../../../lib/surfaces/types';
import { wireFor } from '../../../lib/surfaces/wires';
import { readerIds } from '../../../lib/tap/findings/wires';

const at = (href: string) => surfaceFor(new URL(href));
const conversation = (href: string) => conversationOf(at(href), href);
const ruleFor = (id: string, url: string) =>
  surfaces.find((s) => s.id === id)?.wire.find((r) => r.url.test(url));

describe('surfaces', () => {
  it('are known by their hosts; everything else is generic', () => {
    expect(surfaces.at(-1)).toBe(generic);
    expect(new Set(surfaces.map(({ id }) => id)).size).toBe(surfaces.length);
    for (const { hosts, id } of surfaces) {
      for (const hostname of hosts) {
        expect(surfaceFor({ hostname }).id).toBe(id);
        expect(wireFor({ hostname }).id).toBe(id);
      }
    }
    for (const host of [
      'https://evil-claude.ai/',
      'https://claude.ai.evil.example/',
      'http://localhost:3000/',
    ]) {
      expect(at(host).id).toBe('generic');
      expect(wireFor(new URL(host)).id).toBe('generic');
    }
  });

  it('have their wire halves in the tap where they are hosted', () => {
    for (const surface of surfaces.filter(({ hosts }) => hosts.length > 0)) {
      for (const hostname of surface.hosts) expect(surface).toMatchObject(wireFor({ hostname }));
    }
  });

  it('are known by their markers where no host tells', () => {
    const made = document.createElement('main');
    for (const { id, markers = [] } of surfaces.filter(({ hosts }) => !hosts.length)) {
      for (const { css } of markers) {
        const page = { querySelector: (asked: string) => (asked === css ? made : null) };
        expect(surfaceFor({ hostname: 'self.example' }, page).id).toBe(id);
        expect(surfaceFor({ hostname: 'claude.ai' }, page).id).toBe('claude');
      }
    }
  });

  it('name readers that exist', () => {
    const named = surfaces.flatMap(({ wire }) => wire.map(({ reader }) => reader)).filter(Boolean);
    expect(new Set(named)).toEqual(new Set(readerIds));
  });

  it('match in the manifest exactly the hosted ones', () => {
    expect(fixedMatches()).toEqual([
      'https://claude.ai/*',
      'https://chatgpt.com/*',
      'https://chat.openai.com/*',
      'https://gemini.google.com/*',
      'https://copilot.microsoft.com/*',
      'https://m365.cloud.microsoft/*',
      'https://www.perplexity.ai/*',
      'https://perplexity.ai/*',
      'https://chat.mistral.ai/*',
      'https://grok.com/*',
    ]);
  });

  it('have names, also where the id is not known', () => {
    expect(surfaceName('claude')).toBe('Claude');
    expect(surfaceName('gone')).toBe(surfaceName('generic'));
  });

  it('have selectors that parse, each with its provenance', () => {
    for (const { id, dom, markers = [] } of surfaces) {
      const all: SeenSelector[] = [...Object.values(dom).flat(), ...markers];
      for (const { css, seen } of all) {
        expect(() => document.querySelector(css), `${id}: ${css}`).not.toThrow();
        expect(seen, `${id}: ${css}`).not.toBe('');
      }
      expect(dom.composer.length, id).toBeGreaterThan(0);
      expect(dom.assistantTurn.length, id).toBeGreaterThan(0);
    }
  });

  it('have triggers that the gate can find in bytes', () => {
    for (const { triggers } of surfaces.flatMap(({ wire }) => wire)) {
      expect(triggers.length).toBeGreaterThan(0);
      for (const trigger of triggers) expect(trigger).toMatch(/^[\w.-]{4,}$/);
    }
  });
});

describe('the conversation', () => {
  const id = '5d7c8a70-2f1e-4b7a-9c55-0d6f3b1e2a44';
  it.each([
    [`https://claude.ai/chat/${id}`, id],
    [`https://claude.ai/chat/${id}?x=1#y`, id],
    ['https://claude.ai/code/session_01', 'session_01'],
    ['https://claude.ai/new?incognito', null],
    [`https://claude.ai/project/${id}`, null],
    [`https://chatgpt.com/c/${id}`, id],
    [`https://chatgpt.com/g/g-abc/c/${id}`, id],
    [`https://chatgpt.com/g/g-p-1-name/c/${id}`, id],
    ['https://chatgpt.com/?temporary-chat=true', null],
    [`https://chat.openai.com/share/${id}`, id],
    ['https://gemini.google.com/app/0123abcd', '0123abcd'],
    ['https://gemini.google.com/u/1/app/0123abcd', '0123abcd'],
    ['https://gemini.google.com/gem/writer/0123abcd', '0123abcd'],
    ['https://gemini.google.com/app', null],
    ['https://copilot.microsoft.com/chats/AbCdEfGhIjKlMnOpQrStU', 'AbCdEfGhIjKlMnOpQrStU'],
    ['https://m365.cloud.microsoft/chat/conversation/abc', 'abc'],
    ['https://m365.cloud.microsoft/chat/?auth=2', null],
    ['https://www.perplexity.ai/search/how-are-my-campaigns-x1', 'how-are-my-campaigns-x1'],
    [`https://perplexity.ai/thread/${id}`, id],
    [`https://chat.mistral.ai/chat/${id}`, id],
    ['https://chat.mistral.ai/work/w1', 'w1'],
    ['https://chat.mistral.ai/chat', null],
    [`https://grok.com/c/${id}`, id],
    [`https://grok.com/chat/${id}?rid=1`, id],
    ['https://self.example/chat/1?tab=a#x', '/chat/1?tab=a'],
    ['https://self.example/', null],
    ['https://self.example/?session=1', null],
    [`https://self.example/${'p'.repeat(500)}`, `/${'p'.repeat(199)}`],
  ])('of %s is %s', (href, expected) => {
    expect(conversation(href)).toBe(expected);
  });

  it('of what is no address is none', () => {
    expect(conversationOf(at('https://claude.ai/'), 'no address')).toBeNull();
  });
});

describe('wire rules', () => {
  const chat = '5d7c8a70-2f1e-4b7a-9c55-0d6f3b1e2a44';
  it.each([
    ['claude', `https://claude.ai/api/organizations/o/chat_conversations/${chat}/completion`, false, chat],
    [
      'claude',
      `https://claude.ai/api/organizations/o/chat_conversations/${chat}/retry_completion`,
      false,
      chat,
    ],
    ['claude', `https://claude.ai/api/organizations/o/chat_conversations/${chat}?tree=True`, true, chat],
    ['chatgpt', 'https://chatgpt.com/backend-api/f/conversation', false, undefined],
    ['chatgpt', 'https://chatgpt.com/backend-api/conversation', false, undefined],
    ['chatgpt', `https://chatgpt.com/backend-api/conversation/${chat}`, true, chat],
    ['chatgpt', `https://chatgpt.com/backend-api/conversations/${chat}`, true, chat],
    ['chatgpt', 'wss://ws.chatgpt.com/p1/ws/user/u', false, undefined],
    [
      'gemini',
      'https://gemini.google.com/_/BardChatUi/data/assistant.lamda.BardFrontendService/StreamGenerate?bl=x',
      false,
      undefined,
    ],
    ['gemini', 'https://gemini.google.com/_/BardChatUi/data/batchexecute?rpcids=x', true, undefined],
    ['copilot', 'wss://copilot.microsoft.com/c/api/chat?api-version=2', false, undefined],
    ['m365', 'wss://substrate.office.com/m365Copilot/Chathub/u@t?x=1', false, undefined],
    ['perplexity', 'https://www.perplexity.ai/rest/sse/perplexity_ask', false, undefined],
    ['perplexity', 'https://www.perplexity.ai/rest/sse/perplexity_ask/reconnect/u', false, undefined],
    ['perplexity', 'https://www.perplexity.ai/rest/thread/slug-1?limit=10', true, 'slug-1'],
    ['mistral', 'https://chat.mistral.ai/api/chat', false, undefined],
    ['mistral', 'https://chat.mistral.ai/api/trpc/message.newChat?batch=1', false, undefined],
    ['grok', 'https://grok.com/rest/app-chat/conversations/new', false, undefined],
    ['grok', `https://grok.com/rest/app-chat/conversations/${chat}/responses`, false, chat],
    ['grok', `https://grok.com/rest/app-chat/conversations_v2/${chat}?includeWorkspaces=true`, true, chat],
    ['grok', 'wss://grok.com/ws/mgw/?uid=u', false, undefined],
  ])('%s knows %s', (id, url, replayed, conversationId) => {
    const rule = ruleFor(id, url);
    expect(rule?.replayed ?? false).toBe(replayed);
    expect(rule?.url.exec(url)?.[1]).toBe(conversationId);
  });

  it.each([
    ['claude', 'https://claude.ai/api/organizations/o/chat_conversations?limit=30'],
    ['claude', `https://claude.ai/api/organizations/o/chat_conversations/${chat}/title`],
    ['chatgpt', 'https://chatgpt.com/backend-api/conversations?offset=0&limit=28'],
    ['chatgpt', 'https://chatgpt.com/backend-api/conversation/init'],
    ['copilot', 'https://copilot.microsoft.com/c/api/start'],
    ['grok', 'https://grok.com/rest/app-chat/conversations?pageSize=60'],
    ['perplexity', 'https://www.perplexity.ai/rest/user/settings'],
  ])('%s leaves %s alone', (id, url) => {
    expect(ruleFor(id, url)).toBeUndefined();
  });
});
