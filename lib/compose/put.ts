import { type Field, isControl } from './field';

/** How a text came into the field. */
export type Way = 'paste' | 'insert-text' | 'value';

export interface Attempt {
  way: Way;
  /** Adds a text at the caret. False where it certainly did not; else it is in, or an editor is about to put it in. */
  put(field: Field, text: string): boolean;
}

/**
 * Ways into a field, best first; the next one only after a refusal. None of them sends a key, for Enter is what sends.
 *
 * Editors are given a paste: they know what line breaks in one mean. Typed for them by the browser, the same text loses
 * its line breaks in Lexical, in Firefox with what the person had written, and ProseMirror takes a bare new paragraph
 * for the Enter key (seen in Chromium 156 and Firefox 153; Lexical 0.52, tiptap 3.34, Quill 2.0). Where there is no
 * editor, in textareas above all, the browser's typing keeps Ctrl+Z working and React informed.
 */
export function waysInto(field: Field): readonly Attempt[] {
  if (isControl(field)) return [insertText, setValue];
  return [paste, field.matches('.ql-editor') ? insertLines : insertText];
}

const paste: Attempt = {
  way: 'paste',
  // Nobody but an editor's own handler acts on a paste that no person made, and it says so.
  put: (field, text) => !field.dispatchEvent(pasteOf(text)),
};

const insertText: Attempt = {
  way: 'insert-text',
  put: ({ ownerDocument }, text) => ownerDocument.execCommand('insertText', false, text),
};

/** Quill 1 acts on no paste but a real one, and in Firefox it drops the line breaks that come within a text. */
const insertLines: Attempt = {
  way: 'insert-text',
  put({ ownerDocument }, text) {
    text.split('\n').forEach((line, index) => {
      if (index) ownerDocument.execCommand('insertParagraph');
      if (line) ownerDocument.execCommand('insertText', false, line);
    });
    return true;
  },
};

const setValue: Attempt = {
  way: 'value',
  put(field, text) {
    const { value } = field as HTMLTextAreaElement;
    // By the prototype's setter: React keeps one on the element, which would tell it that all of this is known.
    Reflect.set(Object.getPrototypeOf(field), 'value', value + text, field);
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }));
    field.scrollTop = field.scrollHeight;
    return true;
  },
};

/** Firefox's own options of a clipboard event: the page cannot read a DataTransfer of the isolated world there. */
interface FirefoxInit extends ClipboardEventInit {
  data: string;
  dataType: string;
}

function pasteOf(text: string): ClipboardEvent {
  const init = { bubbles: true, cancelable: true, composed: true };
  const firefox: FirefoxInit = { ...init, data: text, dataType: 'text/plain' };
  const event = new ClipboardEvent('paste', firefox);
  if (event.clipboardData?.getData('text/plain')) return event;
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  return new ClipboardEvent('paste', { ...init, clipboardData });
}
