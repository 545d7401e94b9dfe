import Quill from 'quill';
import type { Mount } from './app';

/** Quill as Gemini has it: Enter is a binding that sends. */
export const mountQuill: Mount = (host, changed, submit) => {
  const outer = document.createElement('div');
  host.append(outer);
  const quill = new Quill(outer, {
    modules: {
      toolbar: false,
      keyboard: {
        bindings: {
          enter: {
            key: 'Enter',
            handler: () => {
              submit();
              return false;
            },
          },
        },
      },
    },
  });
  quill.root.setAttribute('role', 'textbox');
  quill.root.setAttribute('aria-label', 'Message');
  quill.on('text-change', changed);
  return { element: quill.root, text: () => quill.getText().replace(/\n$/, '') };
};
