import { describe, expect, it } from 'vitest';
import type { Browser } from 'wxt/browser';
import { judgeSender } from '../../../lib/platform/senders';

type Raw = Browser.runtime.MessageSender;
const id = 'test-extension-id';
const tab = { id: 7 } as Browser.tabs.Tab;
const page = { id, tab, frameId: 0, url: 'https://claude.ai/chat/1', origin: 'https://claude.ai' };

describe('judgeSender', () => {
  it.each<[string, Raw, object]>([
    ['our script in a page', page, { kind: 'page', tabId: 7, frameId: 0, host: 'claude.ai' }],
    [
      'our script in a frame of it',
      { ...page, frameId: 4 },
      { kind: 'page', tabId: 7, frameId: 4, host: 'claude.ai' },
    ],
    [
      'our script on a local port',
      { ...page, url: 'http://localhost:3000/c' },
      { kind: 'page', tabId: 7, frameId: 0, host: 'localhost:3000' },
    ],
    ['the panel', { id, url: `chrome-extension://${id}/sidepanel.html` }, { kind: 'extension' }],
    [
      'the panel in a tab',
      { id, tab, frameId: 0, url: `chrome-extension://${id}/sidepanel.html` },
      { kind: 'extension' },
    ],
    ['another extension', { ...page, id: 'other' }, { kind: 'foreign', reason: 'not-ours' }],
    [
      'another extension’s page',
      { id: 'other', url: 'chrome-extension://other/x.html' },
      { kind: 'foreign', reason: 'not-ours' },
    ],
    ['a web page', { url: 'https://claude.ai/' }, { kind: 'foreign', reason: 'not-ours' }],
    ['a native application', { ...page, nativeApplication: 'x' }, { kind: 'foreign', reason: 'not-ours' }],
    ['a script without a tab', { id, url: 'https://claude.ai/' }, { kind: 'foreign', reason: 'no-tab' }],
    [
      'an extension that only starts like ours',
      { id, url: `chrome-extension://${id}x/a.html` },
      { kind: 'foreign', reason: 'no-tab' },
    ],
    ['a page without an address', { id, tab, frameId: 0 }, { kind: 'foreign', reason: 'no-page' }],
    ['a file', { ...page, url: 'file:///tmp/a.html' }, { kind: 'foreign', reason: 'no-page' }],
  ])('%s', (_, sender, judged) => {
    expect(judgeSender(sender)).toEqual(judged);
  });
});
