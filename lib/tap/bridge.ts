import { LONGEST_TEXT, type Report } from './finding';
import { stringifyJson, unbound } from './natives';
import { parse } from './values';

/**
 * From the page's world to the isolated one: CustomEvents under a name that is drawn for each page load. Their detail
 * is a string, because Firefox lets nothing else through. Both sides run at document_start, in either order, and have
 * met before the page's first script, which therefore cannot listen in. A page that forges events gains a card with a
 * safe link at most (design, "The page is hostile"): what comes out here is unknown until the worker has checked it.
 *
 * Events are dispatched there and then, whatever world their listeners are in, so the other side answers by cancelling
 * one: it has a block open, and every frame of that body matters.
 */
const TAP_HELLO = 'mcp-doctor:tap';
const WATCH_HELLO = 'mcp-doctor:watch';

/** How much waits for the other side, in UTF-16 units. */
const MOST_WAITING = 1024 * 1024;
/** Longest message that is read: a finding's text, and before it a line of JSON with the rest of the finding. */
const LONGEST_MESSAGE = LONGEST_TEXT + 8 * 1024;

const Message = CustomEvent;
const dispatch = unbound(EventTarget.prototype.dispatchEvent);
const listen = unbound(EventTarget.prototype.addEventListener);
const unlisten = unbound(EventTarget.prototype.removeEventListener);
const draw = () => crypto.getRandomValues(new Uint32Array(4)).join('-');

/** True where the other side has cancelled it. */
function say(target: EventTarget, name: string, detail?: string): boolean {
  return !dispatch(target, new Message(name, { detail, cancelable: true }));
}

/** @param use says whether to cancel the event */
function hear(
  target: EventTarget,
  name: string,
  use: (detail: unknown) => unknown,
  signal?: AbortSignal,
): () => void {
  const listener = (event: Event) => {
    if (use((event as CustomEvent).detail) === true) event.preventDefault();
  };
  listen(target, name, listener, { signal });
  return () => unlisten(target, name, listener);
}

/**
 * The tap's end.
 * @param target the page's document
 * @returns sends a finding over and hands back the answer; until the other side is up, keeps it and asks for more, as
 *   far as there is room
 */
export function openTapSide({ target, signal }: { target: EventTarget; signal?: AbortSignal }): Report {
  const secret = draw();
  let waiting: string[] | undefined = [];
  let size = 0;
  const greet = () => say(target, TAP_HELLO, secret);

  const stop = hear(
    target,
    WATCH_HELLO,
    (answer) => {
      if (answer !== secret) return void greet();
      stop();
      const late = waiting as string[];
      waiting = undefined;
      for (const message of late) say(target, secret, message);
    },
    signal,
  );
  greet();

  return ({ text, ...about }) => {
    const message = `${stringifyJson(about)}\n${text}`;
    if (!waiting) return say(target, secret, message);
    size += message.length;
    if (size < MOST_WAITING) waiting.push(message);
    return size < MOST_WAITING;
  };
}

/**
 * The isolated world's end.
 * @param target the page's document
 * @param take gets whatever was sent, of unknown shape, and says whether the next frame matters as well; what is not
 *   JSON and a text, or too long, is dropped
 */
export function openWatchSide({
  target,
  take,
  signal,
}: {
  target: EventTarget;
  take(finding: unknown): boolean;
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
    if (typeof message !== 'string' || message.length > LONGEST_MESSAGE) return false;
    const lineEnd = message.indexOf('\n');
    const about = lineEnd > 0 ? parse(message.slice(0, lineEnd)) : undefined;
    return typeof about === 'object' && take({ ...about, text: message.slice(lineEnd + 1) });
  };
  say(target, WATCH_HELLO);
}
