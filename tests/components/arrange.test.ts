import { describe, expect, it } from 'vitest';
import { type Arrangement, arrange, hold } from '../../components/panel/arrange';
import type { Mute } from '../../lib/platform/settings';
import { chat } from './harness';
import { envelopes, incident } from './incidents';

const meta = incident(envelopes.connector_expired, 3_000);
const token = incident(envelopes.token_expired, 2_000);
const other = incident({ ...envelopes.token_expired, request_id: 'other' }, 1_000, {
  host: 'chatgpt.com',
  surface: 'chatgpt',
  conversation: 'c9',
  tabId: 9,
});
const done = { ...incident(envelopes.internal_error, 500), closed: { as: 'dismissed' as const, at: 600 } };
const all = [meta, token, other, done];

const ids = (sections: Arrangement) =>
  Object.fromEntries(
    Object.entries(sections).map(([name, cards]) => [name, cards.map(({ id }: { id: string }) => id)]),
  );
const arranged = (...mutes: Mute[]) => ids(arrange(all, chat, mutes));

describe('what is muted', () => {
  it('is out of the way by its kind, in whatever chat', () => {
    expect(arranged({ of: 'code', name: 'token_expired', until: null })).toEqual({
      here: [meta.id],
      earlier: [],
      elsewhere: [],
      muted: [token.id, other.id],
      done: [done.id],
    });
  });

  it('is out of the way by its site, whatever its kind', () => {
    const { here, elsewhere, muted } = arranged({ of: 'host', name: 'claude.ai', until: 9 });
    expect({ here, elsewhere, muted }).toEqual({
      here: [],
      elsewhere: [other.id],
      muted: [meta.id, token.id],
    });
  });

  it('stands where it is when everything is muted: that is about signs outside the panel', () => {
    expect(arranged({ of: 'all', until: 9 })).toEqual(arranged());
  });

  it('is done when it is done', () => {
    const { muted, done: settled } = arranged({ of: 'code', name: 'internal_error', until: null });
    expect({ muted, settled }).toEqual({ muted: [], settled: [done.id] });
  });

  it('goes at once, though somebody is at the panel', () => {
    const before = arrange(all, chat);
    const after = arrange(all, chat, [{ of: 'code', name: 'connector_expired', until: null }]);
    expect(ids(hold(before, after))).toMatchObject({ here: [token.id], muted: [meta.id] });
  });
});
