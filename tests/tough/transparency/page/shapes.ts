import { type Acts, later, made, outcome, paced, thrown } from './kit';

const NAMES = [
  'Response Request Headers Blob File FormData AbortController AbortSignal EventTarget Event',
  'ReadableStream ReadableStreamDefaultReader ReadableStreamBYOBReader ReadableStreamDefaultController',
  'WritableStream TransformStream TextDecoderStream TextDecoder TextEncoder Uint8Array ArrayBuffer WeakMap Promise',
  'XMLHttpRequest XMLHttpRequestUpload XMLHttpRequestEventTarget WebSocket EventSource MessageEvent MessagePort',
  'JSON Reflect Object Function Array String Document Element Node CustomEvent MutationObserver Performance History',
]
  .join(' ')
  .split(' ');

type Owner = Record<PropertyKey, unknown>;
const owners = (): [string, Owner][] =>
  [
    ...NAMES.flatMap((name): [string, unknown][] => {
      const made = Reflect.get(window, name);
      return [
        [name, made],
        [`${name}.prototype`, made.prototype],
      ];
    }),
    ['async iterator of streams', Object.getPrototypeOf(new ReadableStream().values())],
    ['window', window],
    ['document', document],
  ].filter((pair): pair is [string, Owner] => Boolean(pair[1]));

/** The functions of a property, by slot. */
function functionsOf(slot: PropertyDescriptor): [string, (...args: never[]) => unknown][] {
  return (['get', 'set', 'value'] as const).flatMap((key) =>
    typeof slot[key] === 'function' ? [[key, slot[key]]] : [],
  );
}

/** Runs an act for every function that is within the page's reach. */
function eachFunction(
  use: (name: string, value: (...args: never[]) => unknown, slot: PropertyDescriptor) => void,
): void {
  for (const [name, owner] of owners()) {
    for (const key of Reflect.ownKeys(owner)) {
      const slot = Object.getOwnPropertyDescriptor(owner, key);
      if (slot)
        for (const [kind, value] of functionsOf(slot)) use(`${name} ${String(key)} ${kind}`, value, slot);
    }
  }
}

/** A stack without the places, which differ by build, and without our own frames. */
const frames = (error: unknown) =>
  String((error as Error).stack)
    .split('\n')
    .filter((line) => line.trim().startsWith('at '))
    .map((line) => (line.includes('chrome-extension:') ? 'a frame of the extension' : 'a frame of the page'));

export const shapes: Acts = {
  'names of everything'(log) {
    for (const [name, owner] of owners()) log(name, Reflect.ownKeys(owner).map(String));
  },
  'properties and their functions'(log) {
    eachFunction((name, value, slot) => {
      const own = Object.getOwnPropertyDescriptors(value);
      const flags = [slot.writable, slot.enumerable, slot.configurable];
      log(
        name,
        flags,
        value.name,
        value.length,
        Reflect.ownKeys(own).map(String),
        Object.getPrototypeOf(value) === Function.prototype,
      );
    });
    log(ReadableStream.prototype.values === ReadableStream.prototype[Symbol.asyncIterator]);
  },
  'functions that are no constructors'(log) {
    for (const [owner, key] of [
      [Response.prototype, 'text'],
      [ReadableStream.prototype, 'getReader'],
      [ReadableStreamDefaultReader.prototype, 'read'],
    ] as const) {
      const method = Reflect.get(owner, key);
      log(
        key,
        thrown(attempt(() => Reflect.construct(Object, [], method))).slice(0, 20),
        'prototype' in method,
      );
    }
  },
  async 'wrong receivers and wrong arguments'(log) {
    const methods: [object, PropertyKey][] = [
      ...['text', 'json', 'arrayBuffer', 'blob', 'bytes'].map((key): [object, string] => [
        Response.prototype,
        key,
      ]),
      ...['text', 'arrayBuffer', 'bytes', 'stream'].map((key): [object, string] => [Blob.prototype, key]),
      ...['getReader', 'values', 'tee', 'pipeThrough', 'pipeTo'].map((key): [object, string] => [
        ReadableStream.prototype,
        key,
      ]),
      [ReadableStreamDefaultReader.prototype, 'read'],
      [ReadableStreamBYOBReader.prototype, 'read'],
      [Object.getPrototypeOf(new ReadableStream().values()), 'next'],
    ];
    for (const [owner, key] of methods) {
      for (const receiver of [undefined, null, 7, {}, window, new Proxy(made(), {}), Object.create(made())]) {
        log(
          String(key),
          await outcome(() => Reflect.apply(Reflect.get(owner, key) as () => unknown, receiver, [])),
        );
      }
    }
    for (const [owner, key] of [
      [Response.prototype, 'body'],
      [XMLHttpRequest.prototype, 'responseText'],
      [XMLHttpRequest.prototype, 'response'],
      [MessageEvent.prototype, 'data'],
    ] as const) {
      for (const receiver of [{}, window, owner])
        log(key, await outcome(() => Reflect.get(owner, key, receiver)));
    }
    log(await outcome(() => new ReadableStream().getReader({ mode: 'nothing' } as never)));
    log(await outcome(() => new ReadableStream().getReader({ mode: 'byob' })));
    log(await outcome(() => new ReadableStream().pipeThrough({} as never)));
    log(
      await outcome(() =>
        new ReadableStream({ type: 'bytes' }).getReader({ mode: 'byob' }).read('x' as never),
      ),
    );
  },
  async 'classes of its own'(log) {
    class Mine extends Response {
      override async text() {
        return `mine ${(await super.text()).length}`;
      }
    }
    class Stream extends ReadableStream<number> {
      override getReader(...given: never[]): never {
        log('asked for a reader');
        return super.getReader(...given) as never;
      }
    }
    const mine = new Mine('data: tool_result\n\n', { headers: { 'content-type': 'text/event-stream' } });
    log(await mine.text(), mine instanceof Response, mine.constructor === Mine, mine.bodyUsed);
    const stream = new Stream({ start: (controller) => controller.close() });
    log(await (stream as ReadableStream).getReader().read(), stream instanceof ReadableStream);
    log(await new Response(new Stream({ start: (c) => c.close() })).text());
    const from = Reflect.get(ReadableStream, 'from') as undefined | ((of: unknown[]) => ReadableStream);
    if (from) log(await from.call(ReadableStream, [1, 2]).getReader().read());
    const reader = new ReadableStreamDefaultReader(made().body as ReadableStream);
    log((await reader.read()).value, Object.getPrototypeOf(reader) === ReadableStreamDefaultReader.prototype);
  },
  async 'a page that wraps them itself'(log) {
    const { text, json } = Response.prototype;
    const { getReader } = ReadableStream.prototype;
    const { fetch: before } = window;
    Response.prototype.text = async function () {
      return `wrapped ${(await text.call(this)).length}`;
    };
    Response.prototype.json = new Proxy(json, { apply: (to, self, args) => Reflect.apply(to, self, args) });
    ReadableStream.prototype.getReader = function (...args: []) {
      log('reader');
      return getReader.apply(this, args) as never;
    };
    window.fetch = async (...args) => (await before(...args)).clone();
    log(await (await fetch('/text')).text(), await (await fetch('/json')).json());
    log((await (await fetch('/text')).body?.getReader().read())?.done);
    Object.assign(Response.prototype, { text, json });
    Object.assign(ReadableStream.prototype, { getReader });
    window.fetch = before;
    log(await (await fetch('/text')).text());
  },
  'the page itself'(log) {
    log(
      document.documentElement.outerHTML.replace(/<script[\s\S]*?<\/script>/g, ''),
      document.adoptedStyleSheets.length,
    );
    log(
      Object.keys(localStorage),
      Object.keys(sessionStorage),
      document.cookie,
      performance.getEntriesByType('mark').length,
    );
    log(typeof Reflect.get(window, 'chrome'), Error.stackTraceLimit, Reflect.get(Error, 'prepareStackTrace'));
  },

  /** From here on: what cannot be the same. */
  'what a function prints'(log) {
    eachFunction((name, value) => {
      const native = /^(?:function|class|async|get|set)?[\s\S]*\{\s*\[native code\]\s*\}$/;
      if (!native.test(Function.prototype.toString.call(value))) log(name);
    });
  },
  async 'frames in a stack'(log) {
    const response = made();
    response.body?.getReader();
    try {
      response.body?.getReader();
    } catch (error) {
      log('thrown', frames(error));
    }
    await response.text().catch((error) => log('refused', frames(error)));
    await fetch('nonsense://a').catch((error) => log('fetch', frames(error)));
    await (await fetch('/bad')).json().catch((error) => log('json', frames(error)));
  },
  async 'failures that nobody handles'(log) {
    const heard = (event: PromiseRejectionEvent) => {
      event.preventDefault();
      log('unhandled', event.reason);
    };
    addEventListener('unhandledrejection', heard);
    const tell = async (what: string, fail: () => unknown) => {
      log(what);
      await fail();
      await later(250);
    };
    await tell('a fetch', () => void fetch('nonsense://a'));
    await tell('a second read', async () => {
      const response = made();
      await response.text();
      void response.text();
    });
    await tell(
      'a read of a stream of no interest',
      () => void new ReadableStream({ start: (c) => c.error(new RangeError('mine')) }).getReader().read(),
    );
    await tell('a whole read', async () => void (await fetch('/bad')).json());
    await tell('a broken body', async () => {
      const source = paced();
      const reader = (await fetch(source.url)).body?.getReader();
      reader?.closed.catch(() => {});
      await source.piece();
      await reader?.read();
      void reader?.read();
      await source.cut();
    });
    removeEventListener('unhandledrejection', heard);
  },
};

function attempt(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
