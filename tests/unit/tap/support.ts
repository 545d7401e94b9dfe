import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Sighting } from '../../../lib/atribu/sighting';
import { surfaceFor, surfaces } from '../../../lib/surfaces';
import type { Surface } from '../../../lib/surfaces/types';
import { startTap } from '../../../lib/tap';
import { openTapSide, openWatchSide } from '../../../lib/tap/bridge';
import type { Finding } from '../../../lib/tap/finding';
import { readFindings } from '../../../lib/tap/findings';

export interface Tapped {
  /** Without the ends of bodies. */
  findings: Finding[];
  sightings: Sighting[];
  stop(): void;
}

/** Both halves of the tap on this process's own globals, or on others that inherit from them. */
export function tap(surface: Surface, options: { globals?: object; pageUrl?: string } = {}): Tapped {
  const { pageUrl = 'https://app.example/c/page-1' } = options;
  const controller = new AbortController();
  const findings: Finding[] = [];
  const sightings: Sighting[] = [];
  // What crosses the bridge crosses it as it does in a page.
  const target = new EventTarget();
  const take = readFindings({
    surface: () => surface,
    pageUrl: () => pageUrl,
    report: (s) => sightings.push(s),
  });
  openWatchSide({ target, take, signal: controller.signal });
  const send = openTapSide({ target, signal: controller.signal });
  startTap({
    surface,
    signal: controller.signal,
    globals: Object.assign(Object.create(globalThis), options.globals),
    report(finding) {
      if (!finding.end) findings.push(finding);
      return send(finding);
    },
  });
  return { findings, sightings, stop: () => controller.abort() };
}

export const claude = surfaceFor({ hostname: 'claude.ai' });
export const generic = surfaceFor({ hostname: 'localhost' });

export function surfaceById(id: string): Surface {
  const found = surfaces.find((surface) => surface.id === id);
  if (!found) throw new Error(`no surface ${id}`);
  return found;
}

/** A surface whose one rule takes every address, for responses that are made by hand and have none. */
export function anyUrl(surface: Surface, rule = 0): Surface {
  const wire = surface.wire.slice(rule, rule + 1).map((each) => ({ ...each, url: /^/ }));
  return { ...surface, wire };
}

/** A local server; real responses have addresses, arrive in pieces and can be aborted. */
export async function serve(handler: RequestListener): Promise<{ origin: string; close(): Promise<void> }> {
  const server = createServer(handler);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

/** A response whose body comes in the given chunks. */
export function responseOf(chunks: readonly (string | Uint8Array)[], type = 'text/event-stream'): Response {
  return new Response(streamOf(chunks), { headers: { 'content-type': type } });
}

export function streamOf(chunks: readonly (string | Uint8Array)[]): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) {
        controller.enqueue(typeof chunk === 'string' ? encoder.encode(chunk) : Uint8Array.from(chunk));
      }
      controller.close();
    },
  });
}

/** Bytes cut at the given places. */
export function cutAt(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const ends = [...new Set([...places, bytes.length])].filter((i) => i > 0 && i <= bytes.length);
  ends.sort((a, b) => a - b);
  return ends.map((end, i) => bytes.slice(i ? ends[i - 1] : 0, end));
}

/** Reads a body to its end as most apps do. */
export async function drain(response: Response): Promise<void> {
  const reader = response.body?.getReader();
  while (reader && !(await reader.read()).done);
}
