/** Browsers have begun to save long before; the text is in memory until then. */
const KEPT_MS = 60_000;

/** Has the browser save a text as a file, where the person keeps downloads. */
export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
