import { defineConfig } from 'wxt';
import shipped from '../../wxt.config';

const everySite = ['https://*/*', 'http://*/*'];

/**
 * The shipped extension to the byte, but for the manifest: every optional host is required, and so are notifications,
 * so that both can be tested without a permission prompt, which nothing but a hand can answer in Chromium.
 */
export default defineConfig({
  ...shipped,
  root: '.',
  outDir: '.output/e2e',
  hooks: {
    'build:manifestGenerated': (_wxt, manifest) => {
      delete manifest.optional_host_permissions;
      manifest.host_permissions = everySite;
      manifest.permissions = [...(manifest.permissions ?? []), 'notifications'];
      manifest.optional_permissions = manifest.optional_permissions?.filter(
        (name) => name !== 'notifications',
      );
      for (const script of manifest.content_scripts ?? []) script.matches = everySite;
    },
  },
});
