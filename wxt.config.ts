import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'wxt';
import { precompiledWords } from './lib/i18n/precompile';
import { bundledLicences } from './tests/release/licences';
import { writeSources } from './tests/release/sources/write';

const licences = bundledLicences();

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  vite: () => ({ plugins: [precompiledWords(), licences.plugin] }),
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}',
  hooks: {
    'build:done': (wxt) => licences.write(wxt.config.outDir),
    'zip:start': (wxt) => {
      mkdirSync(path.join(wxt.config.outBaseDir, 'packages'), { recursive: true });
    },
    'zip:extension:done': (wxt, packageZip) => {
      if (wxt.config.browser === 'firefox') return writeSources(wxt, packageZip);
    },
  },
  zip: {
    artifactTemplate: 'packages/{{name}}-{{version}}-{{browser}}.zip',
    // WXT's own would hold each file by itself: see writeSources.
    zipSources: false,
  },
  manifest: ({ browser }) => ({
    // In public/_locales, for the stores and the browser's own pages; every other word is in lib/i18n.
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    // activeTab: to know which site the person wants watched. scripting: to watch it, once it is allowed.
    // notifications: to say when a wait is over, once the person asks for that.
    permissions: ['storage', 'alarms', 'activeTab', ...(browser === 'firefox' ? ['scripting'] : [])],
    optional_permissions: ['notifications', ...(browser === 'firefox' ? [] : ['scripting'])],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    action: {
      default_title: '__MSG_action__',
      default_icon: { 16: 'icon/16.png', 32: 'icon/32.png' },
      // Chrome has no stable key for this, and its one icon is a tile that stands out on either ground.
      ...(browser === 'firefox' && {
        // Firefox means the theme's text: 'light' text stands on a dark toolbar.
        theme_icons: [16, 32].map((size) => ({
          dark: `icon/${size}.png`,
          light: `icon/${size}-dark.png`,
          size,
        })),
      }),
    },
    // Free in both browsers and in the chat apps; Option and a letter types signs on a Mac.
    commands: {
      [browser === 'firefox' ? '_execute_sidebar_action' : '_execute_action']: {
        suggested_key: { default: 'Alt+Shift+D', mac: 'MacCtrl+Shift+D' },
        description: '__MSG_command__',
      },
    },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'mcp-doctor@atribu.app',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          minimum_chrome_version: '120',
          // Firefox needs none: it hands over whatever the policy says.
          storage: { managed_schema: 'managed-schema.json' },
        }),
  }),
});
