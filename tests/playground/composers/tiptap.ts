import { Editor } from '@tiptap/core';
import { StarterKit } from '@tiptap/starter-kit';
import type { Mount } from './app';

/** ProseMirror as claude.ai has it: Enter sends, Shift+Enter breaks the line. */
export const mountTiptap: Mount = (host, changed, submit) => {
  const editor = new Editor({
    element: host,
    extensions: [StarterKit],
    editorProps: {
      attributes: { role: 'textbox', 'aria-label': 'Message' },
      handleKeyDown: (_view, event) => {
        if (event.key !== 'Enter' || event.shiftKey) return false;
        submit();
        return true;
      },
    },
    onUpdate: changed,
  });
  return { element: editor.view.dom, text: () => editor.getText({ blockSeparator: '\n' }) };
};
