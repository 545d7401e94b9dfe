// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv, type History, historyJson, isoTime } from '../../../lib/incidents/export';
import { byDay, daysUpTo, dayTeller, noonOf, select, tally } from '../../../lib/incidents/history';
import type { Incident } from '../../../lib/incidents/incident';
import { failed, ledgerOf, T0 } from './build';

const HOUR = 3_600_000;
const one = (at: number, code = 'invalid_input', surface = 'claude'): Incident => {
  const [card] = ledgerOf(failed({ code }, { at, evidence: { surface } })).incidents;
  if (!card) throw new Error('no card');
  return card;
};

describe('days', () => {
  it('are those of the calendar where the person is', () => {
    const late = Date.UTC(2026, 10, 24, 1, 30);
    expect(dayTeller('UTC')(late)).toBe('2026-11-24');
    expect(dayTeller('America/Santiago')(late)).toBe('2026-11-23');
    expect(dayTeller('Pacific/Auckland')(late)).toBe('2026-11-24');
  });

  it('are all there, each once, also where clocks are put on or back', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        (date) => {
          const last = dayTeller('Europe/Madrid')(date.getTime());
          const days = daysUpTo(last);
          expect(days).toHaveLength(30);
          expect(days.at(-1)).toBe(last);
          for (const [at, day] of days.entries()) {
            if (at > 0) expect(noonOf(day) - noonOf(days[at - 1] ?? '')).toBe(24 * HOUR);
          }
        },
      ),
    );
  });
});

describe('the list', () => {
  const incidents = [
    one(T0),
    one(T0 - 30 * HOUR, 'rate_limited', 'chatgpt'),
    one(T0 - 2 * HOUR, 'rate_limited'),
  ];

  it('is the newest first, by day, and only what the filter lets through', () => {
    const codes = (code: string | null, surface: string | null) =>
      select(incidents, { code, surface }).map(({ envelope, surface: on }) => `${envelope.code} ${on}`);
    expect(codes(null, null)).toEqual([
      'invalid_input claude',
      'rate_limited claude',
      'rate_limited chatgpt',
    ]);
    expect(codes('rate_limited', null)).toEqual(['rate_limited claude', 'rate_limited chatgpt']);
    expect(codes('rate_limited', 'chatgpt')).toEqual(['rate_limited chatgpt']);
    expect(codes('gone', null)).toEqual([]);
    const days = byDay(select(incidents, { code: null, surface: null }), dayTeller('UTC'));
    expect(days.map(([day, those]) => [day, those.length])).toEqual([
      ['2026-11-20', 2],
      ['2026-11-19', 1],
    ]);
  });

  it('counts what there is to filter by', () => {
    expect(tally(incidents, ({ envelope }) => envelope.code)).toEqual([
      ['rate_limited', 2],
      ['invalid_input', 1],
    ]);
  });
});

describe('JSON', () => {
  it('gives back what went in, but for what is only this session’s', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 });
    fc.assert(
      fc.property(
        fc.array(fc.record({ message: text, host: text, tool: text, at: fc.nat(1e9) }), { maxLength: 8 }),
        (made) => {
          const incidents = made.map(({ message, host, tool, at }) => {
            const card = one(T0 + at);
            return { ...card, host, tool, envelope: { ...card.envelope, message } };
          });
          const back = imported(historyJson(incidents, '0.1.0', T0));
          expect(
            back.map((card, i) => ({
              ...card,
              tabId: incidents[i]?.tabId,
              documentId: incidents[i]?.documentId,
            })),
          ).toEqual(incidents);
        },
      ),
    );
  });

  it('names its format, version and moment, and holds no secret', () => {
    const card = one(T0);
    const leaky = {
      ...card,
      host: 'atb_user_12345',
      envelope: { ...card.envelope, message: 'use "atb_live_9-x_Y"' },
    };
    const json = historyJson([leaky], '1.2.3', T0);
    expect(json).not.toMatch(/12345|9-x_Y/);
    expect(JSON.parse(json)).toMatchObject({ format: 'mcp-doctor-history-1', version: '1.2.3' });
    expect(Date.parse(JSON.parse(json).exportedAt)).toBe(T0);
    expect(json).not.toMatch(/tabId|documentId/);
  });
});

describe('CSV', () => {
  it('reads back as the same table (RFC 4180), with a byte order mark for spreadsheets', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'a1",;\r\n é =-+@\t'.split('')), maxLength: 8 });
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        (rows) => {
          const file = csv(rows);
          expect(file.startsWith('\ufeff')).toBe(true);
          const read = parseCsv(file.slice(1));
          expect(read.map((row) => row.map((text) => text.replace(/^'(?=[=+\-@\t\r\n])/, '')))).toEqual(rows);
          for (const text of read.flat()) expect(text).not.toMatch(/^[=+\-@\t\r\n]/);
        },
      ),
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1'])('makes %j no formula', (formula) => {
    expect(parseCsv(csv([[formula]]).slice(1))).toEqual([[`'${formula}`]]);
  });

  it('holds no secret', () => {
    expect(csv([['token atb_user_abcdef']])).not.toContain('abcdef');
  });
});

it('times say their zone, and mean the same moment', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e9 }), (seconds) => {
      const text = isoTime(seconds * 1000);
      expect(text).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
      expect(Date.parse(text)).toBe(seconds * 1000);
    }),
  );
});

/** What anybody may do with the file. */
function imported(json: string): History['incidents'] {
  return (JSON.parse(json) as History).incidents;
}

/** A reader of its own, by the letter of RFC 4180. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let value = '';
    if (text[at] === '"') {
      for (at += 1; !(text[at] === '"' && text[at + 1] !== '"'); at += 1) {
        if (text[at] === '"') at += 1;
        value += text[at];
      }
      at += 1;
    } else {
      while (at < text.length && text[at] !== ',' && text[at] !== '\r') {
        value += text[at];
        at += 1;
      }
    }
    row.push(value);
    if (text[at] === ',') at += 1;
    else {
      at += 2;
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
