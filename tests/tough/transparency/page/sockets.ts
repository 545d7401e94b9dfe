import { type Acts, type Log, later, outcome, paced, steady } from './kit';

const address = () => location.href.replace(/^http/, 'ws');

/** Everything a socket says. */
function listen(socket: WebSocket, log: Log) {
  const waiting: (() => void)[] = [];
  const next = () => new Promise<void>((done) => waiting.push(done));
  const heard = (...what: unknown[]) => {
    log(socket.readyState, ...what);
    waiting.shift()?.();
  };
  socket.addEventListener('open', () =>
    heard('open', socket.protocol, socket.extensions, socket.bufferedAmount),
  );
  socket.addEventListener('error', (event) => heard('error', event.constructor.name));
  socket.addEventListener('close', ({ code, reason, wasClean }) => heard('close', code, reason, wasClean));
  socket.addEventListener('message', async (event) => {
    const { data } = event;
    const same = data === event.data;
    const text = data instanceof Blob ? await data.text() : data;
    heard(
      'message',
      data,
      text,
      same,
      event.origin === address().slice(0, -1),
      event.lastEventId,
      event.ports.length,
    );
  });
  return next;
}

const message = (event: MessageEvent) => [
  event.data,
  event.lastEventId,
  event.type,
  event.isTrusted,
  event.source,
];

export const sockets: Acts = {
  async 'a socket from beginning to end'(log) {
    const socket = new WebSocket(address(), ['one', 'two']);
    const next = listen(socket, log);
    log(socket.readyState, socket.binaryType, await outcome(() => socket.send('too soon')));
    await next();
    for (const words of ['hello', 'result', '', 'ä€😀', 'tool_result '.repeat(5_000)]) {
      socket.send(words);
      await next();
    }
    for (const type of ['blob', 'arraybuffer'] as const) {
      socket.binaryType = type;
      for (const data of [new Uint8Array([1, 2, 3]), new Blob(['tool_result']), new ArrayBuffer(0)]) {
        socket.send(data);
        await next();
      }
    }
    log(await outcome(() => socket.close(999)), await outcome(() => socket.close(1000, 'x'.repeat(124))));
    socket.close(3001, 'done');
    log(socket.readyState);
    await next();
    socket.send('into the void');
    log(socket.bufferedAmount);
  },
  async 'every end'(log) {
    for (const words of ['close 1000', 'close 4321', 'cut']) {
      const socket = new WebSocket(address());
      const next = listen(socket, log);
      await next();
      socket.send(words);
      await next();
      await later(30);
    }
    const refused = new WebSocket('ws://127.0.0.1:1/');
    const next = listen(refused, log);
    await next();
    await next();
    const closedAtOnce = new WebSocket(address());
    const then = listen(closedAtOnce, log);
    closedAtOnce.close();
    await then();
    await later(30);
    log(
      await outcome(() => new WebSocket('ftp://a')),
      await outcome(() => new WebSocket(address(), ['a', 'a'])),
    );
  },
  async 'handlers, objects and flags of a socket'(log) {
    const socket = new WebSocket(address());
    await new Promise((done) => {
      socket.onopen = done;
    });
    const order: string[] = [];
    const object = { handleEvent: ({ data }: MessageEvent) => void order.push(`object ${data}`) };
    socket.addEventListener('message', () => order.push('first'));
    socket.onmessage = ({ data, type }) => void order.push(`handler ${data} ${type}`);
    socket.addEventListener('message', object as unknown as EventListener);
    socket.addEventListener('message', (event) => event.stopImmediatePropagation(), { once: true });
    socket.addEventListener('message', () => order.push('last'));
    for (let i = 0; i < 2; i += 1) {
      const before = order.length;
      socket.send(`result ${i}`);
      // However long the server takes; then all that follows in the same turn is there as well.
      for (let round = 0; round < 500 && order.length === before; round += 1) await later(10);
      await later(30);
    }
    log(order, typeof socket.onmessage, socket.onerror);
    socket.dispatchEvent(new MessageEvent('message', { data: { tool_result: 1 }, lastEventId: '9' }));
    log(order.slice(-2));
    socket.close();
  },
  async 'a source of events'(log) {
    const source = paced();
    const events = new EventSource(source.url, { withCredentials: true });
    const heard = (name: string) =>
      new Promise<void>((done) => {
        events.addEventListener(
          name,
          (event) => {
            log(events.readyState, name, ...('data' in event ? message(event as MessageEvent) : ['']));
            done();
          },
          { once: true },
        );
      });
    events.onmessage = (event) => log('handler', steady(event, 'data'), event.origin === location.origin);
    log(events.readyState, new URL(events.url).pathname.split('/')[1], events.withCredentials);
    await heard('open');
    for (const name of ['message', 'message', 'done']) {
      const waits = heard(name);
      await source.piece();
      await waits;
    }
    const broken = heard('error');
    await source.cut();
    await broken;
    events.close();
    log(events.readyState, await source.closed());
    const wrong = new EventSource('/json');
    await new Promise((done) => {
      wrong.onerror = done;
    });
    log(wrong.readyState);
    log(await outcome(() => new EventSource('http://[')));
  },
  async 'messages from elsewhere'(log) {
    const { port1, port2 } = new MessageChannel();
    const byPort = new Promise<MessageEvent>((done) => {
      port2.onmessage = done;
    });
    port1.postMessage({ tool_result: [1, new Map([[1, 2]])] });
    log((await byPort).data.tool_result, (await byPort).origin);
    port1.close();
    const byWindow = new Promise<MessageEvent>((done) => addEventListener('message', done, { once: true }));
    postMessage('tool_result', '*');
    log(
      (await byWindow).data,
      (await byWindow).source === window,
      (await byWindow).origin === location.origin,
    );
    const [one, two] = [new BroadcastChannel('a'), new BroadcastChannel('a')];
    const byChannel = new Promise<MessageEvent>((done) => {
      two.onmessage = done;
    });
    one.postMessage('retryable');
    log((await byChannel).data);
    for (const channel of [one, two]) channel.close();
    const script = URL.createObjectURL(
      new Blob(['onmessage = ({ data }) => postMessage(["tool_result", data])']),
    );
    const worker = new Worker(script);
    const byWorker = new Promise<MessageEvent>((done) => {
      worker.onmessage = done;
    });
    worker.postMessage('x');
    log((await byWorker).data, steady(await byWorker, 'data'));
    worker.terminate();
    class Mine extends MessageEvent<string> {
      override get data() {
        return `mine ${super.data}`;
      }
    }
    const mine = new Mine('message', { data: 'tool_result' });
    log(mine.data, message(mine), mine instanceof MessageEvent, new MessageEvent('a').data);
    log(await outcome(() => Reflect.get(MessageEvent.prototype, 'data', new Event('a'))));
  },
};
