import type { Step } from '../../fixtures/surfaces/types';

/** A step as the page gets it: of a recording what it needs to ask for it, and how many messages will come. */
export type PageStep =
  | Exclude<Step, { hear: unknown }>
  | { hear: { by: string; url: string; method: string; count: number; key: string } };

/** Plays a case in a page, with the page's own means. Runs in the browser: nothing from outside is in reach. */
export async function playInPage(steps: readonly PageStep[]): Promise<void> {
  const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
  const at = (css: string) => {
    const found = [...document.querySelectorAll(css)].at(-1);
    if (!found) throw new Error(`nothing matches ${css}`);
    return found;
  };
  type Heard = Extract<PageStep, { hear: unknown }>['hear'];

  const stream = async ({ url, method, by }: Heard) => {
    const response = await fetch(url, { method });
    if (by === 'json') return void (await response.json());
    const reader = response.body?.getReader();
    while (reader && !(await reader.read()).done);
  };
  const request = ({ url, method }: Heard) =>
    new Promise<void>((done) => {
      const xhr = new XMLHttpRequest();
      xhr.open(method, url);
      xhr.onprogress = () => xhr.responseText;
      xhr.onload = () => {
        xhr.responseText;
        done();
      };
      xhr.send();
    });
  const source = ({ url, count }: Heard) =>
    new Promise<void>((done) => {
      const events = new EventSource(url);
      let left = count;
      events.onmessage = ({ data }) => {
        left -= 1;
        if (!data || left > 0) return;
        events.close();
        done();
      };
    });
  const socket = ({ url, count, key }: Heard) =>
    new Promise<void>((done, fail) => {
      const live = new WebSocket(new URL(url, location.href).href.replace(/^http/, 'ws'));
      let left = count;
      live.onerror = () => fail(new Error(`no socket ${url}`));
      live.onopen = () => live.send(key);
      live.onmessage = ({ data }) => {
        left -= 1;
        if (!data || left > 0) return;
        live.close();
        done();
      };
    });
  const ways: Record<string, (heard: Heard) => Promise<void>> = {
    stream,
    json: stream,
    xhr: request,
    eventsource: source,
    websocket: socket,
  };

  for (const step of steps) {
    if ('hear' in step) await ways[step.hear.by]?.(step.hear);
    else if ('show' in step) document.body.innerHTML = step.show;
    else if ('add' in step) at(step.to).insertAdjacentHTML('beforeend', step.add);
    else if ('set' in step) at(step.of).setAttribute(step.set, step.to);
    else if ('remove' in step) at(step.remove).remove();
    else if ('go' in step) history.pushState(null, '', step.go);
    else if ('wait' in step) await pause(step.wait);
    else {
      for (const piece of step.write) {
        const token = document.createElement('span');
        token.textContent = piece;
        at(step.into).append(token);
        await pause(10);
      }
    }
    await pause(10);
  }
}
