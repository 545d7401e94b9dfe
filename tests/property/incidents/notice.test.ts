// @vitest-environment node
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CODES } from '../../../lib/atribu/explanation';
import type { LedgerEvent } from '../../../lib/incidents/ledger';
import { emptyLedger, reduce } from '../../../lib/incidents/ledger';
import { chooseNotice, type NoticeMemory, noteOver, noteShown, putAway } from '../../../lib/incidents/notice';
import { defaultSettings } from '../../../lib/platform/settings';
import { failed, requestId, succeeded, T0 } from '../../unit/incidents/build';

const chat = { surface: 'claude', host: 'claude.ai', conversation: 'c1', tabId: 7 };

/** What happens to the ledger, one second after the other; 'dismiss' is the person's, on whatever notice stands. */
type Step = LedgerEvent | 'dismiss';
const steps = fc
  .array(
    fc.tuple(
      fc.constantFrom('fail', 'fail', 'again', 'succeed', 'dismiss', 'close'),
      fc.constantFrom(...CODES),
      fc.constantFrom('c1', 'c2', null),
      fc.boolean(),
      fc.constantFrom('certain' as const, 'likely' as const),
      fc.nat(4),
    ),
    { maxLength: 25 },
  )
  .map((drawn) =>
    drawn.map(([what, code, conversation, replayed, certainty, n], index): Step => {
      const at = T0 + index * 1_000;
      if (what === 'dismiss') return what;
      if (what === 'close') return { type: 'incident.dismissed', at, id: requestId(T0 + n * 1_000) };
      if (what === 'succeed') return succeeded(at, {}, { evidence: { conversation } });
      const seen = what === 'again' ? T0 + n * 1_000 : at;
      return failed(
        { code, request_id: requestId(seen) },
        { at, certainty, evidence: { conversation, replayed } },
      );
    }),
  );

it('a notice is drawn anew once for an incident, and never after it was put away or closed', () => {
  fc.assert(
    fc.property(steps, (course) => {
      let ledger = emptyLedger;
      let memory: NoticeMemory = {};
      const anew = new Set<string>();
      const away = new Set<string>();
      course.forEach((step, index) => {
        if (step !== 'dismiss') ledger = reduce(ledger, step);
        const scene = { incidents: ledger.incidents, chat, settings: defaultSettings, memory };
        const chosen = chooseNotice({ ...scene, at: T0 + index * 1_000 });
        if (!chosen) return;
        const { incident, again } = chosen;
        expect(incident).toMatchObject({ origin: 'live', certainty: 'certain', conversation: 'c1' });
        expect(incident.closed).toBeUndefined();
        const ids = [incident.id, ...incident.seenIds];
        expect(ids.some((id) => away.has(id))).toBe(false);
        if (!again) expect(ids.some((id) => anew.has(id))).toBe(false);
        anew.add(incident.id);
        memory = noteShown(memory, incident);
        if (step !== 'dismiss') return;
        for (const each of putAway(ledger, incident.id)) away.add(each.id);
        memory = noteOver(memory, putAway(ledger, incident.id));
        expect(chooseNotice({ ...scene, memory, at: T0 + index * 1_000 })).toBeNull();
      });
    }),
    { numRuns: 500 },
  );
});
