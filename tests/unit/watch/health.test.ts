import { beforeEach, expect, it } from 'vitest';
import type { Surface } from '../../../lib/surfaces/types';
import { isBlind } from '../../../lib/watch/health';

const seen = 'test';
const surface = {
  hosts: ['chat.example'],
  dom: {
    toolCall: [
      { css: '::broken(', seen },
      { css: '.call', seen },
    ],
    toolResult: [{ css: '.result', seen }],
  },
} as unknown as Surface;
const usual = { surface, document, heard: false, openForMs: 120_000 };

beforeEach(() => {
  document.body.innerHTML = '<button class="call">Called tool</button>';
});

it('is blind where calls are shown and no result was ever seen', () => {
  expect(isBlind(usual)).toBe(true);
});

it('is not blind where nothing was called', () => {
  document.body.innerHTML = '<p>Hello</p>';
  expect(isBlind(usual)).toBe(false);
});

it('is not blind where a result was seen on the page or on the wire', () => {
  expect(isBlind({ ...usual, heard: true })).toBe(false);
  document.body.innerHTML += '<div class="result"></div>';
  expect(isBlind(usual)).toBe(false);
});

it('waits for a chat to load, and says nothing of apps that never show results or are not known', () => {
  expect(isBlind({ ...usual, openForMs: 5_000 })).toBe(false);
  expect(isBlind({ ...usual, surface: { ...surface, sees: 'quotes' } })).toBe(false);
  expect(isBlind({ ...usual, surface: { ...surface, hosts: [] } })).toBe(false);
});
