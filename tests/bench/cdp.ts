import WebSocket from 'ws';

/** What a command answers, or an event tells. */
// biome-ignore lint/suspicious/noExplicitAny: the protocol's own types are Playwright's, which is not used here.
export type Answer = Record<string, any>;

/** A line to a browser, or to one page or worker in it. */
export interface Session {
  send(method: string, params?: object): Promise<Answer>;
  /** Waits for the next event of that name. */
  next(method: string): Promise<Answer>;
  /** The same browser, another target. */
  attach(targetId: string): Promise<Session>;
}

/**
 * Speaks the DevTools protocol and nothing else. Playwright would have every network event reported, which costs the
 * page more than what is measured here.
 */
export async function connect(url: string): Promise<Session & { close(): void }> {
  const socket = new WebSocket(url, { perMessageDeflate: false, maxPayload: 1 << 30 });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  let last = 0;
  const calls = new Map<number, { resolve(answer: Answer): void; reject(error: Error): void }>();
  const waiting = new Map<string, ((params: Answer) => void)[]>();

  socket.on('message', (data) => {
    const { id, method, params, result, error, sessionId = '' } = JSON.parse(String(data));
    if (method) {
      const key = `${sessionId} ${method}`;
      for (const resolve of waiting.get(key) ?? []) resolve(params);
      waiting.delete(key);
      return;
    }
    const call = calls.get(id);
    calls.delete(id);
    if (error) call?.reject(new Error(`${error.message} ${error.data ?? ''}`));
    else call?.resolve(result);
  });

  const session = (sessionId?: string): Session => ({
    send: (method, params = {}) =>
      new Promise((resolve, reject) => {
        calls.set(++last, { resolve, reject });
        socket.send(JSON.stringify({ id: last, method, params, sessionId }));
      }),
    next: (method) =>
      new Promise((resolve) => {
        const key = `${sessionId ?? ''} ${method}`;
        waiting.set(key, [...(waiting.get(key) ?? []), resolve]);
      }),
    async attach(targetId) {
      const answer = await session().send('Target.attachToTarget', { targetId, flatten: true });
      return session(answer.sessionId);
    },
  });
  return { ...session(), close: () => socket.close() };
}

/** Runs a function in a page and returns what it comes to. Only JSON goes in and out. */
export async function evaluate<T, A extends unknown[]>(
  session: Session,
  run: (...args: A) => T | Promise<T>,
  ...args: A
): Promise<T> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `(${run})(...${JSON.stringify(args)})`,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) {
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  }
  return result.value;
}
