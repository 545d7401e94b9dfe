import { ask } from '../playground/driver';
import { expect, test } from './support/chromium';
import { UNSAFE_URLS } from './support/inputs';

for (const url of UNSAFE_URLS) {
  test(`${url} never becomes a link`, async ({ context, sites, panel }) => {
    const chat = await context.newPage();
    await chat.goto(sites.playgroundUrl);
    await ask(chat, `top campaigns connector_expired action_url=${url}`);
    const card = panel.card('connector_expired');
    await expect(card).toHaveCount(1);
    const links = await card.locator('a').evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
    for (const href of links) {
      expect(new URL(href).protocol).toBe('https:');
      expect(['www.atribu.app', 'atribu.app']).toContain(new URL(href).host);
    }
    expect(links).not.toContain(new URL(url).href);
    // Nothing is lost: the address is shown, as text, with a warning.
    await expect(card).toContainText(url.slice(0, 20));
  });
}

test('a safe address is the main link, exactly as it was given', async ({ context, sites, panel }) => {
  const url = 'https://www.atribu.app/settings/integrations?x=1';
  const chat = await context.newPage();
  await chat.goto(sites.playgroundUrl);
  await ask(chat, `top campaigns connector_expired action_url=${url}`);
  await expect(panel.mainLink('connector_expired')).toHaveAttribute('href', url);
  await expect(panel.mainLink('connector_expired')).toHaveAttribute('rel', /noopener/);
});
