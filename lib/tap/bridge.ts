import { type Finding, LONGEST_TEXT } from './finding';
import { parseJson, stringifyJson, unbound } from './natives';

/**
 * From the page's world to the isolated one: CustomEvents under a name that is drawn for each page load. Their detail
 * is a string, because Firefox lets nothing else through. Both sides run at document_start, in either order, and have
 * met before the page's first script, which therefore cannot listen in. A page that forges events gains a card with a
 * safe link at most (design, "The page is hostile"): what comes out here is unknown until the worker has checked it.
 */
const TAP_HELLO = 'mcp-doctor:tap';
const WATCH_HELLO = 'mcp-doctor:watch';

/** How much waits for the other side, in UTF-16 units. */
const MOST_WAITING = 1024 * 1024;
/** Longest message that is read; JSON makes a text longer, seldom more than twice. */
const LONGEST_MESSAGE = 3 * LONGEST_TEXT;

const Message = CustomEvent;
const dispatch = unbound(EventTarget.prototype.dispatchEvent);
const listen = unbound(EventTarget.prototype.addEventListener);
const unlisten = unbound(EventTarget.prototype.removeEventListener);
const draw = () => crypto.getRandomValues(new Uint32Array(4)).join('-');

function say(target: EventTarget, name: string, detail?: string): void {
  dispatch(target, new Message(name, { detail }));
}

function hear(
  target: EventTarget,
  name: string,
  use: (detail: unknown) => void,
  signal: AbortSignal,
): () => void {
  const listener = (event: Event) => use((event as CustomEvent).detail);
  listen(target, name, listener, { signal });
  return () => unlisten(target, name, listener);
}

/**
 * The tap's end.
 * @param target the page's document
 * @returns sends a finding over, or keeps it until the other side is up
 */
export function openTapSide({ target, signal }: { target: EventTarget; signal: AbortSignal }) {
  const secret = draw();
  let waiting: string[] | undefined = [];
  let size = 0;
  const greet = () => say(target, TAP_HELLO, secret);

  const stop = hear(
    target,
    WATCH_HELLO,
    (answer) => {
      if (answer !== secret) return greet();
      stop();
      const late = waiting ?? [];
      waiting = undefined;
      for (const message of late) say(target, secret, message);
    },
    signal,
  );
  greet();

  return (finding: Finding): void => {
    const message = stringifyJson(finding);
    size += message.length;
    if (!waiting) say(target, secret, message);
    else if (size < MOST_WAITING) waiting.push(message);
  };
}

/**
 * The isolated world's end.
 * @param target the page's document
 * @param take gets whatever was sent, of unknown shape; what is not JSON or too long is dropped
 */
export function openWatchSide({
  target,
  take,
  signal,
}: {
  target: EventTarget;
  take(finding: unknown): void;
  signal: AbortSignal;
}): void {
  const stop = hear(
    target,
    TAP_HELLO,
    (secret) => {
      if (typeof secret !== 'string' || !secret) return;
      stop();
      hear(target, secret, receive, signal);
      say(target, WATCH_HELLO, secret);
    },
    signal,
  );
  const receive = (message: unknown) => {
    if (typeof message !== 'string' || message.length > LONGEST_MESSAGE) return;
    let finding: unknown;
    try {
      finding = parseJson(message);
    } catch {
      return;
    }
    take(finding);
  };
  say(target, WATCH_HELLO);
}
