import { screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Welcome } from '../../components/screens/welcome';
import type { ActivePage } from '../../lib/platform/active-page';
import { card, chat, FakeSource, openPanel, settle } from './harness';

beforeEach(() => {
  location.hash = '#welcome';
});
afterEach(() => {
  history.replaceState(null, '', location.pathname);
});

async function open(page: ActivePage | null = null, as: Partial<FakeSource['source']> = {}) {
  const fake = new FakeSource([], page);
  Object.assign(fake.source, as);
  fake.settings = { ...fake.settings, welcomed: false };
  const { user } = await openPanel(fake, { welcome: async () => Welcome });
  const press = async (name: string | RegExp) => {
    await user.click(screen.getByRole('button', { name }));
    await settle();
  };
  const pressAll = async (...names: (string | RegExp)[]) => {
    for (const name of names) await press(name);
  };
  return { fake, user, press, pressAll };
}
const heading = () => screen.getByRole('heading', { level: 2 });
const link = (name: RegExp) => screen.getByRole('link', { name }) as HTMLAnchorElement;

describe('the first steps', () => {
  it('are three, each with the focus on its heading', async () => {
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
  });

  it('say what MCP is before they say anything of MCP Doctor', async () => {
    await open();
    const words = String(screen.getByRole('main').textContent);
    expect(words).toMatch(/link between the two is called MCP; Claude calls it a connector, ChatGPT an app/);
    expect(words.indexOf('is called MCP')).toBeLessThan(words.indexOf('MCP Doctor'));
  });

  it('can be gone back through, and skipped', async () => {
    const { fake, pressAll } = await open();
    const first = heading().textContent;
    await pressAll('Next', 'Back');
    expect(heading().textContent).toBe(first);
    await pressAll('Skip the first steps');
    expect(fake.settings.welcomed).toBe(true);
    expect(heading().textContent).toBe('You’re ready');
  });

  it('show nothing but themselves', async () => {
    await open();
    expect(screen.queryByRole('navigation')).toBeNull();
    expect(screen.queryByText('No chat on this page')).toBeNull();
  });

  it('show in a picture where to press, by the browser', async () => {
    const { pressAll } = await open(null, { browser: 'firefox' });
    await pressAll('Next');
    const picture = screen.getByText('claude.ai').closest('[aria-hidden]') as HTMLElement;
    expect(within(picture).getByText('MCP Doctor')).toBeDefined();
    expect(within(picture).getByText('Pin to Toolbar')).toBeDefined();
    expect(screen.getByText(/Click the gear beside MCP Doctor, then “Pin to Toolbar”/)).toBeDefined();
  });
});

describe('their end', () => {
  it('leads to the chats, and on to the panel', async () => {
    const { pressAll } = await open();
    await pressAll('Next', 'Next', 'Got it');
    expect(heading().textContent).toBe('You’re ready');
    expect(document.activeElement).toBe(heading());
    expect(screen.queryByText(/Step/)).toBeNull();
    for (const [name, href] of [
      [/^Open Claude/, 'https://claude.ai/'],
      [/^Open ChatGPT/, 'https://chatgpt.com/'],
    ] as const) {
      expect(link(name).href).toBe(href);
      expect(link(name).target).toBe('_blank');
      expect(link(name).rel).toContain('noopener');
    }
    await pressAll('Go to the panel');
    expect(location.hash).toBe('#now');
  });

  it('makes way for the panel as soon as a chat is beside it', async () => {
    const { fake, pressAll } = await open();
    await pressAll('Next', 'Next', 'Got it');
    fake.setPage(chat);
    await settle();
    expect(location.hash).toBe('#now');
    expect(screen.getByText('Nothing wrong in this chat')).toBeDefined();
  });

  it('stays in a tab of its own while another is in front', async () => {
    const { fake, pressAll } = await open(null, { isInTab: async () => true });
    await pressAll('Next', 'Next', 'Got it');
    for (const page of [chat, null]) {
      fake.setPage(page);
      await settle();
    }
    expect(heading().textContent).toBe('You’re ready');
  });

  it('is the panel itself where a chat is beside it already', async () => {
    const { pressAll } = await open(chat);
    await pressAll('Next', 'Next', 'Got it');
    expect(location.hash).toBe('#now');
  });
});

describe('the practice', () => {
  const practise = async () => {
    const opened = await open();
    await opened.pressAll('Next', 'Next');
    return opened;
  };

  it('lets a card be tried: a choice stands in a message box, and reaches nothing real', async () => {
    const { fake, press } = await practise();
    expect(screen.getByText('For practice: none of this is real')).toBeDefined();
    await press(/^Northwind Bikes/);
    expect(screen.getByText(/^Use profile_id .*\(Northwind Bikes\)/)).toBeDefined();
    expect(screen.getByText(/That is all there is to it/)).toBeDefined();
    // Nothing lies over the foot of the practice.
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(fake.drafted).toEqual([]);
    expect(fake.chosen).toEqual([]);
  });

  it.each([
    [/^Dismiss/, 'You put the card away.'],
    [/^Mute/, /^You muted this kind of card/],
  ])('lets the card be put out of the way and brought back: %s', async (button, said) => {
    const { fake, user, press } = await practise();
    await press(button);
    const [item] = screen.queryAllByRole('menuitem');
    if (item) await user.click(item);
    await settle();
    expect(screen.getByText(said)).toBeDefined();
    expect(screen.queryByRole('article')).toBeNull();
    await press('Bring it back');
    expect(card('Which client do you mean?').article).toBeDefined();
    expect(fake.dismissed).toEqual([]);
    expect(fake.settings.mutes).toEqual([]);
  });

  it('has a second card that counts down, for who wants it', async () => {
    vi.useFakeTimers({ now: Date.UTC(2026, 10, 24, 12), shouldAdvanceTime: true });
    const { fake, press } = await practise();
    expect(screen.queryByRole('button', { name: 'Try one that counts down' })).toBeNull();
    await press(/^Café Río/);
    await press('Try one that counts down');
    expect(document.activeElement?.textContent).toMatch(/This one counts the seconds/);
    const { article } = card(/too many calls in a minute/);
    expect(within(article).getByRole('timer')).toBeDefined();
    expect(article.dataset.status).toBe('waiting');
    await vi.advanceTimersByTimeAsync(13_000);
    await settle();
    expect(article.dataset.status).toBe('ready');
    await press(/Put “try again” in the chat/);
    expect(screen.getByText(/^Please call top_campaigns again/)).toBeDefined();
    expect(screen.getByText(/Now you know both kinds/)).toBeDefined();
    expect(fake.drafted).toEqual([]);
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
