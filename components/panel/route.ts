/** The panel's screens. 'now' is the chats screen, where everybody begins. */
export const SCREEN_NAMES = ['now', 'history', 'guide', 'settings', 'about', 'welcome'] as const;
export type ScreenName = (typeof SCREEN_NAMES)[number];

/** Where in the panel a person is; all of it stands in the address's fragment, so that going back works. */
export type Route =
  | { screen: Exclude<ScreenName, 'guide'> }
  /** `entry`: the error that is looked up, as it stands in the address; the guide tells whether it knows it. */
  | { screen: 'guide'; entry: string | null };

/** An error code as Atribu writes it; longer or other text is nobody's entry. */
const ENTRY = /^[a-z0-9_]{1,64}$/;

/**
 * Reads an address's fragment, with or without its '#'. Whatever is not the address of a screen leads to the chats,
 * as an old or mistyped link should.
 */
export function parseRoute(fragment: string): Route {
  const [name, entry, ...more] = fragment.replace(/^#/, '').split('/');
  const screen = SCREEN_NAMES.find((each) => each === name);
  if (screen === undefined || more.length > 0) return { screen: 'now' };
  if (screen === 'guide') return { screen, entry: entry !== undefined && ENTRY.test(entry) ? entry : null };
  return entry === undefined ? { screen } : { screen: 'now' };
}

/** The fragment that leads there, with its '#'. Never a bare '#', at which a browser jumps to the top by itself. */
export function routeHref(route: Route): string {
  const entry = route.screen === 'guide' ? route.entry : null;
  return entry === null ? `#${route.screen}` : `#${route.screen}/${entry}`;
}
