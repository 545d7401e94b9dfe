import { defineConfig } from '@playwright/test';
import shared from '../e2e/playwright.config';

/** The long parts of `npm run fuzz`: the same specs without the short bounds, and the soak. One after the other. */
export default defineConfig({
  ...shared,
  testDir: '..',
  testMatch: ['e2e/faults.spec.ts', 'tough/soak.spec.ts'],
  outputDir: '../../test-results/tough',
  fullyParallel: false,
  workers: 1,
  timeout: 2 * 60 * 60_000,
  reporter: 'list',
});
