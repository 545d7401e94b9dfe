// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { type LedgerEvent, reduce } from '../../../lib/incidents/ledger';
import { failed, ledgerOf, onlyCard, source, T0 } from './build';

const unnamed = { conversation: null };
const named = (fields: Partial<Extract<LedgerEvent, { type: 'page.named' }>['page']> = {}, at = T0 + 1000) =>
  ({
    type: 'page.named',
    at,
    page: { surface: 'claude', conversation: 'c9', ...source, ...fields },
  }) as const;

describe('a chat that gets its id', () => {
  const ledger = ledgerOf(failed({}, { evidence: unnamed }));

  it('takes its incidents along', () => {
    expect(onlyCard(reduce(ledger, named())).conversation).toBe('c9');
  });

  it('takes nothing from another tab, load, host or surface, and nothing while it has no id', () => {
    const others = [
      { tabId: 8 },
      { documentId: 'load-2' },
      { host: 'other.example' },
      { surface: 'chatgpt' },
      { conversation: null },
    ];
    for (const other of others) expect(reduce(ledger, named(other))).toBe(ledger);
  });

  it('takes nothing that has an id already', () => {
    const other = ledgerOf(failed());
    expect(reduce(other, named())).toBe(other);
  });

  it('takes nothing old: by then the person went to another chat', () => {
    expect(reduce(ledger, named({}, T0 + 11 * 60_000))).toBe(ledger);
  });

  it('brings repeats together that were seen before and after', () => {
    const both = ledgerOf(
      failed({}, { evidence: unnamed }),
      failed({}, { at: T0 + 1, evidence: { conversation: 'c9' } }),
      named(),
    );
    expect(onlyCard(both)).toMatchObject({ conversation: 'c9', count: 2 });
  });

  it.each([
    ['/c/new', true],
    ['/chat?model=x', true],
    ['/', true],
    ['/c/0198-77', false],
    ['/newsroom/7', false],
  ])('on a generic surface, an address such as %s is no id: %s', (conversation, adopted) => {
    const generic = ledgerOf(failed({}, { evidence: { surface: 'generic', conversation } }));
    const after = onlyCard(reduce(generic, named({ surface: 'generic', conversation: '/c/1' })));
    expect(after.conversation).toBe(adopted ? '/c/1' : conversation);
  });

  it('nor is it in an app that is known, but not by its ids', () => {
    const known = ledgerOf(failed({}, { evidence: { surface: 'assistant-ui', conversation: '/chat' } }));
    const after = onlyCard(reduce(known, named({ surface: 'assistant-ui', conversation: '/chat/1' })));
    expect(after.conversation).toBe('/chat/1');
  });
});

it('forgets tabs and loads when a browser session begins, once', () => {
  const ledger = reduce(ledgerOf(failed()), { type: 'tabs.forgotten' });
  expect(onlyCard(ledger)).toMatchObject({ tabId: null, documentId: null });
  expect(reduce(ledger, { type: 'tabs.forgotten' })).toBe(ledger);
});
