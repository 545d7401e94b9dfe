import { type Acts, type Log, later, outcome, paced } from './kit';

const EVENTS = ['loadstart', 'progress', 'abort', 'error', 'load', 'timeout', 'loadend'];

/** Everything an XMLHttpRequest says, in the order in which it says it. */
function listen(xhr: XMLHttpRequest, log: Log, name = ''): Promise<void> {
  // How much of a body is there at each progress is the network's business.
  xhr.onreadystatechange = () => log(name, 'state', xhr.readyState, xhr.status);
  for (const type of EVENTS) {
    xhr.addEventListener(type, (event) => {
      const last = type === 'progress' ? '' : (event as ProgressEvent).loaded;
      log(name, type, last, event.target === xhr, event.isTrusted);
    });
    xhr.upload.addEventListener(type, (event) => log(name, 'upload', event.type));
  }
  return new Promise((done) => xhr.addEventListener('loadend', () => done()));
}

function open(url: string, log: Log, name?: string, method = 'GET') {
  const xhr = new XMLHttpRequest();
  const done = listen(xhr, log, name);
  xhr.open(method, url);
  return { xhr, done };
}

const grown = (xhr: XMLHttpRequest, size: number) =>
  new Promise<void>((done) => {
    const look = () => (xhr.responseText.length >= size ? done() : setTimeout(look, 2));
    look();
  });

export const asking: Acts = {
  async 'every response type'(log) {
    const types: XMLHttpRequestResponseType[] = ['', 'text', 'arraybuffer', 'blob', 'document', 'json'];
    for (const type of types) {
      for (const path of ['/json', '/xml', '/bad', '/empty']) {
        const { xhr, done } = open(path, log, `${type} ${path}`);
        xhr.responseType = type;
        log(await outcome(() => xhr.response), xhr.responseURL);
        xhr.send();
        await done;
        const first = xhr.response;
        log(first, first === xhr.response, new URL(xhr.responseURL).pathname, xhr.statusText);
        log(await outcome(() => xhr.responseText), await outcome(() => xhr.responseXML));
        if (first instanceof Blob) log(await first.text());
        if (first instanceof Document) log(new XMLSerializer().serializeToString(first));
      }
    }
  },
  async 'a text that grows'(log) {
    const source = paced();
    const { xhr, done } = open(source.url, log);
    xhr.send();
    let size = 0;
    for (let i = 0; i < 3; i += 1) {
      await source.piece();
      await grown(xhr, size + 1);
      await later(60);
      size = xhr.responseText.length;
      log(xhr.responseText, xhr.response === xhr.responseText, xhr.readyState);
    }
    log(
      await outcome(() => {
        xhr.responseType = 'json';
      }),
    );
    await source.end();
    await done;
    log(xhr.responseText.length === size, xhr.getAllResponseHeaders().includes('content-type'));
  },
  async aborts(log) {
    const unsent = open('/never', log, 'before');
    unsent.xhr.abort();
    log(unsent.xhr.readyState);
    const sent = open('/never', log, 'after send');
    sent.xhr.send();
    sent.xhr.abort();
    log(sent.xhr.readyState, sent.xhr.status, sent.xhr.response);
    const source = paced();
    const midst = open(source.url, log, 'midst');
    midst.xhr.send();
    await source.piece();
    await grown(midst.xhr, 1);
    midst.xhr.abort();
    log(midst.xhr.readyState, midst.xhr.responseText, await source.closed());
    const over = open('/json', log, 'over');
    over.xhr.send();
    await over.done;
    over.xhr.abort();
    log(over.xhr.readyState, over.xhr.response);
  },
  async 'what goes wrong'(log) {
    const slow = open('/never', log, 'slow');
    slow.xhr.timeout = 30;
    slow.xhr.send();
    await slow.done;
    const source = paced();
    const broken = open(source.url, log, 'broken');
    broken.xhr.send();
    await source.piece();
    await grown(broken.xhr, 1);
    await source.cut();
    await broken.done;
    log(broken.xhr.response, broken.xhr.status);
    const foreign = open(`${location.origin.replace('localhost', '127.0.0.1')}/closed`, log, 'foreign');
    foreign.xhr.send();
    await foreign.done;
    const raw = new XMLHttpRequest();
    log(await outcome(() => raw.send()), await outcome(() => raw.open('GET', 'http://[')));
    log(
      await outcome(() => raw.open('TRACE', '/')),
      raw.responseText,
      raw.response,
      raw.getAllResponseHeaders(),
    );
  },
  async 'waiting for it'(log) {
    for (const path of ['/json', '/text', '/missing', '/redirect', '/binary']) {
      const xhr = new XMLHttpRequest();
      void listen(xhr, log, path);
      xhr.open('GET', path, false);
      xhr.send();
      log(
        xhr.status,
        xhr.responseText.length,
        xhr.response === xhr.responseText,
        new URL(xhr.responseURL).pathname,
      );
    }
    const xhr = new XMLHttpRequest();
    xhr.open('GET', '/json', false);
    log(
      await outcome(() => {
        xhr.responseType = 'json';
      }),
    );
    xhr.open('GET', 'http://127.0.0.1:1/', false);
    log(await outcome(() => xhr.send()));
  },
  async 'another MIME type, uploads and headers'(log) {
    const forced = open('/latin', log);
    forced.xhr.overrideMimeType('text/event-stream; charset=utf-8');
    forced.xhr.send();
    await forced.done;
    log(forced.xhr.responseText);
    const up = open('/echo', log, 'up', 'POST');
    up.xhr.setRequestHeader('content-type', 'application/json');
    up.xhr.send('{"tool_call":1}');
    await up.done;
    log(up.xhr.responseText, up.xhr.getResponseHeader('Content-Type'), up.xhr.getResponseHeader('nothing'));
  },
  async 'one request after the other'(log) {
    const xhr = new XMLHttpRequest();
    for (const path of ['/json', '/text', '/json']) {
      const done = new Promise((end) => xhr.addEventListener('loadend', end, { once: true }));
      xhr.open('GET', path);
      log(xhr.responseText, xhr.responseURL);
      xhr.send();
      await done;
      log(xhr.responseText.length, xhr.response.length);
    }
  },
  async 'a class of its own'(log) {
    class Mine extends XMLHttpRequest {
      override get responseText() {
        return `mine ${super.responseText.length}`;
      }
      size() {
        return this.response.length;
      }
    }
    const xhr = new Mine();
    const done = listen(xhr, log);
    xhr.open('GET', '/json');
    xhr.send();
    await done;
    log(
      xhr.responseText,
      xhr.size(),
      xhr instanceof XMLHttpRequest,
      Object.getPrototypeOf(xhr) === Mine.prototype,
    );
  },
};
