import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import { disguise, pseudo } from '../../components/gallery/pseudo';

const say = (message: string, values = {}) =>
  createTranslator({ locale: 'en', messages: { m: message } }).markup('m', {
    b: (chunks: unknown) => `<b>${chunks}</b>`,
    ...values,
  });

describe('the pseudo-locale', () => {
  it('has accents, brackets and two fifths more of everything', () => {
    expect(pseudo('Test plus')).toBe('[Ţééššţ płłúúš]');
    const text = 'Atribu answers up to 120 units a minute; most questions cost 1 or 2.';
    expect(pseudo(text).length).toBeGreaterThanOrEqual(text.length * 1.3);
    expect(pseudo(text)).not.toMatch(/[aeiou]/);
  });

  it('leaves arguments, tags and cases alone', () => {
    const message =
      '{unit, select, hours {{count, plural, one {# hour} other {# hours}}} other {Some <b>{unit}</b>}}';
    expect(say(pseudo(message), { unit: 'hours', count: 1 })).toBe('[1 hóóúúŕ]');
    expect(say(pseudo(message), { unit: 'days', count: 1 })).toBe('[Šóómmé <b>days</b>]');
  });

  it('leaves the names of menus alone', () => {
    expect(pseudo('In <trail>Developer › MCP Tokens</trail>.')).toBe(
      '[Íññ <trail>Developer › MCP Tokens</trail>.]',
    );
  });

  it('reaches every message of a tree', () => {
    const words = { a: 'one', b: { c: 'two' } };
    disguise(words);
    expect(words).toEqual({ a: pseudo('one'), b: { c: pseudo('two') } });
  });
});
