import { expect, it } from 'vitest';
import { keepSame } from '../../components/panel/keep-same';
import { envelopes, incident } from './incidents';

const view = (...ids: string[]) => ({
  incidents: ids.map((id) => incident({ ...envelopes.rate_limited, request_id: id }, 1_000)),
  advisories: [],
  facts: null,
  trouble: null,
});

it('what a new error pushes up or out of a full ledger leaves the others the very same', () => {
  const before = view('a', 'b', 'c');
  const after = keepSame(before, view('b', 'c', 'd'));
  expect(after).toEqual(view('b', 'c', 'd'));
  expect(after.incidents[0]).toBe(before.incidents[1]);
  expect(after.incidents[1]).toBe(before.incidents[2]);
});

it('what changed is new, and a ledger that did not keeps its list', () => {
  const before = view('a', 'b');
  const again = view('a', 'b');
  expect(keepSame(before, again).incidents).toBe(before.incidents);
  const changed = { ...again, incidents: again.incidents.map((it) => ({ ...it, count: 2 })) };
  expect(keepSame(before, changed)).toEqual(changed);
  expect(keepSame(undefined, changed)).toBe(changed);
});
