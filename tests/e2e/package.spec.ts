import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { builds } from './support/chromium';

const output = path.resolve(import.meta.dirname, '../../.output');
const manifest = (build: string) =>
  JSON.parse(readFileSync(path.join(output, build, 'manifest.json'), 'utf8'));
const size = (build: string, file: string) => statSync(path.join(output, build, file)).size;

const hosted = [
  'https://claude.ai/*',
  'https://chatgpt.com/*',
  'https://chat.openai.com/*',
  'https://gemini.google.com/*',
  'https://copilot.microsoft.com/*',
  'https://m365.cloud.microsoft/*',
  'https://www.perplexity.ai/*',
  'https://perplexity.ai/*',
  'https://chat.mistral.ai/*',
  'https://grok.com/*',
];

test('the Chrome package asks for what it needs and nothing else', () => {
  const { permissions, optional_permissions, host_permissions, optional_host_permissions, content_scripts } =
    manifest('chrome-mv3');
  // None comes with a warning at installation. activeTab tells which site the person wants watched.
  expect(permissions.toSorted()).toEqual(['activeTab', 'alarms', 'sidePanel', 'storage']);
  expect(optional_permissions.toSorted()).toEqual(['notifications', 'scripting']);
  expect(host_permissions).toBeUndefined();
  expect(optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
  for (const script of content_scripts) expect(script.matches.toSorted()).toEqual(hosted.toSorted());
});

test('the Firefox package asks for what it needs and nothing else, and says that it collects nothing', () => {
  const { permissions, optional_permissions, host_permissions, browser_specific_settings, sidebar_action } =
    manifest('firefox-mv3');
  // Firefox has no optional scripting.
  expect(permissions.toSorted()).toEqual(['activeTab', 'alarms', 'scripting', 'storage']);
  expect(optional_permissions).toEqual(['notifications']);
  expect(host_permissions).toBeUndefined();
  expect(browser_specific_settings.gecko.data_collection_permissions).toEqual({ required: ['none'] });
  // Firefox would put the sidebar in the way of everybody who installs the extension.
  expect(sidebar_action.open_at_install).toBe(false);
});

test('the Edge package is that of Chrome', () => {
  expect(manifest('edge-mv3')).toEqual(manifest('chrome-mv3'));
});

test('every language has a name, a description that the stores take, and a title for the button', () => {
  const folder = path.join(output, 'chrome-mv3/_locales');
  const { default_locale, name, description, action, commands } = manifest('chrome-mv3');
  expect(default_locale).toBe('en');
  const asked = [name, description, action.default_title, commands._execute_action.description].map(
    (text) => /^__MSG_(\w+)__$/.exec(text)?.[1] ?? '',
  );
  for (const language of ['en', 'es']) {
    const words = JSON.parse(readFileSync(path.join(folder, language, 'messages.json'), 'utf8'));
    expect(Object.keys(words).toSorted()).toEqual(asked.toSorted());
    // Chrome's store: 75 and 132 characters.
    expect(words.name.message.length).toBeLessThanOrEqual(75);
    expect(words.description.message.length).toBeLessThanOrEqual(132);
  }
});

test('the same keys open the panel in every browser', () => {
  const keys = { default: 'Alt+Shift+D', mac: 'MacCtrl+Shift+D' };
  expect(Object.keys(manifest('chrome-mv3').commands)).toEqual(['_execute_action']);
  expect(manifest('chrome-mv3').commands._execute_action.suggested_key).toEqual(keys);
  expect(Object.keys(manifest('firefox-mv3').commands)).toEqual(['_execute_sidebar_action']);
  expect(manifest('firefox-mv3').commands._execute_sidebar_action.suggested_key).toEqual(keys);
});

test('every icon is a picture of its size', () => {
  for (const build of ['chrome-mv3', 'firefox-mv3']) {
    const { icons, action, sidebar_action } = manifest(build);
    const named: [string, string][] = [
      ...Object.entries<string>(icons),
      ...Object.entries<string>(action.default_icon),
    ];
    for (const { dark, light, size } of action.theme_icons ?? []) named.push([size, dark], [size, light]);
    if (sidebar_action) named.push(['32', sidebar_action.default_icon]);
    expect(Object.keys(icons)).toEqual(['16', '32', '48', '96', '128']);
    for (const [size, file] of named) {
      // The header of a PNG: width and height stand at byte 16.
      const head = readFileSync(path.join(output, build, file)).subarray(16, 24);
      expect([head.readUInt32BE(0), head.readUInt32BE(4)], file).toEqual([Number(size), Number(size)]);
    }
  }
});

test('the test build differs from the shipped one in nothing but its hosts and what needs no consent', () => {
  for (const browser of ['chrome-mv3', 'firefox-mv3']) {
    const { host_permissions, content_scripts, permissions, optional_permissions, ...tested } = manifest(
      `e2e/${browser}`,
    );
    const {
      optional_host_permissions,
      content_scripts: shipped,
      permissions: asked,
      optional_permissions: optional,
      ...rest
    } = manifest(browser);
    expect(tested).toEqual(rest);
    expect(permissions).toEqual([...asked, 'notifications']);
    expect(['notifications', ...(optional_permissions ?? [])]).toEqual(optional);
    expect(host_permissions).toEqual(optional_host_permissions);
    const without = (scripts: { matches: string[] }[]) => scripts.map(({ matches: _, ...script }) => script);
    expect(without(content_scripts)).toEqual(without(shipped));
    for (const file of ['content-scripts/tap.js', 'content-scripts/watch.js', 'background.js']) {
      expect(readFileSync(path.join(output, 'e2e', browser, file), 'utf8')).toBe(
        readFileSync(path.join(output, browser, file), 'utf8'),
      );
    }
  }
});

test('what a page has to load stays small', () => {
  for (const build of ['chrome-mv3', 'firefox-mv3']) {
    expect(size(build, 'content-scripts/tap.js'), `${build} tap`).toBeLessThanOrEqual(12_000);
    expect(size(build, 'content-scripts/watch.js'), `${build} watch`).toBeLessThanOrEqual(20_000);
    // What every chat looks like, the decoder, the way into composers, and the notice.
    expect(size(build, 'content-scripts/desk.js'), `${build} desk`).toBeLessThanOrEqual(95_000);
  }
});

test("the panel's first load stays small", () => {
  for (const build of ['chrome-mv3', 'firefox-mv3']) {
    const html = readFileSync(path.join(output, build, 'sidepanel.html'), 'utf8');
    const files = [...html.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].map((match) =>
      String(match[1]),
    );
    expect(files.length).toBeGreaterThan(0);
    const total = files.reduce((sum, file) => sum + size(build, file), 0);
    expect(total, files.join(', ')).toBeLessThanOrEqual(350_000);
  }
});

test('nothing in the packages reaches out: no remote code, no foreign address but the dashboard and the documentation', () => {
  for (const build of ['chrome-mv3', 'firefox-mv3']) {
    const page = readFileSync(path.join(output, build, 'sidepanel.html'), 'utf8');
    expect(page).not.toMatch(/(?:src|href)="https?:/);
    expect(manifest(build).content_security_policy.extension_pages).toContain("default-src 'none'");
  }
  expect(builds.production).toContain('chrome-mv3');
});
