/** Frames of gemini.google.com in the shapes of surfaces.md section 1.3; where a tool's result stands is not known. */

/** The inner array: the assistant's words, all so far, at [4][0][1][0]. */
export const inner = (words: string, ...more: unknown[]) => [
  null,
  ['c_0123abcd', 'r_1'],
  null,
  null,
  [['rc_1', [words], null, ...more]],
];
export const wrb = (value: unknown) => ['wrb.fr', null, JSON.stringify(value)];

/** `<length>` counts UTF-16 units. */
const framed = (json: string) => `${json.length + 2}\n${json}\n`;
export const streamOf = (...inners: unknown[]): string =>
  `)]}'\n\n${inners.map((each) => framed(JSON.stringify([wrb(each)]))).join('')}${framed('[["di",58],["af.httprm",57,"1",2]]')}`;
/** A batch: one array over several lines. */
export const batchOf = (...inners: unknown[]): string =>
  `)]}'\n\n${framed(`[${inners.map((each) => JSON.stringify(['wrb.fr', 'hNvQHb', JSON.stringify(each), null, null, null, 'generic'])).join('\n,')}\n,["di",38]\n,["af.httprm",38,"-1",5]\n]`)}`;
