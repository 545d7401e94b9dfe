import type { Session } from './cdp';

/** One slice of a trace; times in microseconds. */
export interface Slice {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** CPU time of its thread. */
  tdur?: number;
  args?: { data?: { url?: string; message?: string } };
}

const CATEGORIES = ['v8.execute', 'v8', 'devtools.timeline', 'blink.user_timing'];
/** Everything that runs script. Where one stands within another, only the outer counts. */
const SCRIPT = /^(?:RunMicrotasks|FunctionCall|EvaluateScript|v8\.compile|v8\.evaluateModule)$/;

/** Records what the browser does meanwhile. */
export async function traced(browser: Session, run: () => Promise<unknown>): Promise<Slice[]> {
  await browser.send('Tracing.start', {
    transferMode: 'ReturnAsStream',
    traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'] },
  });
  let failure: unknown;
  await run().catch((error: unknown) => {
    failure = error;
  });
  const complete = browser.next('Tracing.tracingComplete');
  await browser.send('Tracing.end');
  const text = await read(browser, (await complete).stream);
  if (failure) throw failure;
  return JSON.parse(text).traceEvents;
}

async function read(browser: Session, handle: string): Promise<string> {
  const parts: string[] = [];
  for (;;) {
    const { data, eof, base64Encoded } = await browser.send('IO.read', { handle, size: 8 * 1024 * 1024 });
    parts.push(base64Encoded ? Buffer.from(data, 'base64').toString() : data);
    if (eof) break;
  }
  await browser.send('IO.close', { handle });
  return parts.join('');
}

/**
 * The slices of one page's main thread between two user timing marks `<name>:start` and `<name>:end`.
 * @throws {Error} where the trace holds no such marks
 */
export function between(slices: readonly Slice[], name: string): Slice[] {
  const start = slices.find((slice) => slice.name === `${name}:start`);
  const end = slices.findLast((slice) => slice.name === `${name}:end`);
  if (!start || !end) throw new Error(`the trace holds no marks of ${name}`);
  return slices.filter(
    ({ pid, tid, ts }) => pid === start.pid && tid === start.tid && ts >= start.ts && ts <= end.ts,
  );
}

/** CPU milliseconds of all script, each moment counted once. */
export function scriptMs(slices: readonly Slice[]): number {
  return sum(outermost(slices.filter(({ name }) => SCRIPT.test(name))));
}

/** CPU milliseconds of calls into scripts whose address contains this, and how many calls. */
export function callsInto(slices: readonly Slice[], url: string): { ms: number; calls: number } {
  const calls = outermost(
    slices.filter(({ name, args }) => SCRIPT.test(name) && args?.data?.url?.includes(url)),
  );
  return { ms: sum(calls), calls: calls.length };
}

function outermost(slices: Slice[]): Slice[] {
  let end = Number.NEGATIVE_INFINITY;
  return slices
    .filter(({ ph }) => ph === 'X')
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
    .filter(({ ts, dur = 0 }) => {
      if (ts < end) return false;
      end = ts + dur;
      return true;
    });
}

function sum(slices: readonly Slice[]): number {
  return slices.reduce((total, { tdur, dur = 0 }) => total + (tdur ?? dur), 0) / 1000;
}
