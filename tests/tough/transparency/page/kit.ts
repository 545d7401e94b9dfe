/** Writes a line of what the page observed. */
export type Log = (...what: unknown[]) => void;

/** One way of using the platform, and all that can be observed of it. */
export type Act = (log: Log) => unknown;
export type Acts = Record<string, Act>;

/** A response or a stream of events that goes on when the page says so, so that nothing depends on timing. */
export interface Paced {
  url: string;
  /** Sends the next piece. */
  piece(): Promise<void>;
  end(): Promise<void>;
  /** Breaks the connection in the midst of the body. */
  cut(): Promise<void>;
  /** How it ended for the server: 'finished' or 'left' by the page. */
  closed(): Promise<string>;
}

let streams = 0;

/** @param type content type of the body */
export function paced(type = 'text/event-stream', origin = ''): Paced {
  streams += 1;
  const id = `${performance.timeOrigin}-${streams}`;
  const tell = async (what: string) => (await fetch(`/tell/${what}/${id}`, { method: 'POST' })).text();
  return {
    url: `${origin}/paced/${id}?type=${encodeURIComponent(type)}`,
    piece: async () => void (await tell('piece')),
    end: async () => void (await tell('end')),
    cut: async () => void (await tell('cut')),
    closed: () => tell('closed'),
  };
}

/** A streamed body whose end is on its way: for what reads it whole. */
export async function whole(type?: string): Promise<Response> {
  const source = paced(type);
  const response = await fetch(source.url);
  await source.piece();
  await source.piece();
  await source.end();
  return response;
}

/** The body that a page's own code makes, in pieces that are there at once. */
export function made(pieces: readonly string[] = PIECES, type = 'text/event-stream'): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(encoder.encode(piece));
      controller.close();
    },
  });
  return new Response(body, { headers: { 'content-type': type } });
}

/** Of the kind that the extension is after. */
export const PIECES = [
  'data: {"type":"tool-input-available","toolCallId":"c1","toolName":"top_campaigns","input":{}}\n\n',
  'data: {"type":"tool-output-available","toolCallId":"c1","output":{"isError":true,"content":',
  '[{"type":"text","text":"{\\"error\\":{\\"code\\":\\"quoted\\"}}"}]}}\n\n',
];

/** Counts microtasks beside whatever else happens. */
export function ticking(log: Log, most: number): void {
  const tick = (n: number): void => {
    if (n === most) return;
    queueMicrotask(() => {
      log('tick', n);
      tick(n + 1);
    });
  };
  tick(0);
}

export const later = (ms = 0) => new Promise<void>((done) => setTimeout(done, ms));

/** What becomes of a promise or a call, told as text. */
export async function outcome(work: () => unknown): Promise<unknown> {
  try {
    return await work();
  } catch (error) {
    return thrown(error);
  }
}

export function thrown(error: unknown): string {
  if (!(error instanceof Error || error instanceof DOMException)) return `threw ${String(error)}`;
  const proto = Object.getPrototypeOf(error).constructor.name;
  // Chromium says which method failed where the body had come before it was asked for, and not where it came later.
  const message = error.message.replace(/^Failed to execute '\w+' on 'Response': (?=Unexpected )/, '');
  return `threw ${proto} ${error.name}: ${message} ${'code' in error ? error.code : ''}`;
}

/** Anything as text that is equal exactly where the page could not tell two apart. */
export function told(value: unknown): string {
  if (value === null || typeof value !== 'object') return typeof value === 'string' ? value : String(value);
  if (value instanceof ArrayBuffer) return `ArrayBuffer ${value.byteLength} ${sum(new Uint8Array(value))}`;
  if (ArrayBuffer.isView(value)) {
    const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    return `${value.constructor.name} ${value.byteOffset}+${value.byteLength}/${value.buffer.byteLength} ${sum(bytes)}`;
  }
  if (value instanceof Blob) return `Blob ${value.size} ${value.type}`;
  if (value instanceof Error || value instanceof DOMException) return thrown(value);
  if (Array.isArray(value)) return `[${value.map(told).join(', ')}]`;
  const proto = Object.getPrototypeOf(value);
  if (proto === Object.prototype || proto === null) return JSON.stringify(value);
  return `a ${proto.constructor.name}`;
}

function sum(bytes: Uint8Array): number {
  return bytes.reduce((all, byte) => (all * 31 + byte) % 1_000_003, 7);
}

/** Runs acts one after the other; lines that repeat at once are one, because the browser batches its progress. */
export async function perform(acts: Acts): Promise<Record<string, string[]>> {
  const seen: Record<string, string[]> = {};
  for (const [name, act] of Object.entries(acts)) {
    const lines: string[] = [];
    const log: Log = (...what) => {
      const line = what.map(told).join(' ');
      if (lines.at(-1) !== line) lines.push(line);
    };
    const timer = new Promise<string>((done) => setTimeout(done, 8_000, 'hangs'));
    const ended = await Promise.race([outcome(() => act(log)), timer]);
    if (typeof ended === 'string') lines.push(ended);
    // What comes late belongs to it as well.
    await later(5);
    seen[name] = [...lines];
  }
  return seen;
}

/** A property, read twice: whether it is the same thing both times. */
export function steady<T extends object>(owner: T, key: keyof T): boolean {
  const first = owner[key];
  return first === owner[key];
}
