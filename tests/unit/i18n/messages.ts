import compile from 'icu-minify/compile';

/** Every message of a tree with its path. */
export function messagesOf(words: object, path = ''): [path: string, message: string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : messagesOf(value, `${path}${key}.`),
  );
}

/** What a message asks for: each argument and tag with its kind, and the cases of a select or plural. */
export interface Asked {
  name: string;
  kind: 'text' | 'tag' | 'select' | 'plural' | 'number';
  cases: readonly string[];
}

/** Each once, in the order of their names; cases that stand in several places together. */
export function askedBy(message: string): Asked[] {
  const found = new Map<string, Asked>();
  const note = (asked: Asked) => {
    const key = `${asked.name} ${asked.kind}`;
    const cases = new Set([...(found.get(key)?.cases ?? []), ...asked.cases]);
    found.set(key, { ...asked, cases: [...cases].sort() });
  };
  const walk = (node: unknown): void => {
    if (!Array.isArray(node)) return;
    for (const part of node) if (Array.isArray(part)) visit(part);
  };
  const visit = ([name, kind, ...rest]: unknown[]): void => {
    const known = KINDS.get(kind);
    if (known === undefined) {
      note({ name: String(name), kind: kind === undefined ? 'text' : 'tag', cases: [] });
      if (kind !== undefined) walk([kind, ...rest]);
      return;
    }
    const options = known === 'number' ? {} : Object(rest[0]);
    note({ name: String(name), kind: known, cases: Object.keys(options) });
    for (const option of Object.values(options)) walk(option);
  };
  walk(compile(message));
  return [...found.values()].sort((a, b) => (`${a.name} ${a.kind}` < `${b.name} ${b.kind}` ? -1 : 1));
}

/** As icu-minify numbers them. */
const KINDS = new Map<unknown, Asked['kind']>([
  [1, 'select'],
  [2, 'plural'],
  [4, 'number'],
]);

type Values = Record<string, string | number>;

/** Values for a message: every case of every select, with numbers of every plural form, and nothing else varied. */
export function samplesFor(message: string): Values[] {
  const asked = askedBy(message);
  const plain: Values = {};
  for (const { name, kind } of asked) {
    if (kind === 'text') plain[name] ??= 'Xyz';
    if (kind === 'number' || kind === 'plural') plain[name] = 1_240;
  }
  const vary = (name: string, values: readonly (string | number)[], base: Values[]): Values[] =>
    base.flatMap((each) => values.map((value) => ({ ...each, [name]: value })));
  return asked.reduce<Values[]>(
    (base, { name, kind, cases }) => {
      if (kind === 'select')
        return vary(
          name,
          cases.map((it) => (it === 'other' ? 'Xyz' : it)),
          base,
        );
      return kind === 'plural' ? vary(name, [0, 1, 2, 7, 1_000_000], base) : base;
    },
    [plain],
  );
}
