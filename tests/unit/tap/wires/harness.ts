import type { Sighting } from '../../../../lib/atribu/sighting';
import type { Surface } from '../../../../lib/surfaces/types';
import type { Sink } from '../../../../lib/tap/findings/wires/reader';
import { FakeSocket } from '../sockets';
import { anyUrl, cutAt, drain, responseOf, surfaceById, tap } from '../support';

const encoder = new TextEncoder();

export interface Reading {
  pageUrl?: string;
  type?: string;
}

/** What is seen of a body that comes in these chunks, under one rule of a surface. */
export async function readBody(
  id: string,
  rule: number,
  chunks: readonly (string | Uint8Array)[],
  { pageUrl = 'https://app.example/', type = 'text/event-stream' }: Reading = {},
): Promise<Sighting[]> {
  const tapped = tap(anyUrl(surfaceById(id), rule), { pageUrl });
  await drain(responseOf(chunks, type));
  tapped.stop();
  return tapped.sightings;
}

/** What is seen of a body that the page reads as JSON. */
export async function readJson(id: string, rule: number, value: unknown, pageUrl = 'https://app.example/') {
  const tapped = tap(anyUrl(surfaceById(id), rule), { pageUrl });
  await responseOf([JSON.stringify(value)], 'application/json').json();
  tapped.stop();
  return tapped.sightings;
}

/** What is seen of a socket's messages. */
export function readSocket(
  id: string,
  url: string,
  messages: readonly unknown[],
  pageUrl = 'https://app.example/',
) {
  const tapped = tap(surfaceById(id), { pageUrl, globals: { WebSocket: FakeSocket } });
  const socket = new FakeSocket(url);
  socket.onmessage = (event) => void event.data;
  for (const each of messages)
    socket.receive(typeof each === 'string' || each instanceof ArrayBuffer ? each : JSON.stringify(each));
  tapped.stop();
  return tapped.sightings;
}

/** A sink that keeps what is put into it. */
export function sinkFor() {
  const found: { how: string; value: unknown; told?: object }[] = [];
  const sink: Sink = {
    call: (told) => found.push({ how: 'call', value: undefined, told }),
    result: (value, told) => found.push({ how: 'result', value, told }),
    any: (value, told) => found.push({ how: 'any', value, told }),
  };
  return { found, sink };
}

/** Every way to cut a text in two, and one byte at a time. */
export function* everyCut(text: string): Generator<Uint8Array[]> {
  const bytes = encoder.encode(text);
  for (let at = 1; at < bytes.length; at += 1) yield cutAt(bytes, [at]);
  yield Array.from(bytes, (byte) => Uint8Array.of(byte));
}

export function cutText(text: string, places: readonly number[]): Uint8Array[] {
  return cutAt(encoder.encode(text), places);
}

export type Rule = Surface['wire'][number];
