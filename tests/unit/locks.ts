/** Stands in for the Web Locks API, which happy-dom leaves out: one holder of a name at a time, in order. */
const last = new Map<string, Promise<unknown>>();

if (globalThis.navigator && !navigator.locks) {
  Object.defineProperty(navigator, 'locks', {
    configurable: true,
    value: {
      request<T>(name: string, work: () => Promise<T>): Promise<T> {
        const turn = (last.get(name) ?? Promise.resolve()).then(work, work);
        last.set(name, turn);
        return turn;
      },
    },
  });
}
