import type { Recording, Step } from '../../fixtures/surfaces/types';
import { FakeEventSource, FakeSocket, FakeXhr } from '../tap/sockets';
import type { Time } from '../watch/page';
import { page, responseFrom } from './browser';

const STEP_MS = 20;

/** Takes a recording in as a page does it, by that page's own means. */
export async function hear(
  recording: Recording,
  address: string,
  cut: (bytes: Uint8Array) => Uint8Array[],
): Promise<void> {
  const url = new URL(recording.url, address).href;
  if (recording.by === 'websocket') {
    const socket = new FakeSocket(url.replace(/^http/, 'ws'));
    socket.onmessage = ({ data }) => data;
    for (const message of recording.messages) socket.receive(message);
    return;
  }
  const { by, type, body } = recording;
  const pieces = cut(new TextEncoder().encode(body));
  if (by === 'eventsource') {
    const source = new FakeEventSource(url);
    source.onmessage = ({ data }) => data;
    for (const data of eventsIn(body)) source.receive(data);
  } else if (by === 'xhr') {
    const request = new FakeXhr();
    const decoder = new TextDecoder();
    request.begin(url, type);
    for (const piece of pieces) {
      request.more(decoder.decode(piece, { stream: true }));
      request.responseText;
    }
    request.end();
    request.responseText;
  } else {
    const response = responseFrom(url, type, pieces);
    if (by === 'json') await response.json();
    else {
      const reader = response.body?.getReader();
      while (reader && !(await reader.read()).done);
    }
  }
  // What the tap saw of a promise, it sees right after the page.
  await new Promise((done) => setImmediate(done));
}

/** The data of each event, as a browser would hand it to the page. */
function eventsIn(body: string): string[] {
  return body
    .split(/\r?\n\r?\n/)
    .map((event) => event.match(/^data: ?.*$/gm)?.map((line) => line.replace(/^data: ?/, '')) ?? [])
    .filter(({ length }) => length > 0)
    .map((data) => data.join('\n'));
}

/** Changes the page. */
export async function show(
  step: Exclude<Step, { hear: unknown } | { go: string } | { wait: number }>,
  time: Time,
) {
  if ('show' in step) page.body.innerHTML = step.show;
  else if ('remove' in step) at(step.remove).remove();
  else if ('add' in step) at(step.to).insertAdjacentHTML('beforeend', step.add);
  else if ('set' in step) at(step.of).setAttribute(step.set, step.to);
  else {
    for (const piece of step.write) {
      const token = page.createElement('span');
      token.textContent = piece;
      at(step.into).append(token);
      await time.pass(STEP_MS);
    }
  }
}

/** The last one, because the newest is what a page goes on with. */
function at(css: string): Element {
  const found = [...page.querySelectorAll(css)].at(-1);
  if (!found) throw new Error(`nothing matches ${css}`);
  return found;
}
