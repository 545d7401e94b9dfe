import { describe, expect, it } from 'vitest';
import { addition, hasWords, holds } from '../../../lib/compose/text';

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

describe('addition', () => {
  it.each([
    ['', 'Draft.'],
    [' \u200b\n', 'Draft.'],
    ['mine', '\n\nDraft.'],
    ['mine\n', '\nDraft.'],
    ['mine\n\n', 'Draft.'],
    ['mine\n\n\n', 'Draft.'],
    ['?', '\n\nDraft.'],
  ])('to %j in a textarea is %j', (text, added) => {
    expect(addition(text, 'Draft.', true)).toBe(added);
  });

  it('does not trust the line breaks that an editable element shows', () => {
    expect(addition('mine\n\n', 'Draft.', false)).toBe('\n\nDraft.');
  });
});
