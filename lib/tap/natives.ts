/**
 * The built-ins that the tap stands on, taken at document_start, before any script of the page can replace them
 * (polyfills and zone libraries do). Typed for the use they have here.
 */
export const { apply, defineProperty, getOwnPropertyDescriptor, getPrototypeOf } = Reflect;
export const { isView } = ArrayBuffer;
export const { isArray } = Array;
export const { values: valuesOf } = Object;
export const parseJson = JSON.parse;
export const stringifyJson = JSON.stringify;

/** Methods as functions of their receiver: calling them looks nothing up and allocates nothing. */
export const { bind, call } = Function.prototype;
export function unbound(method: unknown): (self: unknown, ...rest: unknown[]) => unknown {
  return apply(bind, call, [method]);
}

export const lastIndexOf = /* @__PURE__ */ unbound(Uint8Array.prototype.lastIndexOf) as (
  bytes: Uint8Array,
  byte: number,
  from?: number,
) => number;

export const includes = /* @__PURE__ */ unbound(String.prototype.includes) as (
  text: string,
  part: string,
) => boolean;

export const searchText = /* @__PURE__ */ unbound(RegExp.prototype.exec) as (
  pattern: RegExp,
  text: string,
) => unknown;

const then = /* @__PURE__ */ unbound(Promise.prototype.then);
const ignore = () => {};

/**
 * Lets `use` see what a native promise comes to. The promise itself stays as it is, and so does the order in which the
 * page's own reactions run. One trace is unavoidable: a rejection that the page leaves unhandled is no longer
 * reported, which is why the tap stays away from fetch's own promise.
 */
export function follow(promise: unknown, use: (value: unknown) => void): void {
  then(promise, use, ignore);
}

const Decoder = TextDecoder;
const decodeBytes = /* @__PURE__ */ unbound(TextDecoder.prototype.decode) as (
  decoder: TextDecoder,
  bytes?: Uint8Array,
  options?: { stream: boolean },
) => string;

/** A UTF-8 decoder for bytes that are split anywhere. */
export function textStream(): (bytes: Uint8Array) => string {
  const decoder = new Decoder();
  const options = { stream: true };
  return (bytes) => decodeBytes(decoder, bytes, options);
}

const getWeak = /* @__PURE__ */ unbound(WeakMap.prototype.get);
const setWeak = /* @__PURE__ */ unbound(WeakMap.prototype.set);

/** A WeakMap whose methods the page cannot replace. */
export interface Ties<Value> {
  get(key: unknown): Value | undefined;
  set(key: object, value: Value): void;
}
export function ties<Value>(): Ties<Value> {
  const map = new WeakMap();
  return {
    get: (key) => getWeak(map, key) as Value | undefined,
    set: (key, value) => void setWeak(map, key, value),
  };
}

/** The getter of a property, as a function of its receiver. Throws on foreign receivers, as getters do. */
export function getterOf(owner: object, key: string): (self: unknown) => unknown {
  return unbound(getOwnPropertyDescriptor(owner, key)?.get);
}
