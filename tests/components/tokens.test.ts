// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const folder = path.resolve(import.meta.dirname, '../../components');
const sheets = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css') && !file.endsWith('tokens.css'))
  .map((file) => ({
    file,
    css: readFileSync(path.join(folder, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''),
  }));
const tokens = readFileSync(path.join(folder, 'ui/tokens.css'), 'utf8');

it('colours, type, radii and motion are named in one file and used by their names', () => {
  const raw = sheets.flatMap(({ file, css }) =>
    [
      ...css.matchAll(
        /(?:color|background|border(?:-[a-z-]+)?|fill|stroke|box-shadow): [^;]*(?:#[0-9a-f]{3}|rgb|hsl)[^;]*;|font-size: [\d.][^;]*;|border-radius: [\d.][^;]*;|transition: [^;]*\d+m?s[^;]*;/g,
      ),
    ].map(([found]) => `${file}: ${found}`),
  );
  expect(raw).toEqual([]);
  expect(sheets.length).toBeGreaterThan(20);
});

it('no name is used that is not there', () => {
  const known = new Set([...tokens.matchAll(/(--[\w-]+):/g)].map(([, name]) => name));
  const missing = sheets.flatMap(({ file, css }) => {
    const own = new Set([...css.matchAll(/(--[\w-]+):/g)].map(([, name]) => name));
    return [...css.matchAll(/var\((--[\w-]+)/g)].flatMap(([, name = '']) =>
      // Base UI's own, the ring's share that the component sets, and the tone that a card gives its parts.
      known.has(name) || own.has(name) || /^--(?:toast|collapsible|available|anchor|left|tone)/.test(name)
        ? []
        : [`${file}: ${name}`],
    );
  });
  expect(missing).toEqual([]);
});
