import { defineContentScript } from 'wxt/utils/define-content-script';
import { offer, whenOffered } from '../lib/platform/shared-world';
import { scriptMatches } from '../lib/surfaces/hosts';
import { startWatch, type WatchOptions } from '../lib/watch';

/** In the isolated world: reads what the page shows. What it needs comes from the desk. */
export default defineContentScript({
  matches: scriptMatches(),
  runAt: 'document_start',
  // The page would see that message.
  noScriptStartedPostMessage: true,
  main() {
    whenOffered<WatchOptions>('watch', (options) => offer('watching', startWatch(options)));
  },
});
