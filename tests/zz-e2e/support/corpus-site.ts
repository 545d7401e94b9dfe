import { newKit } from '../../fixtures/surfaces/kit';
import type { Case, Corpus, Kit, Recording, Step } from '../../fixtures/surfaces/types';
import type { Sites } from '../../playground/sites';
import type { PageStep } from './corpus-page';

/** Where sockets of hosted chats go, beside the chat's own host. */
export const SOCKET_HOSTS = ['ws.chatgpt.com', 'substrate.office.com'];
/** Says which case a request belongs to; the test's pages send it with all that they ask for. */
export const CASE_HEADER = 'x-corpus-case';

/** A case and its page. */
export interface Staged {
  key: string;
  played: Case;
  href: string;
  /** What the page does; there once the page is. */
  steps(): PageStep[];
}

/** How late a browser's idea of when it opened a page may be, against this machine's clock. */
const CLOCK_MS = 40;
/** A body is sent in so many pieces, unless they were shorter than is worth it. */
const PIECES = 40;
const SHORTEST = 61;

const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

interface Stage {
  played: Case;
  kit: Kit;
  steps: readonly Step[];
  recordings: Recording[];
  /** Bodies that were asked for. */
  sent: Set<Recording>;
}

/** Serves the pages of a corpus under their own host, and all that they hear. */
export function corpusSite(sites: Sites, corpus: Corpus): { stage(key: string, played: Case): Staged } {
  const stages = new Map<string, Stage>();

  async function page(key: string, stage: Stage): Promise<Response> {
    await pause(CLOCK_MS);
    // Not before now: live ids are younger than their page.
    stage.steps = stage.played.steps(stage.kit);
    stage.recordings = stage.steps.flatMap((step) => ('hear' in step ? [step.hear] : []));
    const [first] = stage.steps;
    const body = first && 'show' in first ? first.show : (corpus.shell ?? '');
    const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${key}</title><body>${body}</body></html>`;
    return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
  }

  sites.serve(corpus.host, async (request) => {
    const key = request.headers.get(CASE_HEADER) ?? '';
    const stage = stages.get(key);
    const { pathname, search } = new URL(request.url);
    if (stage && request.headers.get('sec-fetch-dest') === 'document') return page(key, stage);
    const recording = stage?.recordings.find(
      (each) => each.url === pathname + search && !stage.sent.has(each),
    );
    if (!stage || recording?.by === undefined || recording.by === 'websocket') {
      return new Response('not found', { status: 404 });
    }
    stage.sent.add(recording);
    return new Response(inPieces(recording.body), { headers: { 'content-type': recording.type } });
  });
  for (const host of [corpus.host, ...SOCKET_HOSTS]) {
    sites.serveSockets(host, (socket) => {
      // The page speaks first, as chats do.
      socket.once('message', async (message) => {
        const [key = '', index] = String(message).split('#');
        const recording = stages.get(key)?.recordings[Number(index)];
        if (recording?.by !== 'websocket') return socket.close();
        for (const each of recording.messages) {
          socket.send(each);
          await pause(1);
        }
      });
    });
  }

  return {
    stage(key, played) {
      const kit = newKit();
      const stage: Stage = { played, kit, steps: [], recordings: [], sent: new Set() };
      stages.set(key, stage);
      const path = played.path?.(kit) ?? corpus.path(kit.conversation);
      return {
        key,
        played,
        href: `https://${corpus.host}${path}`,
        steps: () => stage.steps.map((step) => pageStep(step, key, stage.recordings)),
      };
    },
  };
}

function pageStep(step: Step, key: string, recordings: readonly Recording[]): PageStep {
  if (!('hear' in step)) return step;
  const { hear } = step;
  const { by, url } = hear;
  const count = by === 'websocket' ? hear.messages.length : (hear.body.match(/^data:/gm)?.length ?? 0);
  const method = by === 'websocket' ? 'GET' : (hear.method ?? 'GET');
  return { hear: { by, url, method, count, key: `${key}#${recordings.indexOf(hear)}` } };
}

function inPieces(body: string): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(body);
  const size = Math.max(SHORTEST, Math.ceil(bytes.length / PIECES));
  let at = 0;
  return new ReadableStream({
    async pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, at + size));
      at += size;
      await pause(1);
    },
  });
}
