import { beforeEach, describe, expect, it } from 'vitest';
import { addition, caretToEnd, type Field } from '../../../lib/compose/field';

function lay(html: string): Field {
  document.body.innerHTML = html;
  return document.body.firstElementChild as Field;
}

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
    const field = lay('<textarea></textarea>') as HTMLTextAreaElement;
    field.value = text;
    expect(addition(field, 'Draft.')).toBe(added);
  });

  it('stays on the line where there is but one', () => {
    expect(addition(lay('<input value="mine">'), 'Draft.')).toBe(' Draft.');
  });

  it('does not trust the line breaks that an editable element shows', () => {
    const field = lay('<div contenteditable="true"></div>');
    Object.defineProperty(field, 'innerText', { value: 'mine\n\n' });
    expect(addition(field, 'Draft.')).toBe('\n\nDraft.');
  });
});

describe('caretToEnd', () => {
  beforeEach(() => {
    // happy-dom knows the attribute, and nothing of what it means further in.
    Object.defineProperty(HTMLElement.prototype, 'isContentEditable', {
      configurable: true,
      get(this: HTMLElement) {
        return this.closest('[contenteditable]')?.getAttribute('contenteditable') === 'true';
      },
    });
  });

  it.each([
    ['an empty field', '', 'DIV', 0],
    ['text', 'mine', '#text', 4],
    ['the last paragraph', '<p>one</p><p>two<b>!!</b></p>', '#text', 2],
    ['a line kept open', '<p>one</p><p><br></p>', 'P', 0],
    ['a line kept open behind text', '<p>one<br><br></p>', 'P', 2],
    ['a mention', '<p>for <span contenteditable="false">Acme</span></p>', 'P', 2],
  ])('goes behind %s', (_, html, name, offset) => {
    caretToEnd(lay(`<div contenteditable="true">${html}</div>`));
    const selection = document.getSelection();
    expect([selection?.anchorNode?.nodeName, selection?.anchorOffset]).toEqual([name, offset]);
    expect(selection?.isCollapsed).toBe(true);
  });
});
