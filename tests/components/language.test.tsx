import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { card, FakeSource, openPanel, settle } from './harness';
import { envelopes, incident } from './incidents';

const open = async (settings: Partial<FakeSource['settings']>, languages?: string[]) => {
  const fake = new FakeSource([incident(envelopes.connector_expired, Date.now() - 90_000)]);
  fake.settings = { ...fake.settings, ...settings };
  const { user } = await openPanel(fake, undefined, languages);
  return { fake, user };
};
const language = () => document.documentElement.lang;

describe('the language of the panel', () => {
  it('is the browser’s, with its region', async () => {
    await open({}, ['es-CL', 'en']);
    expect(
      card('Hay que reconectar Meta Ads').getByRole('link', { name: /^Reconectar Meta Ads/ }),
    ).toBeDefined();
    expect(screen.getByRole('heading', { name: 'Este chat' })).toBeDefined();
    expect(language()).toBe('es-CL');
  });

  it('is the one that was decided on, whatever the browser’s', async () => {
    await open({ language: 'en' }, ['es-CL', 'en-US']);
    expect(card('Meta Ads needs to be reconnected')).toBeDefined();
    expect(language()).toBe('en-US');
  });

  it('turns while the panel is open, and what was opened or focused stays so', async () => {
    const { fake, user } = await open({}, ['en-GB']);
    const title = 'Meta Ads needs to be reconnected';
    const details = card(title).getByRole('button', { name: 'Technical details' });
    await user.click(details);
    const { article } = card(title);

    fake.changeSettings({ language: 'es' });
    await settle();
    const spanish = card('Hay que reconectar Meta Ads');
    expect(spanish.article).toBe(article);
    expect(language()).toBe('es');
    expect(document.activeElement).toBe(details);
    expect(details.textContent).toBe('Detalles técnicos');
    expect(details.getAttribute('aria-expanded')).toBe('true');

    fake.changeSettings({ language: 'auto' });
    await settle();
    expect(card(title).article).toBe(article);
    expect(language()).toBe('en-GB');
  });

  it('tells times as the region does', async () => {
    await open({ language: 'es' }, ['es-ES']);
    expect(card('Hay que reconectar Meta Ads').getByText(/^hace /)).toBeDefined();
  });
});
