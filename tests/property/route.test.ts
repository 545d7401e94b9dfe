import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseRoute, type Route, routeHref, SCREEN_NAMES } from '../../components/panel/route';

const entry = fc.option(fc.stringMatching(/^[a-z0-9_]{1,64}$/));
const route: fc.Arbitrary<Route> = fc.oneof(
  fc.constantFrom(...SCREEN_NAMES.filter((name) => name !== 'guide')).map((screen) => ({ screen })),
  entry.map((known) => ({ screen: 'guide' as const, entry: known })),
);

it('every place has an address that leads back to it, and that no element of the page can be named by', () => {
  fc.assert(
    fc.property(route, (place) => {
      expect(parseRoute(routeHref(place))).toEqual(place);
      expect(routeHref(place)).toMatch(/^#[a-z]+(\/[a-z0-9_]+)?$/);
    }),
  );
});

it('whatever else stands in the address leads to a screen, and an unreadable entry to the whole guide', () => {
  const parts = fc.array(
    fc.oneof(fc.constantFrom(...SCREEN_NAMES, '#', '', '%', 'rate_limited'), fc.string()),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        parts.map((words) => words.join('/')),
      ),
      (address) => {
        const found = parseRoute(address);
        expect(SCREEN_NAMES).toContain(found.screen);
        expect(parseRoute(routeHref(found))).toEqual(found);
      },
    ),
  );
  for (const address of ['', '#', '#nowhere', '#constructor', '#history/more', '#guide/a/b', '#HISTORY']) {
    expect(parseRoute(address), address).toEqual({ screen: 'now' });
  }
  expect(parseRoute('#guide/<script>')).toEqual({ screen: 'guide', entry: null });
  expect(parseRoute('#guide/rate_limited')).toEqual({ screen: 'guide', entry: 'rate_limited' });
});
