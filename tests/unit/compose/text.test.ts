import { describe, expect, it } from 'vitest';
import { hasWords, holds } from '../../../lib/compose/text';

describe('holds', () => {
  const draft = 'Use the workspace “Acme & Co”,\nplease - all of it.\n\n1. June';

  it.each([
    ['as it is', draft],
    ['behind other words', `Hello.\n\n${draft}`],
    ['with its lines apart', draft.replaceAll('\n', '\n\n\n')],
    ['on one line', draft.replaceAll('\n', ' ')],
    ['with quotes and dashes made pretty', draft.replace('“Acme & Co”', '"Acme & Co"').replace(' - ', ' — ')],
    ['with spaces that do not break', draft.replaceAll(' ', '\u00a0')],
  ])('knows the draft %s', (_, text) => {
    expect(holds(text, draft)).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['half of it', draft.slice(0, 40)],
    ['its words run together', draft.replaceAll('\n', '').replaceAll(' ', '')],
    ['other words', 'Use the workspace Acme, please.'],
  ])('does not take %s for the draft', (_, text) => {
    expect(holds(text, draft)).toBe(false);
  });

  it('does not find a word within another', () => {
    expect(holds('Do not retry.', 'try')).toBe(false);
    expect(holds('Inténtalo otra vez', 'Inténtalo')).toBe(true);
  });
});

describe('hasWords', () => {
  it.each(['', ' \n', '…!'])('finds none in %j', (text) => expect(hasWords(text)).toBe(false));
  it.each(['a', '再試', '7'])('finds some in %j', (text) => expect(hasWords(text)).toBe(true));
});
