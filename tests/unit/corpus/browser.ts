import { Window } from 'happy-dom';

/**
 * A page in Node. Bodies, streams and sockets are Node's own, which are the browsers' to the letter; of happy-dom only
 * the document is taken, with what the watch asks of the page's global object.
 */
const window = new Window({ url: 'https://chat.example/' });
const { document, MutationObserver, Node, NodeFilter, Element } = window;
Object.assign(globalThis, { MutationObserver, Node, NodeFilter, Element });

export const page = document as unknown as Document;

/** Addresses of responses that are made here; `Response.url` has no other way to have one. */
const addresses = new WeakMap<object, string>();
const native = Object.getOwnPropertyDescriptor(Response.prototype, 'url');
Object.defineProperty(Response.prototype, 'url', {
  ...native,
  get(this: Response) {
    return addresses.get(this) ?? native?.get?.call(this);
  },
});

/** A response whose body comes in these pieces. */
export function responseFrom(url: string, type: string, pieces: readonly Uint8Array[]): Response {
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(Uint8Array.from(piece));
      controller.close();
    },
  });
  const response = new Response(body, { headers: { 'content-type': type } });
  addresses.set(response, url);
  return response;
}
