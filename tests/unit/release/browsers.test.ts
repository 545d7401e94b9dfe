// @vitest-environment node
import { expect, it } from 'vitest';
import { OLDEST } from '../../bootstrap.mjs';
import chrome from '../../fixtures/package/chrome.manifest.json';
import firefox from '../../fixtures/package/firefox.manifest.json';

it('the tests run in no browser that is older than what the packages ask for', () => {
  expect(OLDEST).toEqual({
    chromium: Number(chrome.minimum_chrome_version),
    firefox: Number.parseFloat(firefox.browser_specific_settings.gecko.strict_min_version),
  });
});
