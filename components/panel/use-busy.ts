import { useEffect, useState } from 'react';

/** About as long as it takes to read a card. */
const READING_MS = 15_000;
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'scroll'] as const;

/** True while somebody is at the panel: moving in it lately, or with the keyboard inside. */
export function useBusy(): boolean {
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const rest = () => {
      clearTimeout(timer);
      timer = undefined;
      if (isKeyboardInside()) stir();
      else setBusy(false);
    };
    const stir = () => {
      clearTimeout(timer);
      timer = setTimeout(rest, READING_MS);
      setBusy(true);
    };
    for (const sign of SIGNS) document.addEventListener(sign, stir, { passive: true });
    window.addEventListener('blur', rest);
    return () => {
      clearTimeout(timer);
      for (const sign of SIGNS) document.removeEventListener(sign, stir);
      window.removeEventListener('blur', rest);
    };
  }, []);
  return busy;
}

function isKeyboardInside(): boolean {
  return document.hasFocus() && document.activeElement?.closest('article') != null;
}
