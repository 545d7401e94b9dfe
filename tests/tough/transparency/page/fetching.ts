import { type Acts, later, outcome, paced, steady, whole } from './kit';

const other = () => location.origin.replace('localhost', '127.0.0.1');
const about = ({ status, type, url, redirected, ok, bodyUsed, body }: Response) =>
  `${status} ${type} ${new URL(url || 'about:blank').pathname.split('/')[1]} ${redirected} ${ok} ${bodyUsed} ${body === null}`;

/** Requests and what ends them. */
export const fetching: Acts = {
  async 'a response’s face'(log) {
    const response = await fetch('/json');
    log(
      about(response),
      [...response.headers.keys()].filter((key) => key !== 'date'),
    );
    log(steady(response, 'body'), response.body?.locked, Object.keys(response));
    log(await response.json(), response.bodyUsed);
  },
  async 'a server that says no, and one that says nothing'(log) {
    for (const path of ['/missing', '/empty', '/nowhere']) {
      const response = await fetch(path);
      log(about(response), await response.text(), response.bodyUsed);
    }
    const head = await fetch('/json', { method: 'HEAD' });
    log(about(head), await head.text());
    log(about(Response.error()), await outcome(() => Response.error().text()));
    log(about(Response.json({ tool_calls: [] })), await Response.json({ tool_calls: [] }).text());
  },
  async 'what is sent comes back as it was'(log) {
    const form = new FormData();
    form.set('tool_call', 'a');
    const bodies = [
      'tool_result',
      new Blob(['tool_']),
      new Uint8Array([1, 2, 3]),
      new URLSearchParams('a=1'),
      form,
    ];
    for (const body of bodies) {
      const response = await fetch('/echo', { method: 'POST', body });
      const text = await response.text();
      log(text.replace(/WebKitFormBoundary\w+/g, 'boundary'));
    }
  },
  async redirects(log) {
    log(about(await fetch('/redirect')));
    log(about(await fetch('/redirect', { redirect: 'manual' })));
    log(await outcome(() => fetch('/redirect', { redirect: 'error' })));
    const opaque = await fetch('/redirect', { redirect: 'manual' });
    log(opaque.body, await opaque.text());
    const across = await fetch(`/redirect?to=${encodeURIComponent(`${other()}/json`)}`);
    log(about(across), await across.json());
  },
  async 'another origin'(log) {
    const opaque = await fetch(`${other()}/closed`, { mode: 'no-cors' });
    log(about(opaque), opaque.body, await opaque.text());
    log(about(opaque), (await (await fetch(`${other()}/closed`, { mode: 'no-cors' })).blob()).size);
    log(await outcome(() => fetch(`${other()}/closed`)));
    log(await (await fetch(`${other()}/json`)).json());
  },
  async 'other schemes'(log) {
    const blob = URL.createObjectURL(new Blob(['data: tool_result\n\n'], { type: 'text/event-stream' }));
    for (const url of [blob, 'data:text/event-stream,data: tool_result%0A%0A']) {
      const response = await fetch(url);
      log(response.type, response.headers.get('content-type'), await response.text());
    }
    URL.revokeObjectURL(blob);
    log(await outcome(() => fetch('nonsense://a')));
    log(await outcome(() => fetch('http://user:word@localhost/')));
  },
  async 'an abort before, and its reason'(log) {
    const reason = { mine: true };
    for (const signal of [AbortSignal.abort(), AbortSignal.abort(reason)]) {
      log(
        await fetch('/never', { signal }).catch((error) => [
          error === signal.reason,
          error === reason,
          error,
        ]),
      );
    }
  },
  async 'an abort while nothing has come'(log) {
    const controller = new AbortController();
    const waits = fetch('/never', { signal: controller.signal });
    controller.signal.addEventListener('abort', () => log('abort event'));
    waits.catch((error) => log(error === controller.signal.reason, error));
    controller.abort();
    log('aborted');
    await outcome(() => waits);
    log(await outcome(() => fetch('/never', { signal: AbortSignal.timeout(20) })));
  },
  async 'an abort in the midst of a body that is read'(log) {
    const source = paced();
    const controller = new AbortController();
    const response = await fetch(source.url, { signal: AbortSignal.any([controller.signal]) });
    const reader = response.body?.getReader();
    await source.piece();
    log((await reader?.read())?.value);
    const reason = new RangeError('enough');
    const waiting = [reader?.read(), reader?.read(), reader?.closed];
    controller.abort(reason);
    for (const each of waiting) log(await each?.catch((error: unknown) => [error === reason, error]));
    log(await outcome(() => reader?.read()), await source.closed());
  },
  async 'an abort in the midst of a body that is read whole'(log) {
    for (const how of ['text', 'json', 'arrayBuffer', 'blob', 'bytes', 'formData'] as const) {
      const source = paced();
      const controller = new AbortController();
      const response = await fetch(source.url, { signal: controller.signal });
      await source.piece();
      const read = outcome(() => response[how]());
      log(how, response.bodyUsed, response.body?.locked);
      controller.abort();
      log(await read, await source.closed());
      log(await outcome(() => response.text()));
    }
  },
  async 'an abort after the end'(log) {
    const controller = new AbortController();
    const response = await fetch('/json', { signal: controller.signal });
    log(await response.json());
    controller.abort();
    log(response.bodyUsed, await outcome(() => response.text()));
  },
  async 'a connection that breaks'(log) {
    const source = paced();
    const response = await fetch(source.url);
    const reader = response.body?.getReader();
    await source.piece();
    log((await reader?.read())?.value);
    const waiting = [reader?.read(), reader?.closed].map((each) => each?.catch((error: unknown) => error));
    await source.cut();
    const errors = await Promise.all(waiting);
    log(errors, errors[0] === errors[1]);
    log(await outcome(() => reader?.read()), await outcome(() => reader?.cancel()));
    for (const how of ['text', 'json', 'arrayBuffer', 'blob', 'bytes'] as const) {
      const broken = paced('application/json');
      const again = await fetch(broken.url);
      await broken.piece();
      const read = outcome(() => again[how]());
      await broken.cut();
      log(how, await read, again.bodyUsed, await outcome(() => again.text()));
    }
  },
  async 'a body that is left tells the server'(log) {
    const left = paced();
    await left.piece();
    const response = await fetch(left.url);
    for await (const chunk of response.body ?? []) {
      log(chunk);
      break;
    }
    log(response.body?.locked, await left.closed());
    const cancelled = paced();
    await cancelled.piece();
    const body = (await fetch(cancelled.url)).body;
    const reader = body?.getReader();
    await reader?.read();
    log(await reader?.cancel('reason'), await reader?.read(), await cancelled.closed());
    const unread = paced();
    const never = await fetch(unread.url);
    log(await never.body?.cancel(), never.bodyUsed, await unread.closed());
  },
  async copies(log) {
    const response = await whole();
    const copy = response.clone();
    log(response.body === copy.body, response.bodyUsed, copy.bodyUsed, about(copy));
    log(await copy.text(), await response.text());
    log(await outcome(() => response.clone()));
    const source = paced();
    const first = await fetch(source.url);
    const second = first.clone();
    await source.piece();
    const cancelled = first.body?.cancel('one');
    log((await second.body?.getReader().read())?.value);
    await source.end();
    log(await outcome(() => Promise.race([cancelled, later(30).then(() => 'waits for the other')])));
  },
  async 'integrity, caching, keepalive and priority'(log) {
    log(await outcome(() => fetch('/json', { integrity: 'sha256-AAAA' })));
    const options: RequestInit[] = [{ cache: 'no-store' }, { keepalive: true }, { priority: 'low' }];
    for (const each of options) {
      log(await (await fetch('/json', each)).json());
    }
  },
  async 'requests of its own'(log) {
    const request = new Request('/echo', { method: 'POST', body: 'tool_call' });
    log(request.bodyUsed, await request.clone().text(), request.bodyUsed);
    log(await (await fetch(request)).text(), request.bodyUsed);
    log(await outcome(() => request.text()));
  },
  async 'nothing more was asked for than the page did'(log) {
    await later(50);
    const names = performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname.split('/')[1]);
    const counts = Map.groupBy(names, (name) => name);
    log([...counts].map(([name, all]) => `${name} ${all.length}`).sort());
  },
};
