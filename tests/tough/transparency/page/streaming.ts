import { type Acts, later, made, outcome, PIECES, paced, ticking, told, whole } from './kit';

type Decoded = ReadableWritablePair<string, Uint8Array<ArrayBuffer>>;
const decoder = () => new TextDecoderStream() as Decoded;

/** Bodies and streams: every way to read them, and what is left of them. */
export const streaming: Acts = {
  async 'every whole read'(log) {
    for (const type of ['text/event-stream', 'application/json', 'text/plain', 'application/octet-stream']) {
      for (const how of ['text', 'arrayBuffer', 'blob', 'bytes', 'json'] as const) {
        const response = await whole(type);
        const read = response[how]();
        log(type, how, read instanceof Promise, response.bodyUsed, response.body?.locked);
        log(await outcome(() => read));
        for (const again of ['text', 'json', 'formData'] as const)
          log(await outcome(() => response[again]()));
      }
    }
    log(await (await fetch('/latin')).text(), await (await fetch('/text')).text());
    log([...(await (await fetch('/form')).formData()).entries()].map(String));
    log(await outcome(async () => (await fetch('/bad')).json()));
  },
  async 'a reader, piece by piece'(log) {
    const source = paced();
    const response = await fetch(source.url);
    const reader = response.body?.getReader();
    for (let i = 0; i < 4; i += 1) {
      const waits = reader?.read();
      await source.piece();
      const step = await waits;
      log(step?.done, step?.value, Object.keys(step ?? {}), Object.getPrototypeOf(step) === Object.prototype);
    }
    const waits = [reader?.read(), reader?.read()];
    await source.end();
    for (const each of waits) log(await each);
    log(await reader?.closed, response.bodyUsed, response.body?.locked, await source.closed());
    reader?.releaseLock();
    log(response.body?.locked, await outcome(() => reader?.read()), await outcome(() => reader?.closed));
  },
  async 'its own buffers'(log) {
    const source = paced();
    const response = await fetch(source.url);
    const reader = response.body?.getReader({ mode: 'byob' });
    await source.piece();
    let buffer = new ArrayBuffer(16);
    for (let i = 0; i < 4; i += 1) {
      const given = new Uint8Array(buffer, i, 8);
      const step = await reader?.read(given);
      log(step?.value, given.byteLength, buffer.detached);
      buffer = step?.value?.buffer as ArrayBuffer;
    }
    log(await outcome(() => reader?.read(new Uint8Array(0))));
    log(await outcome(() => reader?.read(new Uint8Array(8), { min: 9 })));
    log(await reader?.read(new DataView(new ArrayBuffer(4))));
    await source.piece();
    log((await reader?.read(new Uint16Array(10), { min: 5 }))?.value);
    await source.end();
    let rest = 0;
    for (;;) {
      const step = await reader?.read(new Uint8Array(100));
      rest += step?.value?.length ?? 0;
      if (step && !step.done) continue;
      log(rest, step?.done, step?.value);
      break;
    }
  },
  async loops(log) {
    const source = await whole();
    let size = 0;
    for await (const chunk of source.body ?? []) size += chunk.length;
    log(size, source.bodyUsed, source.body?.locked);
    const kept = made();
    for await (const chunk of kept.body?.values({ preventCancel: true }) ?? []) {
      log(chunk);
      break;
    }
    log(kept.body?.locked, (await kept.body?.getReader().read())?.value);
    const iterator = made().body?.[Symbol.asyncIterator]();
    const steps = [iterator?.next(), iterator?.next(), iterator?.next(), iterator?.next(), iterator?.next()];
    for (const step of steps) log(await step);
    log(await iterator?.return?.('end' as never));
    const left = made().body?.values();
    await left?.next();
    log(await left?.return?.('over' as never), await left?.next(), 'throw' in (left ?? {}));
    try {
      for await (const _ of made().body ?? []) throw new RangeError('mine');
    } catch (error) {
      log(error);
    }
  },
  async 'locks and who holds them'(log) {
    const response = made();
    const reader = response.body?.getReader();
    log(response.body?.locked, await outcome(() => response.body?.getReader()));
    log(await outcome(() => response.text()), await outcome(() => response.body?.cancel()));
    log(await outcome(() => response.body?.tee()), await outcome(() => response.clone()));
    log(await outcome(() => response.body?.pipeTo(new WritableStream())));
    log(await outcome(() => response.body?.pipeThrough(decoder())));
    log(await outcome(() => response.body?.values()));
    const waits = reader?.read().then(told, told);
    reader?.releaseLock();
    log(await waits, response.body?.locked);
    log(await outcome(() => new ReadableStreamDefaultReader(response.body as ReadableStream).read()));
  },
  async tees(log) {
    const cancelled: unknown[] = [];
    const pulls = { count: 0 };
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulls.count += 1;
        controller.enqueue(new TextEncoder().encode(PIECES[pulls.count % 3]));
      },
      cancel: (reason) => void cancelled.push(reason),
    });
    const [one, two] = new Response(stream).body?.tee() ?? [];
    const [three, four] = two?.tee() ?? [];
    const readers = [one, three, four].map((each) => each?.getReader());
    const steps = await Promise.all(readers.map((each) => each?.read()));
    log(
      steps.map((step) => step?.value),
      steps[0]?.value === steps[1]?.value,
      pulls.count,
    );
    const first = readers[0]?.cancel('a');
    await later(5);
    log(cancelled);
    log(await Promise.all([first, readers[1]?.cancel('b'), readers[2]?.cancel('c')]), cancelled);
    const network = (await whole()).body?.tee() ?? [];
    for (const branch of network) log(await new Response(branch).text());
  },
  async pipes(log) {
    const source = await whole();
    const pieces: string[] = [];
    const text = source.body?.pipeThrough(decoder());
    log(source.body?.locked, text?.locked, text instanceof ReadableStream);
    for await (const piece of text ?? []) pieces.push(piece);
    log(pieces.join(''));
    const sizes: number[] = [];
    await (await whole()).body?.pipeTo(new WritableStream({ write: (each) => void sizes.push(each.length) }));
    log(sizes.reduce((all, size) => all + size, 0));
    const controller = new AbortController();
    const open = paced();
    await open.piece();
    const pipe = (await fetch(open.url)).body?.pipeTo(
      new WritableStream({ write: (each) => log(each), abort: (reason) => log('sink', reason) }),
      { signal: controller.signal },
    );
    await later(250);
    controller.abort(new RangeError('stop'));
    log(await outcome(() => pipe), await open.closed());
    const failing = made().body?.pipeThrough(
      new TransformStream({
        transform() {
          throw new RangeError('in the pipe');
        },
      }),
    );
    log(await outcome(() => failing?.getReader().read()));
    const packed = new Response('tool_result'.repeat(50)).body?.pipeThrough(new CompressionStream('gzip'));
    log(await new Response(packed?.pipeThrough(new DecompressionStream('gzip'))).text());
  },
  async 'how far ahead it reads'(log) {
    for (const highWaterMark of [0, 1, 3]) {
      let pulls = 0;
      const stream = new ReadableStream(
        {
          pull(controller) {
            pulls += 1;
            controller.enqueue(new TextEncoder().encode(PIECES[1]));
          },
        },
        { highWaterMark },
      );
      const reader = new Response(stream).body?.getReader();
      await later();
      const before = pulls;
      await reader?.read();
      await later();
      log(highWaterMark, before, pulls);
    }
  },
  async 'the order of its own turns'(log) {
    ticking(log, 30);
    const reader = made().body?.getReader();
    for (let i = 0; i < 5; i += 1) void reader?.read().then((step) => log('read', i, step.done));
    void reader?.closed.then(() => log('closed'));
    await later(5);
    for (const how of ['text', 'json', 'arrayBuffer', 'blob', 'bytes'] as const) {
      ticking(log, 40);
      await outcome(() => made()[how]()).then((value) => log(how, value));
      await later(5);
    }
    ticking(log, 40);
    for await (const chunk of made().body ?? []) log(chunk.length);
    const late = made().json();
    ticking(log, 20);
    late.then(log, (error) => log('refused', error));
    await later(5);
  },
  async 'what it does with the pieces it was given'(log) {
    const reader = (await whole()).body?.getReader();
    for (;;) {
      const step = await reader?.read();
      if (!step || step.done) break;
      const { buffer } = step.value;
      step.value.fill(32);
      structuredClone(step.value, { transfer: [buffer] });
      log(buffer.detached, step.value.length);
    }
    const bytes = await (await fetch('/text')).arrayBuffer();
    log(structuredClone(bytes, { transfer: [bytes] }), bytes.byteLength);
  },
  async 'sending a stream away'(log) {
    const { port1, port2 } = new MessageChannel();
    const { body } = await whole();
    const sent = new Promise<ReadableStream>((done) => {
      port2.onmessage = ({ data }) => done(data);
    });
    port1.postMessage(body, [body as unknown as Transferable]);
    log(body?.locked, await new Response(await sent).text());
    port1.close();
  },
  async blobs(log) {
    const blob = await (await fetch('/text')).blob();
    log(await blob.text(), await blob.arrayBuffer(), await blob.slice(0, 40).text());
    const reader = blob.stream().getReader();
    let size = 0;
    for (let step = await reader.read(); !step.done; step = await reader.read()) size += step.value.length;
    log(size, new Blob([blob]).size, await new Response(blob).text());
    log(
      await new Promise((done) => {
        const file = new FileReader();
        file.onload = () => done(file.result);
        file.readAsText(blob);
      }),
    );
  },
};
