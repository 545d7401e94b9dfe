import { uuidv7 } from '../../playground/server/request-id';
import type { Random } from './random';

const DAY_MS = 86_400_000;

export const CANARIES = [
  'atb_user_C4n4ry01',
  'atb_live_C4n4ry02',
  'trk_live_C4n4ry03',
  'admin_secret_C4n4ry04',
];

/** Texts that have broken parsers, guards and screens before. */
export const TEXTS = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  '\udc00\ud800',
  '\ud83d',
  '😀'.repeat(40),
  '\u202egnp.exe\u202c',
  '\u2066x\u2069\u200b\ufeff',
  '\u{e0041}\u{e0042}',
  '\u2028\u2029',
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  '{"error":{',
  '\\',
  '\\u0000',
  '\\"',
  "it's",
  '&quot;&#34;&amp;quot;',
  '__proto__',
  'constructor',
  '…',
  '...',
  'request_id',
  'retryable',
  'data_as_of',
  '```json:mcp-response:x\n',
  'Error: ',
  '\x1e',
  '\r\n\r\n',
  'data: ',
  'a'.repeat(3_000),
  '['.repeat(600),
  '{"a":'.repeat(300),
  '\\'.repeat(501),
  ...CANARIES,
] as const;

const NUMBERS = [
  0,
  -0,
  -1,
  0.1,
  1.5,
  59.999,
  60,
  61,
  2 ** 31,
  2 ** 53,
  2 ** 53 + 2,
  1e21,
  1e308,
  -1e308,
  5e-324,
  34_560_000,
  34_560_001,
];
/** JSON that no value of JavaScript's is written as. */
const RAW = ['1e999', '-1e999', '-0', '9007199254740993', '12345678901234567890', '1E400', '0.1e-400'];

/** Links that must never be opened, look-alikes first. */
export const BAD_LINKS = [
  'https://www.atribu.app.evil.example/settings',
  'https://atribu.app@evil.example/',
  'https://xn--tribu-7ve.app/',
  'https://аtribu.app/',
  'https://www.atribu.app:8443/',
  'http://www.atribu.app/',
  'https://user:word@www.atribu.app/',
  'https://www.atribu.app\\@evil.example/',
  'https://evil.example/https://www.atribu.app/',
  'javascript:alert(1)//https://www.atribu.app/',
  'data:text/html,<script>alert(1)</script>',
  'https://www.atribu.app./',
  'https://xn--.atribu.app/',
  '//www.atribu.app/',
  '\u202ehttps://www.atribu.app/',
  ' https://www.atribu.app/',
];

export function text(random: Random): string {
  return random.chance(0.9)
    ? random.pick(TEXTS)
    : Array.from({ length: random.below(5) }, () => random.pick(TEXTS)).join('');
}

/** Any JSON, some of it deep, wide or poisonous. */
export function json(random: Random, depth = 4): unknown {
  const kind = random.below(depth > 0 ? 12 : 5);
  if (kind === 0) return random.pick(NUMBERS);
  if (kind === 1) return random.pick([true, false, null]);
  if (kind < 8) return text(random);
  if (kind < 10) return Array.from({ length: random.below(6) }, () => json(random, depth - 1));
  if (kind === 10) return nested(random.below(random.chance(0.1) ? 400 : 20), random.chance(0.5));
  return Object.fromEntries(
    Array.from({ length: random.below(6) }, () => [text(random), json(random, depth - 1)]),
  );
}

function nested(levels: number, isArray: boolean): unknown {
  let value: unknown = 'deep';
  for (let level = 0; level < levels; level += 1) value = isArray ? [value] : { a: value };
  return value;
}

/** Fields put over those of an honest error, each of any value at all. */
export function fields(random: Random, now: number): Record<string, unknown> {
  const put: Record<string, unknown> = {};
  const names = [
    'message',
    'retry_after',
    'action_url',
    'support_hint',
    'workspaces',
    'profiles',
    'extra',
    'recent_failures',
  ];
  for (const name of names) if (random.chance(0.25)) put[name] = valueFor(name, random);
  // The clocks of server and person are never the same, and sometimes far apart.
  if (random.chance(0.4)) {
    const skew = random.pick([
      0,
      1,
      -1,
      60_000,
      -60_000,
      DAY_MS,
      -DAY_MS,
      399 * DAY_MS,
      -399 * DAY_MS,
      -9_000 * DAY_MS,
    ]);
    put.request_id = uuidv7(Math.max(0, now + skew));
  }
  if (random.chance(0.05)) put.request_id = text(random);
  if (random.chance(0.05)) put.retryable = json(random, 1);
  if (random.chance(0.1)) put[text(random) || 'x'] = json(random);
  return put;
}

function valueFor(name: string, random: Random): unknown {
  if (name === 'retry_after' && random.chance(0.8)) return random.pick(NUMBERS);
  if (name === 'action_url' && random.chance(0.8)) return random.pick(BAD_LINKS);
  if (/s$/.test(name) && random.chance(0.6)) {
    const one = () => ({ id: text(random), name: text(random), [text(random)]: json(random, 1) });
    if (random.chance(0.02))
      return Array.from({ length: 2_000 }, (_, i) => ({
        id: `w-${i}`,
        name: random.pick(TEXTS).slice(0, 9),
      }));
    return Array.from({ length: random.below(5) }, one);
  }
  return json(random);
}

/** JSON of a value, spelled as JavaScript would not: raw numbers, keys twice, escapes everywhere, white space. */
export function spell(value: unknown, random: Random): string {
  let written = JSON.stringify(value, null, random.pick([0, 0, 0, 2]));
  if (random.chance(0.1)) written = written.replace(/:(-?\d[\d.eE+-]*)/, () => `:${random.pick(RAW)}`);
  if (random.chance(0.1))
    written = written.replace('"code":', () => `"code":${JSON.stringify(text(random))},"code":`);
  if (random.chance(0.05)) written = written.replaceAll('rate', '\\u0072ate').replaceAll('"e', '"\\u0065');
  return written;
}
