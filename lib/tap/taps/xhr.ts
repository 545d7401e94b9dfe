import type { Feed, Open } from '../feed';
import { getterOf, type Ties, ties, unbound } from '../natives';
import type { Patch } from '../patch';

const DONE = 4;
/** How much text before the cursor must be the same for it to be the same response. */
const SEAM = 32;

/** How far the text of one response has been read. */
interface Progress {
  url: string;
  feed: Feed | null;
  /** The text before the cursor, its last characters. */
  seam: string;
  at: number;
  done?: boolean;
  /** The last `response` that was no text. */
  value?: unknown;
}

/**
 * Sees what the page reads of `responseText` and `response`, from a cursor: the text grows while the page looks at it
 * again and again.
 * @param feeds ties what else the page can open, such as blobs
 */
export function listenToXhr(
  { XMLHttpRequest }: typeof globalThis,
  patch: Patch,
  open: Open,
  feeds: Ties<Feed | null>,
): void {
  if (!XMLHttpRequest) return;
  const proto = XMLHttpRequest.prototype;
  const urlOf = getterOf(proto, 'responseURL');
  const stateOf = getterOf(proto, 'readyState');
  const header = unbound(proto.getResponseHeader);
  const requests = ties<Progress>();

  const look = (request: object, value: unknown) => {
    const url = String(urlOf(request));
    if (!url || value === null || value === '') return;
    const done = stateOf(request) === DONE;
    let progress = requests.get(request);
    if (progress?.url !== url || (progress.done && !done) || !goesOn(progress, value)) {
      progress = { url, feed: open(url, String(header(request, 'content-type'))), seam: '', at: 0 };
      requests.set(request, progress);
    }
    const { feed, at } = progress;
    progress.done = done;
    if (!feed) return;
    if (typeof value === 'object') {
      if (done && progress.value !== value) feed.whole(value);
      feeds.set(value as object, feed);
      progress.value = value;
    }
    if (typeof value !== 'string') return;
    progress.at = value.length;
    progress.seam = value.slice(-SEAM);
    if (done && !at) return feed.whole(value);
    if (at < value.length) feed.chunk(value.slice(at));
    if (done) feed.end();
  };
  patch(proto, 'responseText', look);
  patch(proto, 'response', look);
}

function goesOn({ at, seam, value: before }: Progress, value: unknown): boolean {
  return typeof value === 'string' ? value.slice(at - seam.length, at) === seam : !before || before === value;
}
