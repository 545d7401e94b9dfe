import { apply, bind } from './natives';

const { scheduler } = globalThis as { scheduler?: { postTask?: (work: () => void) => unknown } };

/**
 * Has work done in a task of its own; at once where the browser has no such tasks (before Chrome 94 and Firefox 142).
 * Timers would not do: in a tab behind another they wait for a second and more.
 */
export const later = /* @__PURE__ */ apply(bind, scheduler?.postTask ?? ((work: () => void) => work()), [
  scheduler,
]) as (work: () => void) => void;
