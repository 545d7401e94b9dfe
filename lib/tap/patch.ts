import { logOnce } from '../platform/log';
import { apply, defineProperty, getOwnPropertyDescriptor } from './natives';

/** What the tap does once the native has returned; whatever it throws stays here. */
export type After = (self: object, result: unknown) => void;

/** @param alias another property that holds the same function, and must go on doing so */
export type Patch = (owner: object | undefined, key: PropertyKey, after: After, alias?: PropertyKey) => void;

/** The same work, with its exceptions kept from the page. */
export function quietly<A, B>(work: (a: A, b: B) => void): (a?: A, b?: B) => void {
  return (a, b) => {
    try {
      work(a as A, b as B);
    } catch {
      logOnce('tap', 'response unread.');
    }
  };
}

/**
 * Makes a function that puts a hook behind a native method or getter. The native runs first, with the same receiver
 * and arguments, so its result and its errors are the page's own; name, length and property attributes are kept.
 * Missing and unconfigurable properties are left alone. When `signal` aborts, natives are put back; where the page has
 * wrapped the patch meanwhile, the patch stays in the chain and does nothing.
 */
export function patcher(signal?: AbortSignal): Patch {
  let on = true;
  const undo: (() => void)[] = [];
  signal?.addEventListener('abort', () => {
    on = false;
    for (const step of undo) step();
  });

  return (owner, key, after, alias = key) => {
    const look = quietly(after);
    const was = owner && getOwnPropertyDescriptor(owner, key);
    const slot = was?.get ? 'get' : 'value';
    const native = was?.[slot];
    if (!owner || typeof native !== 'function') return;
    // A method definition, like the natives, has no prototype and is no constructor.
    const patched = {
      method(this: object, ...args: unknown[]) {
        const result = apply(native, this, args);
        if (on) look(this, result);
        return result;
      },
    }.method;
    defineProperty(patched, 'name', { value: native.name });
    defineProperty(patched, 'length', { value: native.length });

    const swap = (from: unknown, to: unknown) => {
      for (const name of [key, alias]) {
        const now = getOwnPropertyDescriptor(owner, name);
        if (now?.[slot] === from) defineProperty(owner, name, { ...now, [slot]: to });
      }
    };
    swap(native, patched);
    undo.push(() => swap(patched, native));
  };
}
