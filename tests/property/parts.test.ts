import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { join, split } from '../../lib/platform/parts';

/** No incident's id is empty: an item without one could not be told from junk in its place. */
const items = fc.uniqueArray(fc.record({ id: fc.string({ minLength: 1 }), value: fc.jsonValue() }), {
  selector: ({ id }) => id,
  maxLength: 60,
});
const incidentsOf = (joined: unknown) => (joined as { incidents: unknown[] }).incidents;

describe('a list in parts', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(items, fc.jsonValue(), (incidents, facts) => {
        const { head, parts } = split({ incidents, facts, version: 2 } as { incidents: typeof incidents });
        expect(join(JSON.parse(JSON.stringify(head)), JSON.parse(JSON.stringify(parts)))).toEqual(
          JSON.parse(JSON.stringify({ incidents, facts, version: 2 })),
        );
      }),
    );
  });

  it('loses nothing in silence, whatever becomes of one of its places', () => {
    fc.assert(
      fc.property(items, fc.nat(31), fc.anything(), (incidents, place, junk) => {
        const { head, parts } = split({ incidents });
        const all = parts.with(place, junk as unknown[]);
        const ids = incidentsOf(join(head, all)).map((item) => Object(item).id ?? Object(item).lost);
        for (const { id } of incidents) expect(ids).toContain(id);
      }),
    );
  });

  it('hands on what is left of it where its head is gone', () => {
    fc.assert(
      fc.property(
        items.filter(({ length }) => length > 0),
        fc.constantFrom(null, undefined, 'x', 7, []),
        (incidents, junk) => {
          const { parts } = split({ incidents });
          expect(incidentsOf(join(junk, parts))).toHaveLength(incidents.length);
        },
      ),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), fc.array(fc.anything()), (head, parts) => {
        join(head, parts);
      }),
    );
  });
});
