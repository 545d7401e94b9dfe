/**
 * Content scripts of one extension share one isolated world on a page, and nothing of the page reaches it; but each
 * is bundled by itself. Through this one script hands a thing to another, whichever of them runs first.
 */
interface Shared {
  things: Map<string, unknown>;
  waiting: Map<string, ((thing: never) => void)[]>;
}

const KEY = Symbol.for('mcp-doctor');

function shared(): Shared {
  const world = globalThis as { [KEY]?: Shared };
  world[KEY] ??= { things: new Map(), waiting: new Map() };
  return world[KEY];
}

/** Hands a thing to every script of this world that asks for it by this name, now or later. */
export function offer<T>(name: string, thing: T): void {
  const { things, waiting } = shared();
  things.set(name, thing);
  for (const use of waiting.get(name) ?? []) use(thing as never);
  waiting.delete(name);
}

/** Calls back with what another script offers under this name, as soon as it is there. */
export function whenOffered<T>(name: string, use: (thing: T) => void): void {
  const { things, waiting } = shared();
  if (things.has(name)) use(things.get(name) as T);
  else waiting.set(name, [...(waiting.get(name) ?? []), use as (thing: never) => void]);
}
