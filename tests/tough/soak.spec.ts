import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { CODES } from '../../lib/atribu/explanation';
import { expect, test } from '../e2e/support/chromium';
import { ask } from '../playground/driver';
import { heapMb, heapOfWorker } from './heap';

/** `npm run fuzz -- soak --minutes=60`: mixed chats for so long, in two tabs that stay open. */
const MINUTES = Number(process.env.FUZZ_MINUTES ?? 60);
/** Bounded in count as well. */
const MOST_TURNS = MINUTES * 300;
const WARM = 0.25;
const GROWTH = 0.05;
/** Nobody notices less; of the worker's few megabytes, five percent are a handful of strings. */
const SLACK_MB = 1;

interface Sample {
  atMinute: number;
  turns: number;
  pageMb: number;
  workerMb: number;
  panelMb: number;
  nodes: number;
}

const words = (turn: number) => {
  const code = CODES[turn % CODES.length];
  const kinds = [
    'whoami please',
    `show top campaigns ${code}`,
    'top campaigns please',
    'explain what an error looks like',
    `linear ${code}`,
    'top campaigns stale',
    `${code} x3`,
    'tell me a story about campaigns and how they came to be',
  ];
  return kinds[turn % kinds.length] as string;
};

test(`a soak of ${MINUTES} minutes`, async ({ context, sites, panel, worker, browserCdp }) => {
  const said: string[] = [];
  const listen = (page: Page, name: string) => {
    page.on('pageerror', (error) => said.push(`${name}: ${error.message}`));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) said.push(`${name}: ${message.text()}`);
    });
  };
  worker.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) said.push(`worker: ${message.text()}`);
  });
  listen(panel.page, 'panel');
  const chat = await context.newPage();
  listen(chat, 'chat');
  await chat.goto('https://claude.ai/new');

  const cdpOf = (page: Page) => context.newCDPSession(page);
  const [chatCdp, panelCdp] = [await cdpOf(chat), await cdpOf(panel.page)];
  const workerMb = async () => {
    const { targetInfos } = await browserCdp.send('Target.getTargets');
    const target = targetInfos.find(({ type, url }) => type === 'service_worker' && url === worker.url());
    // It sleeps, and so holds nothing.
    if (!target) return Number.NaN;
    return heapOfWorker(browserCdp, target.targetId);
  };

  const samples: Sample[] = [];
  const from = Date.now();
  const minutes = () => (Date.now() - from) / 60_000;
  let turns = 0;
  let next = 0;
  while (minutes() < MINUTES && turns < MOST_TURNS) {
    // A page that keeps every turn grows by itself: each twelve turns it is a new chat.
    if (turns % 12 === 0) await chat.goto(turns % 24 === 0 ? sites.playgroundUrl : 'https://claude.ai/new');
    await ask(chat, words(turns));
    turns += 1;
    if (minutes() < next || turns % 24 !== 0) continue;
    next = minutes() + MINUTES / 40;
    // Each time in the same state, so that nothing but what is retained can differ.
    await chat.goto(sites.playgroundUrl);
    await ask(chat, 'top campaigns please');
    const { nodes } = await chatCdp.send('Memory.getDOMCounters');
    const sample = {
      atMinute: minutes(),
      turns,
      pageMb: await heapMb(chatCdp),
      workerMb: await workerMb(),
      panelMb: await heapMb(panelCdp),
      nodes,
    };
    samples.push(sample);
    console.log(JSON.stringify(sample));
  }
  const folder = path.resolve(import.meta.dirname, '../../.cache/soak');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    path.join(folder, 'samples.json'),
    JSON.stringify({ minutes: minutes(), turns, samples, said }, null, 1),
  );

  const warm = samples.filter(({ atMinute }) => atMinute >= MINUTES * WARM);
  expect(warm.length).toBeGreaterThan(3);
  for (const part of ['pageMb', 'workerMb'] as const) {
    const sizes = warm.map((sample) => sample[part]).filter(Number.isFinite);
    const half = Math.floor(sizes.length / 2);
    const [before, after] = [median(sizes.slice(0, half)), median(sizes.slice(half))];
    console.log(part, before.toFixed(2), '->', after.toFixed(2));
    expect(after, part).toBeLessThan(before * (1 + GROWTH) + SLACK_MB);
  }
  expect(said.filter((line) => !/Failed to load resource/.test(line))).toEqual([]);
});

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
