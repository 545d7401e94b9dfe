import { defineContentScript } from 'wxt/utils/define-content-script';
import { scriptMatches } from '../lib/surfaces/hosts';
import { wireFor } from '../lib/surfaces/wires';
import { startTap } from '../lib/tap';
import { openTapSide } from '../lib/tap/bridge';

/** In the page's world: sees what the page itself reads, and hands it to the isolated world. */
export default defineContentScript({
  matches: scriptMatches(),
  world: 'MAIN',
  runAt: 'document_start',
  main() {
    // Without a signal, because the tap ends with the page: nothing can reach it here when the extension goes.
    const report = openTapSide({ target: document });
    startTap({ surface: wireFor(location), report, globals: globalThis });
  },
});
