import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import { en as english } from '../../../lib/i18n/en';
import { en as englishOutside } from '../../../lib/i18n/en/outside';
import { es as spanish } from '../../../lib/i18n/es';
import { es as spanishOutside } from '../../../lib/i18n/es/outside';
import { askedBy, messagesOf, samplesFor } from './messages';

const en = messagesOf({ ...english, notice: englishOutside.notice });
const es = messagesOf({ ...spanish, notice: spanishOutside.notice });
const pairs = en.map(([path, message], index) => ({ path, en: message, es: es[index]?.[1] ?? '' }));

/** All that a message can say; fails where it cannot be formatted. */
function said(message: string, locale: string): string[] {
  const t = createTranslator({
    locale,
    messages: { m: message },
    onError: (error) => {
      throw error;
    },
  });
  const tags = askedBy(message).flatMap(({ name, kind }) => (kind === 'tag' ? [name] : []));
  const marks = Object.fromEntries(tags.map((tag) => [tag, (chunks: string) => `${chunks}`]));
  return samplesFor(message).map((values) => t.markup('m', { ...values, ...marks }));
}

describe('both languages', () => {
  it('have the same messages, and nothing else', () => {
    expect(es.map(([path]) => path)).toEqual(en.map(([path]) => path));
    expect(en.length).toBeGreaterThan(250);
  });

  it('ask for the same values and tags, and know the same cases', () => {
    // Each language has plural forms of its own.
    const shape = (message: string) =>
      askedBy(message).map(
        ({ name, kind, cases }) => `${name} ${kind} ${kind === 'plural' ? '' : cases.join()}`,
      );
    for (const pair of pairs) expect(shape(pair.es), pair.path).toEqual(shape(pair.en));
  });

  it.each([
    ['en-GB', en],
    ['es-MX', es],
  ] as const)('%s: say every message in every case, whole and well set', (locale, messages) => {
    for (const [path, message] of messages) {
      for (const text of said(message, locale)) {
        expect(text, path).not.toMatch(/[{}<>]|\bnone\b(?! of)|undefined|NaN|\s{2}|^\s|\s$|\s[.,:;]|\.\./);
        // What a policy file holds is quoted as JSON has it.
        if (!path.startsWith('policy.reasons.')) expect(text, path).not.toMatch(/["']|\.\.\./);
      }
    }
  });

  it('count as they should', () => {
    const one = pairs.filter((pair) => askedBy(pair.en).some(({ kind }) => kind === 'plural'));
    expect(one.length).toBeGreaterThan(5);
    for (const pair of one) {
      for (const message of [pair.en, pair.es]) {
        const [plural] = askedBy(message).filter(({ kind }) => kind === 'plural');
        expect(plural?.cases, pair.path).toEqual(expect.arrayContaining(['one', 'other']));
      }
    }
    const t = createTranslator({ locale: 'es-MX', messages: spanish });
    expect(t('card.wait.secondsLeft', { count: 1 })).toBe('Queda 1 segundo');
    expect(t('card.wait.secondsLeft', { count: 0 })).toBe('Quedan 0 segundos');
    expect(t('card.meta.repeats', { count: 1 })).toBe('se pidió una vez');
    expect(t('panel.newAbove', { count: 2 })).toBe('2 errores nuevos');
  });

  it('write numbers as the region does', () => {
    const of = (locale: string) =>
      createTranslator({ locale, messages: spanish })('card.cap.of', { used: 12_345, cap: 20_000 });
    expect([of('es-CL'), of('es-MX')]).toEqual(['12.345 de 20.000', '12,345 de 20,000']);
  });

  it('end alike: a sentence in one is a sentence in the other', () => {
    const end = (message: string) => /[.?:]$/.exec(said(message, 'es')[0] ?? '')?.[0] ?? '';
    for (const pair of pairs) {
      // "You choose" and the like may be asked in one language and said in the other, but not begun and left open.
      expect(end(pair.es) !== '', pair.path).toBe(end(pair.en) !== '');
    }
  });
});

/** What stays as it is in Spanish: names, and Atribu's own terms. */
const NAMES =
  /<trail>[^<]*<\/trail>|<code>[^<]*<\/code>|«Authorization: Bearer atb_user_…»|\b(?:Developer › MCP Tokens|Settings › (?:Integrations|Privacy & MCP)|Workspace Settings › (?:Members|Audit Logs)|Audit Logs|MCP write-back|write-back|request id|workspaces?|scopes?|owner|header|idempotency_key|include_sensitive is true)\b/g;

/** Whole messages that read the same in both languages, rightly. */
const SAME = new Set([
  'MCP Doctor',
  'Auto',
  'Chat',
  'Error',
  'min',
  'No:',
  '{units, number}',
  's',
  '{name, select, trial {Trial} starter {Starter} growth {Growth} other {Agency}}',
]);

/** Words that every English sentence has and no Spanish one. */
const ENGLISH =
  /(?<!\p{L})(?:the|and|you|your|this|that|these|with|not|is|are|was|were|been|it|its|of|to|for|from|by|on|in|an|as|or|if|what|which|who|when|have|can|will|copy|copied|open|show|done|close|ask|again|out|off|all|try|tried|failed|wait|call|see|more)(?!\p{L})/iu;

describe('Spanish', () => {
  it('has no English left', () => {
    for (const pair of pairs) {
      if (!SAME.has(pair.en)) expect.soft(pair.es, pair.path).not.toBe(pair.en);
      const text = pair.es
        .replace(NAMES, '')
        .replace(/\{\w+,\s*(?:select|plural|number),?|[\w=]+ \{|\{\w+\}/g, ' ');
      expect.soft(text, pair.path).not.toMatch(ENGLISH);
    }
  });

  it('opens what it closes: questions, exclamations, quotes', () => {
    const count = (text: string, mark: string) => text.split(mark).length - 1;
    for (const [path, message] of es) {
      for (const text of said(message, 'es')) {
        for (const [opens, closes] of ['¿?', '¡!', '«»', '()']) {
          expect(count(text, String(opens)), `${path}: ${text}`).toBe(count(text, String(closes)));
        }
      }
      expect(message, path).not.toMatch(/[“”‘]/);
    }
  });

  it('puts no full stop behind a time: "p. m." has one', () => {
    for (const [path, message] of es) expect(message, path).not.toMatch(/\{time\}\}*\./);
  });

  it('speaks to one person, as a colleague does', () => {
    for (const [path, message] of es) {
      expect(message, path).not.toMatch(/\b(?:usted|ustedes|vosotros|vos)\b/i);
    }
  });

  it('keeps titles short and without codes', () => {
    for (const [variant, title] of Object.entries(spanishOutside.titles)) {
      for (const text of said(title, 'es')) {
        expect(text.length, text).toBeLessThanOrEqual(60);
        expect(text, variant).not.toMatch(/[a-z]_[a-z]|\.$/);
        expect(text, variant).toMatch(/^[¿A-ZÁÉÍÓÚ]/);
      }
    }
    expect(new Set(Object.values(spanishOutside.titles)).size).toBe(
      Object.keys(spanishOutside.titles).length,
    );
  });
});
