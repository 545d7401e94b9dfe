import { type Bench, pause, type Tab, WITHOUT } from './browser';
import { evaluate } from './cdp';

/** What page/page.js offers. */
export interface PageBench {
  stream(name: string, way: string): Promise<{ chunks: number; characters: number }>;
  write(name: string, job: Writing): Promise<void>;
  load(nodes: number): Promise<void>;
  mount(rows: number): Promise<void>;
  show(result: string): void;
}

export interface Writing {
  kind: 'prose' | 'block' | 'results';
  mutations: number;
  bytes: number;
  /** Milliseconds from one mutation to the next. */
  eachMs?: number;
}

declare global {
  var bench: PageBench;
}

let pages = 0;

/** A chat with the extension, at rest. */
export async function withExtension(browser: Bench): Promise<Tab> {
  return settled(await browser.openTab(`https://claude.ai/chat/${++pages}`));
}

/** The same page without it. */
export async function without(browser: Bench): Promise<Tab> {
  return settled(await browser.openTab(`https://claude.ai/chat/${WITHOUT}-${++pages}`));
}

/** The same without it, but with an observer that does nothing. */
export async function withObserver(browser: Bench): Promise<Tab> {
  const tab = await without(browser);
  await evaluate(
    tab.cdp,
    () =>
      new Promise<void>((resolve) => {
        const script = document.createElement('script');
        script.src = '/observer.js';
        script.onload = () => resolve();
        document.head.append(script);
      }),
  );
  return tab;
}

export async function clear(tab: Tab): Promise<void> {
  await evaluate(tab.cdp, () => {
    document.getElementById('chat')?.replaceChildren();
  });
}

async function settled(tab: Tab): Promise<Tab> {
  await pause(2_000);
  return tab;
}

/** The order of one round: each goes first as often as the other. */
export function inTurn<T>(round: number, things: readonly T[]): T[] {
  return round % 2 ? things.toReversed() : [...things];
}
