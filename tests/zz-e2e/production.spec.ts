import { randomUUID } from 'node:crypto';
import { ask } from '../playground/driver';
import { expect, test } from './support/chromium';

test.use({ build: 'production' });

test('the shipped build works on claude.ai and asks nothing of the network', async ({
  context,
  panel,
  sites,
  worker,
}) => {
  const requests: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  const problems: string[] = [];
  panel.page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text());
  });
  panel.page.on('pageerror', (error) => problems.push(error.message));
  await panel.page.reload();
  const chat = await context.newPage();
  await chat.goto(`https://claude.ai/chat/${randomUUID()}`);
  const visitsBefore = sites.visits.length;
  await ask(chat, 'top campaigns connector_expired');
  await expect(panel.card('connector_expired')).toHaveCount(1);
  await panel.page.waitForTimeout(2_000);

  const own = requests.filter((url) => !url.startsWith('https://claude.ai/'));
  expect(own.filter((url) => !url.startsWith('chrome-extension://') && !url.startsWith('data:'))).toEqual([]);
  expect(sites.visits.slice(visitsBefore).filter((visit) => visit.host !== 'claude.ai')).toEqual([]);
  // Violations of the content security policy would stand here.
  expect(problems).toEqual([]);
  expect(worker.url()).toContain('background.js');
});

test('the shipped build does not touch a site that nobody allowed', async ({ context, sites, panel }) => {
  const chat = await context.newPage();
  await chat.goto(sites.playgroundUrl);
  await ask(chat, 'top campaigns connector_expired');
  await chat.waitForTimeout(1_500);
  await expect(panel.cards).toHaveCount(0);
});
