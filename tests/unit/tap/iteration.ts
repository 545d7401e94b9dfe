/**
 * Node makes stream iterators whose `next` is their own; browsers follow Web IDL, where it is the prototype's. This
 * puts iteration as browsers have it on Node's streams, so that the tap meets here what it meets there.
 */
export function iterateAsBrowsersDo(): void {
  interface State {
    reader: ReadableStreamDefaultReader;
    done: boolean;
  }
  const states = new WeakMap<object, State>();
  const proto = {};
  const { getReader } = ReadableStream.prototype;
  const { read, cancel, releaseLock } = ReadableStreamDefaultReader.prototype;

  const methods = {
    async next(this: object) {
      const state = states.get(this);
      if (!state) throw new TypeError('Illegal invocation');
      if (state.done) return { done: true, value: undefined };
      const result = await read.call(state.reader);
      if (result.done) {
        state.done = true;
        releaseLock.call(state.reader);
      }
      return result;
    },
    async return(this: object, value: unknown) {
      const state = states.get(this);
      if (!state) throw new TypeError('Illegal invocation');
      if (!state.done) {
        state.done = true;
        const cancelled = cancel.call(state.reader, value);
        releaseLock.call(state.reader);
        await cancelled;
      }
      return { done: true, value };
    },
    [Symbol.asyncIterator](this: object) {
      return this;
    },
  };
  for (const key of ['next', 'return', Symbol.asyncIterator] as const) {
    Object.defineProperty(proto, key, {
      value: methods[key],
      writable: true,
      enumerable: true,
      configurable: true,
    });
  }
  const { values } = {
    values(this: ReadableStream) {
      const iterator = Object.create(proto);
      states.set(iterator, { reader: getReader.call(this) as ReadableStreamDefaultReader, done: false });
      return iterator;
    },
  };
  const slot = { value: values, writable: true, configurable: true };
  Object.defineProperty(ReadableStream.prototype, 'values', { ...slot, enumerable: true });
  Object.defineProperty(ReadableStream.prototype, Symbol.asyncIterator, { ...slot, enumerable: false });
}
