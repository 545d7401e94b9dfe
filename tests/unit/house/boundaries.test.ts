// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');
const tops = ['lib', 'components', 'entrypoints'];

/** Which rooms a room may import, besides itself (the design's doors). */
const doors: Record<string, readonly string[]> = {
  atribu: [],
  decode: ['atribu'],
  surfaces: [],
  tap: ['atribu', 'decode', 'surfaces', 'platform/log'],
  watch: ['atribu', 'decode', 'surfaces', 'platform/log'],
  compose: ['surfaces', 'platform/log'],
  notice: ['platform/notice-view', 'platform/clock'],
  platform: ['atribu'],
  incidents: ['atribu', 'platform'],
  i18n: ['atribu'],
  outside: ['incidents', 'atribu', 'platform', 'i18n', 'surfaces'],
  components: ['incidents', 'atribu', 'platform', 'i18n', 'surfaces'],
  entrypoints: Object.keys({
    atribu: 0,
    decode: 0,
    surfaces: 0,
    tap: 0,
    watch: 0,
    compose: 0,
    notice: 0,
    outside: 0,
    platform: 0,
    incidents: 0,
    i18n: 0,
    components: 0,
  }),
};

/** Packages that only some rooms may use. */
const packages: { name: RegExp; only: RegExp }[] = [
  { name: /^@webext-core\/messaging/, only: /^lib\/platform\/messaging\.ts$/ },
  { name: /^wxt\/utils\/storage$/, only: /^lib\/platform\/storage\.ts$/ },
  { name: /^zod(\/|$)/, only: /^(lib\/incidents|lib\/platform|components)\// },
  { name: /^react/, only: /^(components|entrypoints|lib\/i18n)\// },
  { name: /^wxt\/browser$/, only: /^(lib\/platform|entrypoints)\// },
];

/** Words that may stand in one file only. */
const words: { pattern: RegExp; only: RegExp }[] = [
  { pattern: /\bDate\.now\b|\bnew Date\(\)/, only: /^lib\/platform\/clock\.ts$/ },
  { pattern: /\b(sidePanel|sidebarAction)\./, only: /^lib\/platform\/panel-port\.ts$/ },
  { pattern: /\bsender\.(tab|id|origin|url|frameId|documentId)\b/, only: /^lib\/platform\/senders\.ts$/ },
  { pattern: /from 'zod'|from "zod"/, only: /^$/ },
];

interface Edge {
  file: string;
  to: string;
}

function sources(dir: string): string[] {
  return readdirSync(path.join(root, dir), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
}

function importsOf(file: string): string[] {
  const parsed = parseSync(file, readFileSync(path.join(root, file), 'utf8'));
  expect(parsed.errors, file).toEqual([]);
  const { staticImports, staticExports, dynamicImports } = parsed.module;
  return [
    ...staticImports.map((i) => i.moduleRequest.value),
    ...staticExports.flatMap((e) =>
      e.entries.flatMap((entry) => (entry.moduleRequest ? [entry.moduleRequest.value] : [])),
    ),
    ...dynamicImports.map((i) =>
      readFileSync(path.join(root, file), 'utf8')
        .slice(i.moduleRequest.start, i.moduleRequest.end)
        .replace(/['"`]/g, ''),
    ),
  ];
}

const files = tops.flatMap(sources);
const edges: Edge[] = files.flatMap((file) => importsOf(file).map((to) => ({ file, to })));

/** The room a file belongs to: the folder below lib, or the top folder. */
function roomOf(file: string): string {
  const [top, room] = file.split('/');
  return top === 'lib' ? String(room) : String(top);
}

const local = edges
  .filter(({ to }) => to.startsWith('.') || to.startsWith('@/') || to.startsWith('~/'))
  .map(({ file, to }) => ({
    file,
    target: to.startsWith('.')
      ? path.posix.normalize(path.posix.join(path.posix.dirname(file), to))
      : to.slice(2),
  }));

describe('doors between rooms', () => {
  it('are the only way through', () => {
    const wrong = local.filter(({ file, target }) => {
      const from = roomOf(file);
      const to = roomOf(target);
      if (from === to) return false;
      const allowed = doors[from] ?? [];
      return (
        !allowed.includes(to) &&
        !allowed.some((door) => target.startsWith(`lib/${door}`) && door.includes('/'))
      );
    });
    expect(wrong).toEqual([]);
  });

  it('never lead to an entrypoint or out of the house', () => {
    expect(
      local.filter(({ file, target }) => roomOf(file) !== 'entrypoints' && roomOf(target) === 'entrypoints'),
    ).toEqual([]);
    expect(local.filter(({ target }) => !tops.some((top) => target.startsWith(`${top}/`)))).toEqual([]);
  });

  it('have no circles between files', () => {
    const known = new Map(files.map((file) => [file.replace(/(\/index)?\.tsx?$/, ''), file]));
    const next = new Map<string, string[]>();
    for (const { file, target } of local) {
      const found = known.get(target.replace(/(\/index)?(\.tsx?)?$/, ''));
      if (found) next.set(file, [...(next.get(file) ?? []), found]);
    }
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, trail: string[]) => {
      if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(' -> '));
      if (done.has(file) || trail.includes(file)) return;
      for (const to of next.get(file) ?? []) visit(to, [...trail, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });

  it('let a package in only where it belongs', () => {
    const wrong = edges.filter(({ file, to }) => packages.some((p) => p.name.test(to) && !p.only.test(file)));
    expect(wrong).toEqual([]);
  });

  it('keep words with one home at home', () => {
    const wrong = files.flatMap((file) => {
      const text = readFileSync(path.join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      return words
        .filter((w) => w.pattern.test(text) && !w.only.test(file))
        .map((w) => `${file}: ${w.pattern}`);
    });
    expect(wrong).toEqual([]);
  });

  it('stand open where the design has them (the test sees real imports)', () => {
    expect(
      local.some(({ file, target }) => file.startsWith('lib/decode/') && target.startsWith('lib/atribu/')),
    ).toBe(true);
    expect(files.length).toBeGreaterThan(10);
  });
});
