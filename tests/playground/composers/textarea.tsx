import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Mount } from './app';

/** A controlled textarea: what React was not told of does not last. */
export const mountTextarea: Mount = (host, changed, submit) => {
  let current = '';
  function Field() {
    const [value, setValue] = useState('');
    current = value;
    return (
      <textarea
        aria-label="Message"
        rows={1}
        value={value}
        onChange={(event) => {
          setValue(event.target.value);
          queueMicrotask(changed);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey) return;
          event.preventDefault();
          submit();
        }}
      />
    );
  }
  const root = createRoot(host);
  flushSync(() => root.render(<Field />));
  return { element: host.firstElementChild as HTMLElement, text: () => current };
};
