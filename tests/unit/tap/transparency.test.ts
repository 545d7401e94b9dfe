// @vitest-environment node
import { once } from 'node:events';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { startTap } from '../../../lib/tap';
import { claudeEvents, sseOf } from './frames';
import { iterateAsBrowsersDo } from './iteration';
import { anyUrl, claude, responseOf, serve, streamOf, type Tapped, tap } from './support';

beforeAll(iterateAsBrowsersDo);

let tapped: Tapped | undefined;
afterEach(() => tapped?.stop());

const text = sseOf(claudeEvents());
const chunks = [text.slice(0, 900), text.slice(900, 1500), text.slice(1500)];
const body = () => responseOf(chunks);

type Log = (...words: unknown[]) => void;

/** Runs the same piece of page without and with the tap; both must see the same, in the same order. */
async function sameAs(page: (log: Log) => Promise<unknown>, seen = 1) {
  const run = async () => {
    const lines: unknown[][] = [];
    await page((...words) => lines.push(words)).catch((error) => lines.push(['thrown', String(error)]));
    // Ticks may go on after the page is done.
    return [...lines];
  };
  const bare = await run();
  tapped = tap(anyUrl(claude));
  expect(await run()).toEqual(bare);
  expect(tapped.sightings).toHaveLength(seen);
  return bare;
}

/** Counts microtasks beside whatever else happens. */
function ticking(log: Log, most: number) {
  const tick = (n: number): void => {
    if (n === most) return;
    queueMicrotask(() => {
      log('tick', n);
      tick(n + 1);
    });
  };
  tick(0);
}

const failure = (error: unknown) => `${(error as Error).name}: ${(error as Error).message}`;

describe('the page cannot tell by', () => {
  it('chunks, their order, and the ticks between them', async () => {
    const lines = await sameAs(async (log) => {
      const reader = body().body?.getReader();
      ticking(log, 60);
      for (let step = await reader?.read(); ; step = await reader?.read()) {
        log(step?.done, step?.value?.length);
        if (step?.done) break;
      }
      await new Promise((later) => setTimeout(later, 5));
    });
    expect(lines.filter(([word]) => word === 'tick')).toHaveLength(60);
  });

  it('reads that wait at the same time', async () => {
    await sameAs(async (log) => {
      const reader = body().body?.getReader();
      ticking(log, 30);
      const steps = [reader?.read(), reader?.read(), reader?.read(), reader?.read()];
      await Promise.all(steps.map((step, i) => step?.then(({ done, value }) => log(i, done, value?.length))));
      await reader?.closed.then(() => log('closed'));
    });
  });

  it.each(['text', 'arrayBuffer', 'bytes', 'blob'] as const)('%s', async (how) => {
    await sameAs(
      async (log) => {
        const response = body();
        log(response.bodyUsed);
        const read = response[how]();
        log(response.bodyUsed, response.body?.locked);
        ticking(log, 40);
        const value = await read;
        log(value instanceof Blob ? [value.size, value.type] : value);
        await new Promise((later) => setTimeout(later, 5));
      },
      how === 'blob' ? 0 : 1,
    );
  });

  it('json, good and bad', async () => {
    await sameAs(async (log) => {
      ticking(log, 30);
      log(await new Response('{"a":[1]}').json());
      await new Response('{').json().catch((error) => log(failure(error)));
      await new Response('x').json().catch((error) => log(failure(error)));
    }, 0);
  });

  it('a body that is read twice', async () => {
    await sameAs(async (log) => {
      const response = body();
      log((await response.text()).length);
      for (const how of ['text', 'json', 'arrayBuffer', 'blob'] as const) {
        await response[how]().catch((error) => log(how, failure(error)));
      }
      log(response.bodyUsed, response.body?.locked);
      try {
        response.body?.getReader();
        log('reader');
      } catch (error) {
        log(failure(error));
      }
    });
  });

  it('locks', async () => {
    await sameAs(async (log) => {
      const response = body();
      const { body: stream } = response;
      log(stream === response.body, stream?.locked, response.bodyUsed);
      const reader = response.body?.getReader();
      log(response.body?.locked, response.bodyUsed);
      await response.text().catch((error) => log(failure(error)));
      try {
        response.body?.getReader();
      } catch (error) {
        log(failure(error));
      }
      log(response.bodyUsed, (await reader?.read())?.value?.length, response.bodyUsed);
      reader?.releaseLock();
      log(response.body?.locked);
      await reader?.read().catch((error) => log(failure(error)));
    }, 0);
  });

  it('a reader that is released and taken again', async () => {
    await sameAs(async (log) => {
      const stream = body().body;
      const first = stream?.getReader();
      log((await first?.read())?.value?.length);
      first?.releaseLock();
      for await (const chunk of stream ?? []) log(chunk.length);
    });
  });

  it('cancelling, down to the source', async () => {
    await sameAs(async (log) => {
      const source = new ReadableStream({
        pull: (controller) => controller.enqueue(new TextEncoder().encode('data: {}\n\n')),
        cancel: (reason) => log('source', reason),
      });
      const reader = new Response(source).body?.getReader();
      await reader?.read();
      log(await reader?.cancel('enough'));
      log(await reader?.read());
    }, 0);
  });

  it('a loop that is left', async () => {
    await sameAs(async (log) => {
      const source = new ReadableStream({
        pull: (controller) => controller.enqueue(new TextEncoder().encode('data: {}\n\n')),
        cancel: (reason) => log('source', reason),
      });
      const response = new Response(source);
      let count = 0;
      for await (const chunk of response.body ?? []) {
        log(chunk.length, response.body?.locked);
        if (++count === 2) break;
      }
      log(response.body?.locked);
    }, 0);
  });

  it('a loop to the end', async () => {
    await sameAs(async (log) => {
      const response = body();
      ticking(log, 60);
      for await (const chunk of response.body ?? []) log(chunk.length);
      log(response.body?.locked, response.bodyUsed);
    });
  });

  it('a loop that keeps the stream', async () => {
    await sameAs(async (log) => {
      const source = streamOf(chunks);
      for await (const chunk of new Response(source).body?.values({ preventCancel: true }) ?? [])
        log(chunk.length);
    });
  });

  it('a source that fails', async () => {
    await sameAs(async (log) => {
      const reason = new Error('lost');
      const reader = new Response(
        new ReadableStream({ start: (controller) => controller.error(reason) }),
      ).body?.getReader();
      await reader?.read().catch((error) => log(error === reason));
      await reader?.closed.catch((error) => log(error === reason));
    }, 0);
  });

  it('pipes through decoders and parsers', async () => {
    await sameAs(async (log) => {
      const decoded = body().body?.pipeThrough(
        new TextDecoderStream() as ReadableWritablePair<string, Uint8Array<ArrayBuffer>>,
      );
      let rest = '';
      const parsed = decoded?.pipeThrough(
        new TransformStream<string, unknown>({
          transform(piece, controller) {
            const parts = (rest + piece).split('\n\n');
            rest = parts.pop() ?? '';
            for (const part of parts) {
              const data = part.split('data: ')[1];
              if (data) controller.enqueue(JSON.parse(data));
            }
          },
        }),
      );
      const reader = parsed?.getReader();
      let count = 0;
      while (!(await reader?.read())?.done) count += 1;
      log(count);
    });
  });

  it('pipes into a sink', async () => {
    await sameAs(async (log) => {
      const sizes: number[] = [];
      await body().body?.pipeTo(
        new WritableStream({ write: (chunk) => void sizes.push(chunk.length), close: () => log('closed') }),
      );
      log(sizes);
    }, 0);
  });

  it('tees', async () => {
    await sameAs(async (log) => {
      const source = new ReadableStream({
        start(controller) {
          for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk));
          controller.close();
        },
        cancel: (reason) => log('source', reason),
      });
      const [one, other] = new Response(source).body?.tee() ?? [];
      const first = one?.getReader();
      const second = other?.getReader();
      log((await first?.read())?.value?.length, (await second?.read())?.value?.length);
      const cancelled = first?.cancel('a');
      while (!(await second?.read())?.done);
      await cancelled;
      log('end');
    });
  });

  it('reads into its own buffers', async () => {
    await sameAs(async (log) => {
      const bytes = new TextEncoder().encode(text);
      let at = 0;
      const source = new ReadableStream({
        type: 'bytes',
        pull(controller) {
          const view = controller.byobRequest?.view as Uint8Array | null;
          if (at === bytes.length) {
            controller.close();
            controller.byobRequest?.respond(0);
            return;
          }
          const piece = bytes.slice(at, at + (view?.byteLength ?? 50));
          at += piece.length;
          if (!view) return controller.enqueue(piece);
          view.set(piece);
          controller.byobRequest?.respond(piece.length);
        },
      });
      const response = new Response(source, { headers: { 'content-type': 'text/event-stream' } });
      const reader = response.body?.getReader({ mode: 'byob' });
      let buffer = new ArrayBuffer(64);
      let count = 0;
      for (;;) {
        const step = await reader?.read(new Uint8Array(buffer));
        if (!step || step.done) {
          log(step?.done, step?.value?.byteLength);
          break;
        }
        count += step.value.byteLength;
        buffer = step.value.buffer as ArrayBuffer;
      }
      log(count === bytes.length);
    });
  });

  it('copies that it makes itself', async () => {
    await sameAs(async (log) => {
      const response = body();
      const copy = response.clone();
      log((await copy.text()).length, (await response.text()).length);
    });
  });

  it('bodies that are none', async () => {
    await sameAs(async (log) => {
      const response = new Response(null, { status: 204 });
      log(response.body, await response.text(), response.bodyUsed);
    }, 0);
  });

  it('chunks that it sends away and buffers that it writes over', async () => {
    await sameAs(async (log) => {
      const reader = body().body?.getReader();
      for (;;) {
        const step = await reader?.read();
        if (!step || step.done) break;
        step.value.fill(32);
        log(structuredClone(step.value, { transfer: [step.value.buffer as ArrayBuffer] }).length);
      }
    });
  });
});

describe('a fetch', () => {
  it('that is aborted rejects as ever, and the server is told', async () => {
    const closed = vi.fn();
    const server = await serve((_, response) => {
      response.on('close', closed);
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(chunks[0]);
    });
    await sameAs(async (log) => {
      const controller = new AbortController();
      const response = await fetch(server.origin, { signal: controller.signal });
      const reader = response.body?.getReader();
      log(Boolean((await reader?.read())?.value?.length));
      setTimeout(() => controller.abort(), 5);
      await reader?.read().catch((error) => log(failure(error)));
      await reader?.closed.catch((error) => log(failure(error)));
    }, 0);
    await vi.waitFor(() => expect(closed).toHaveBeenCalledTimes(2));
    await server.close();
  });

  it('whose body is cancelled tells the server', async () => {
    const closed = vi.fn();
    const server = await serve((_, response) => {
      response.on('close', closed);
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(chunks[0]);
    });
    tapped = tap(anyUrl(claude));
    const reader = (await fetch(server.origin)).body?.getReader();
    await reader?.read();
    await reader?.cancel();
    await vi.waitFor(() => expect(closed).toHaveBeenCalledTimes(1));
    await server.close();
  });

  it('is the native one', () => {
    const { fetch: before } = globalThis;
    tapped = tap(anyUrl(claude));
    expect(globalThis.fetch).toBe(before);
  });

  it('that fails unheard is still reported as unhandled, and so is a body that is read twice', async () => {
    const listeners = process.listeners('unhandledRejection');
    process.removeAllListeners('unhandledRejection');
    try {
      tapped = tap(anyUrl(claude));
      const refused = once(process, 'unhandledRejection');
      void fetch('http://127.0.0.1:1/');
      expect(String((await refused)[0])).toContain('TypeError: fetch failed');
      const again = once(process, 'unhandledRejection');
      const response = body();
      await response.text();
      void response.text();
      expect(String((await again)[0])).toContain('TypeError');
    } finally {
      process.removeAllListeners('unhandledRejection');
      for (const listener of listeners) process.on('unhandledRejection', listener);
    }
  });
});

describe('the functions of the page', () => {
  const places = [
    [Response.prototype, ['body', 'text', 'json', 'arrayBuffer', 'bytes', 'blob']],
    [Blob.prototype, ['text', 'arrayBuffer', 'bytes', 'stream']],
    [ReadableStream.prototype, ['getReader', 'values', Symbol.asyncIterator, 'pipeThrough', 'tee']],
    [ReadableStreamDefaultReader.prototype, ['read']],
    [ReadableStreamBYOBReader.prototype, ['read']],
    [MessageEvent.prototype, ['data']],
  ] as const;
  const all = places.flatMap(([owner, keys]) => keys.map((key) => [owner, key] as const));
  const functionAt = (owner: object, key: PropertyKey) => {
    const slot = Object.getOwnPropertyDescriptor(owner, key);
    return slot?.get ?? slot?.value;
  };
  const shape = (owner: object, key: PropertyKey) => {
    const { get, set, value, ...flags } = Object.getOwnPropertyDescriptor(owner, key) ?? {};
    const { name, length } = get ?? value;
    const own = Object.getOwnPropertyDescriptors(get ?? value);
    return {
      ...flags,
      kind: [typeof get, typeof set, typeof value],
      name,
      length,
      own: Object.keys(own),
      nameFlags: { ...own.name, value: 0 },
    };
  };

  it('keep names, lengths, places and flags', () => {
    const before = all.map(([owner, key]) => shape(owner, key));
    const natives = all.map(([owner, key]) => functionAt(owner, key));
    const keys = places.map(([owner]) => Reflect.ownKeys(owner));
    tapped = tap(anyUrl(claude));
    expect(all.map(([owner, key]) => shape(owner, key))).toEqual(before);
    expect(places.map(([owner]) => Reflect.ownKeys(owner))).toEqual(keys);
    for (const [i, [owner, key]] of all.entries())
      expect(functionAt(owner, key), String(key)).not.toBe(natives[i]);
    expect(ReadableStream.prototype[Symbol.asyncIterator]).toBe(ReadableStream.prototype.values);
  });

  it('are no constructors and refuse what they refused', async () => {
    const refusals = async () => {
      const said: string[] = [];
      for (const [owner, key] of all) {
        const native = functionAt(owner, key);
        for (const receiver of [undefined, null, {}, 7, new Response('x')]) {
          try {
            await Reflect.apply(native, receiver, []);
            said.push('fine');
          } catch (error) {
            said.push(failure(error));
          }
        }
        try {
          new native();
          said.push('made');
        } catch (error) {
          // The message quotes the expression.
          said.push((error as Error).name);
        }
      }
      return said;
    };
    const bare = await refusals();
    tapped = tap(anyUrl(claude));
    expect(await refusals()).toEqual(bare);
  });

  it('are put back at the end, and stay silent where the page has wrapped them', async () => {
    const natives = all.map(([owner, key]) => functionAt(owner, key));
    tapped = tap(anyUrl(claude));
    const ours = Response.prototype.json;
    const wrapped = function (this: Response) {
      return ours.call(this);
    };
    Response.prototype.json = wrapped;
    tapped.stop();
    expect(Response.prototype.json).toBe(wrapped);
    await new Response(JSON.stringify({ type: 'content_block_start' })).json();
    Response.prototype.json = natives[all.findIndex(([, key]) => key === 'json')];
    for (const [i, [owner, key]] of all.entries())
      expect(functionAt(owner, key), String(key)).toBe(natives[i]);
    await body().text();
    expect(tapped.sightings).toEqual([]);
  });

  it('do nothing where the signal is aborted at the start', () => {
    const { text: before } = Response.prototype;
    startTap({ surface: claude, report: () => false, signal: AbortSignal.abort(), globals: globalThis });
    expect(Response.prototype.text).toBe(before);
  });
});

describe('a page that replaces built-ins later', () => {
  it('does not break the tap', async () => {
    tapped = tap(anyUrl(claude));
    const spies = [
      vi.spyOn(JSON, 'parse'),
      vi.spyOn(JSON, 'stringify'),
      vi.spyOn(WeakMap.prototype, 'get'),
      vi.spyOn(TextDecoder.prototype, 'decode'),
      vi.spyOn(Uint8Array.prototype, 'indexOf'),
      vi.spyOn(Uint8Array.prototype, 'lastIndexOf'),
    ];
    const broken = () => {
      throw new Error('the page is broken');
    };
    for (const spy of spies) spy.mockImplementation(broken);
    const reader = body().body?.getReader();
    try {
      while (!(await reader?.read())?.done);
    } finally {
      for (const spy of spies) spy.mockRestore();
    }
    expect(tapped.findings.length).toBeGreaterThan(0);
  });
});

describe('trouble of our own', () => {
  it('stays our own', async () => {
    const said = vi.spyOn(console, 'debug').mockImplementation(() => {});
    const controller = new AbortController();
    startTap({
      surface: anyUrl(claude),
      signal: controller.signal,
      globals: globalThis,
      report() {
        throw new Error('ours');
      },
    });
    const rejected = vi.fn();
    process.on('unhandledRejection', rejected);
    expect((await body().text()).length).toBe(text.length);
    const reader = body().body?.getReader();
    let size = 0;
    for (let step = await reader?.read(); step && !step.done; step = await reader?.read())
      size += step.value.length;
    await new Promise((later) => setTimeout(later, 10));
    process.off('unhandledRejection', rejected);
    controller.abort();
    said.mockRestore();
    expect(size).toBe(new TextEncoder().encode(text).length);
    expect(rejected).not.toHaveBeenCalled();
  });
});
