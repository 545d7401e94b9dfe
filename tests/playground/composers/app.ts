/** What an editor gives the page: its model's text, which alone decides what the app would send. */
export interface Composer {
  element: HTMLElement;
  text(): string;
}

/** Mounts an editor into a host; it says when its model changed and when Enter asked to send. */
export type Mount = (host: HTMLElement, changed: () => void, submit: () => void) => Composer;
