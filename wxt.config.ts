import { defineConfig } from 'wxt';
import { precompiledWords } from './lib/i18n/precompile';

const everySite = ['https://*/*', 'http://*/*'];

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  vite: () => ({ plugins: [precompiledWords()] }),
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}',
  // Same code, but every optional host is required, so that any page can be tested without a permission prompt.
  outDir: process.argv.includes('e2e') ? '.output/e2e' : '.output',
  manifest: ({ browser, mode }) => ({
    name: 'MCP Doctor for Atribu',
    description: 'Says what went wrong when an Atribu tool call fails in an AI chat, who can fix it and how.',
    permissions: ['storage', 'alarms'],
    ...(mode === 'e2e' ? { host_permissions: everySite } : { optional_host_permissions: everySite }),
    action: { default_title: 'MCP Doctor' },
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
          sidebar_action: {
            default_panel: 'sidepanel.html',
            default_title: 'MCP Doctor',
            open_at_install: false,
          },
        }
      : { minimum_chrome_version: '116' }),
  }),
  hooks: {
    'build:manifestGenerated': (wxt, manifest) => {
      if (wxt.config.mode !== 'e2e') return;
      for (const script of manifest.content_scripts ?? []) script.matches = everySite;
    },
  },
});
