import { screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Welcome } from '../../components/screens/welcome';
import { card, FakeSource, openPanel, settle } from './harness';

beforeEach(() => {
  location.hash = '#welcome';
});
afterEach(() => {
  history.replaceState(null, '', location.pathname);
});

async function open() {
  const fake = new FakeSource([], null);
  fake.settings = { ...fake.settings, welcomed: false };
  const { user } = await openPanel(fake, { welcome: async () => Welcome });
  const press = async (name: string | RegExp) => {
    await user.click(screen.getByRole('button', { name }));
    await settle();
  };
  return { fake, press };
}
const heading = () => screen.getByRole('heading', { level: 2 });

describe('the first steps', () => {
  it('are three, each with the focus on its heading, and end with the chats', async () => {
    const { fake, press } = await open();
    const titles: string[] = [];
    for (const next of ['Next', 'Next', 'Got it']) {
      titles.push(String(heading().textContent));
      expect(screen.getByText(`Step ${titles.length} of 3`)).toBeDefined();
      expect(document.activeElement).toBe(heading());
      expect(fake.settings.welcomed).toBe(false);
      await press(next);
    }
    expect(new Set(titles).size).toBe(3);
    expect(fake.settings.welcomed).toBe(true);
    expect(location.hash).toBe('#now');
  });

  it('can be gone back through, and skipped', async () => {
    const { fake, press } = await open();
    const first = heading().textContent;
    await press('Next');
    await press('Back');
    expect(heading().textContent).toBe(first);
    await press('Skip the first steps');
    expect(fake.settings.welcomed).toBe(true);
  });

  it('show nothing but themselves', async () => {
    await open();
    expect(screen.queryByRole('navigation')).toBeNull();
    expect(screen.queryByText('No chat on this page')).toBeNull();
  });

  it('let a card be tried: a choice stands in a message box, and reaches nothing real', async () => {
    const { fake, press } = await open();
    await press('Next');
    await press('Next');
    expect(screen.getByText('For practice: none of this is real')).toBeDefined();
    await press(/^Northwind Bikes/);
    expect(screen.getByText(/^Use profile_id .*\(Northwind Bikes\)/)).toBeDefined();
    expect(screen.getByText(/That is all there is to it/)).toBeDefined();
    expect(fake.drafted).toEqual([]);
    expect(fake.chosen).toEqual([]);
  });

  it('let the card be put away and brought back', async () => {
    const { fake, press } = await open();
    await press('Next');
    await press('Next');
    await press(/^Dismiss/);
    expect(screen.queryByRole('article')).toBeNull();
    await press('Bring it back');
    expect(card('Which client do you mean?').article).toBeDefined();
    expect(fake.dismissed).toEqual([]);
  });
});

describe('in the panel', () => {
  it('they are offered until they were taken or declined', async () => {
    history.replaceState(null, '', location.pathname);
    const { fake, press } = await open();
    const invite = screen.getByText(/New here\?/).closest('section') as HTMLElement;
    expect(within(invite).getByRole('link', { name: 'Show me' }).getAttribute('href')).toBe('#welcome');
    await press('No, thanks');
    expect(fake.settings.welcomed).toBe(true);
    expect(screen.queryByText(/New here\?/)).toBeNull();
  });
});
