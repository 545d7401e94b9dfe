import { defineConfig } from 'wxt';
import { precompiledWords } from './lib/i18n/precompile';

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  vite: () => ({ plugins: [precompiledWords()] }),
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}',
  manifest: ({ browser }) => ({
    name: 'MCP Doctor for Atribu',
    description: 'Says what went wrong when an Atribu tool call fails in an AI chat, who can fix it and how.',
    // activeTab: to know which site the person wants watched. scripting: to watch it, once it is allowed.
    // notifications: to say when a wait is over, once the person asks for that.
    permissions: ['storage', 'alarms', 'activeTab', ...(browser === 'firefox' ? ['scripting'] : [])],
    optional_permissions: ['notifications', ...(browser === 'firefox' ? [] : ['scripting'])],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
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
});
