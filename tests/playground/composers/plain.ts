import type { Mount } from './app';

/** An editable element with no library behind it. */
export const mountPlain: Mount = (host, changed, submit) => {
  const element = document.createElement('div');
  element.contentEditable = 'true';
  element.setAttribute('role', 'textbox');
  element.setAttribute('aria-label', 'Message');
  element.append(document.createElement('p'));
  element.addEventListener('input', changed);
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    submit();
  });
  host.append(element);
  return { element, text: () => element.innerText.trim() };
};
