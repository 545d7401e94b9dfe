import { type Settings, THEMES } from './settings';

type Theme = Settings['theme'];

const KEY = 'theme';

/**
 * Dresses this page in a theme, and notes it where {@link wearLastTheme} finds it. 'auto' leaves it to the browser.
 * Browsers may refuse the note (a person who blocks all site data); then the page changes once while it opens.
 */
export function wearTheme(theme: Theme): void {
  dress(theme);
  try {
    if (theme === 'auto') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {}
}

/**
 * Dresses a page of ours before its first paint. What was decided lies in the extension's storage, which answers only
 * later; hence the note.
 */
export function wearLastTheme(): void {
  try {
    const noted = localStorage.getItem(KEY);
    dress(THEMES.find((theme) => theme === noted) ?? 'auto');
  } catch {}
}

function dress(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === 'auto') delete dataset.theme;
  else dataset.theme = theme;
}
