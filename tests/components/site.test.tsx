import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { chat, FakeSource, openPanel } from './harness';

const origin = 'https://chat.agency.example';

describe('a site that nobody allowed', () => {
  it('is watched after one click', async () => {
    const source = new FakeSource([], null);
    source.site = { kind: 'possible', origin };
    await openPanel(source);
    expect(screen.getByText('chat.agency.example')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Watch this site' }));
    expect(source.decided).toEqual([`allow ${origin}`]);
  });

  it('says so when the browser was told no', async () => {
    const source = new FakeSource([], null);
    source.site = { kind: 'possible', origin };
    source.siteAnswer = { ok: false, reason: 'declined' };
    await openPanel(source);
    await userEvent.click(screen.getByRole('button', { name: 'Watch this site' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/told no/);
  });
});

it('a site that was allowed can be given back', async () => {
  const source = new FakeSource([], { ...chat, surface: 'generic', host: 'chat.agency.example' });
  source.site = { kind: 'allowed', origin };
  await openPanel(source);
  await userEvent.click(screen.getByRole('button', { name: 'Stop watching this site' }));
  expect(source.decided).toEqual([`forget ${origin}`]);
});

it('access that was taken back elsewhere is told', async () => {
  const source = new FakeSource([], null);
  source.site = { kind: 'lost', origin };
  await openPanel(source);
  expect(screen.getByRole('heading', { name: /may no longer watch this site/ })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Watch it again' })).toBeTruthy();
});

it('claude.ai needs no decision', async () => {
  await openPanel(new FakeSource([]));
  expect(screen.queryByRole('button', { name: /watch/i })).toBeNull();
});

describe('looking once more', () => {
  it('has the page read all that it shows', async () => {
    const source = new FakeSource([]);
    await openPanel(source);
    await userEvent.click(screen.getByRole('button', { name: 'Missed something? Check this chat again' }));
    expect(source.decided).toEqual(['look 1']);
    expect(await screen.findByText(/Looked at everything/)).toBeTruthy();
  });

  it('says that detection may be out of date where calls are shown and nothing can be read', async () => {
    await openPanel(new FakeSource([], { ...chat, blind: true }));
    expect(screen.getByRole('heading', { name: /may be out of date/ })).toBeTruthy();
    expect(screen.getByText(/as of 2026-11/)).toBeTruthy();
  });

  it('says nothing of the kind otherwise', async () => {
    await openPanel(new FakeSource([]));
    expect(screen.queryByRole('heading', { name: /out of date/ })).toBeNull();
  });
});
