import type { Feed, Open } from '../feed';
import { follow, getPrototypeOf, getterOf, type Ties, unbound } from '../natives';
import { type Patch, quietly } from '../patch';

/** Methods of bodies and blobs that hand out everything at once. */
const WHOLE = ['text', 'json', 'arrayBuffer', 'bytes'];

/**
 * Sees response bodies as the page reads them: at once, by a reader, by iteration, or at the end of a pipe. A stream,
 * its readers and iterators, and what it was piped through share one feed, which is found by one look-up; everything
 * else in the page costs that look-up and nothing more.
 */
export function listenToStreams(
  globals: typeof globalThis,
  patch: Patch,
  open: Open,
  feeds: Ties<Feed | null>,
): void {
  const { Response, ReadableStream, ReadableStreamDefaultReader, ReadableStreamBYOBReader, Blob } = globals;
  const urlOf = getterOf(Response.prototype, 'url');
  const headersOf = getterOf(Response.prototype, 'headers');
  const header = unbound(globals.Headers.prototype.get);

  const feedOf = (response: object) => {
    let feed = feeds.get(response);
    if (feed === undefined) {
      feed = open(String(urlOf(response)), String(header(headersOf(response), 'content-type')));
      feeds.set(response, feed);
    }
    return feed;
  };
  const tie = (thing: unknown, feed: Feed | null | undefined) => {
    if (feed && typeof thing === 'object' && thing && !feeds.get(thing)) feeds.set(thing, feed);
  };
  const tieResult = (self: object, result: unknown) => tie(result, feeds.get(self));
  const takeWhole = (feed: Feed | null | undefined, promise: unknown) => {
    if (feed) follow(promise, quietly(feed.whole));
  };
  /** A body is read once: later calls only reject, and that is the page's affair. */
  const spend = (response: object) => {
    const feed = feedOf(response);
    feeds.set(response, null);
    return feed;
  };

  patch(Response.prototype, 'body', (response, body) => tie(body, feedOf(response)));
  for (const key of WHOLE) {
    patch(Response.prototype, key, (response, promise) => takeWhole(spend(response), promise));
    patch(Blob.prototype, key, (blob, promise) => takeWhole(feeds.get(blob), promise));
  }
  patch(Response.prototype, 'blob', (response, promise) => {
    const feed = spend(response);
    if (feed) follow(promise, (blob) => tie(blob, feed));
  });
  patch(Blob.prototype, 'stream', tieResult);

  const stream = ReadableStream.prototype;
  const iterator = stream.values && (getPrototypeOf(new ReadableStream().values()) as object);
  patch(stream, 'getReader', tieResult);
  patch(stream, 'values', tieResult, Symbol.asyncIterator);
  // What comes out of the pipe is text or objects that the page's own transforms have made of the body.
  patch(stream, 'pipeThrough', tieResult);
  patch(stream, 'tee', (self, branches) => {
    const feed = feeds.get(self);
    const [one, other] = branches as [unknown, unknown];
    tie(one, feed);
    tie(other, feed?.fork());
  });

  const step = (reader: object, promise: unknown) => {
    const feed = feeds.get(reader);
    if (feed) follow(promise, feed.step);
  };
  patch(ReadableStreamDefaultReader.prototype, 'read', step);
  patch(ReadableStreamBYOBReader?.prototype, 'read', step);
  patch(iterator, 'next', step);
}
