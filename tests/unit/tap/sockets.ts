/** Sockets and requests as browsers have them, as far as the tap can see: native getters on prototypes. */

export class FakeSocket extends EventTarget {
  readonly #url: string;
  onmessage: ((event: MessageEvent) => void) | null = null;

  constructor(url: string) {
    super();
    this.#url = url;
    this.addEventListener('message', (event) => this.onmessage?.(event as MessageEvent));
  }
  get url(): string {
    return this.#url;
  }
  receive(data: unknown): MessageEvent {
    const event = new MessageEvent('message', { data });
    this.dispatchEvent(event);
    return event;
  }
}

export class FakeEventSource extends FakeSocket {
  override get url(): string {
    return super.url;
  }
}

export class FakeXhr extends EventTarget {
  #text = '';
  #value: unknown;
  #url = '';
  #state = 0;
  #type = '';
  responseType = '';

  /** Begins a response. */
  begin(url: string, type = 'text/event-stream'): void {
    this.#url = url;
    this.#type = type;
    this.#text = '';
    this.#state = 2;
  }
  more(text: string): void {
    this.#text += text;
    this.#state = 3;
  }
  end(value?: unknown): void {
    this.#value = value;
    this.#state = 4;
  }
  get responseURL(): string {
    return this.#url;
  }
  get readyState(): number {
    return this.#state;
  }
  get responseText(): string {
    const text = this.#text;
    if (/^(?:text)?$/.test(this.responseType)) return text;
    throw new DOMException('no', 'InvalidStateError');
  }
  get response(): unknown {
    if (this.responseType === '' || this.responseType === 'text') return this.#text;
    return this.#state === 4 ? (this.#value ?? null) : null;
  }
  getResponseHeader(name: string): string | null {
    return name.toLowerCase() === 'content-type' ? this.#type : null;
  }
}
