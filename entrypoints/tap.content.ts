import { defineContentScript } from 'wxt/utils/define-content-script';
import { fixedMatches } from '../lib/surfaces';
export default defineContentScript({
  matches: fixedMatches(),
  world: 'MAIN',
  runAt: 'document_start',
  main() {},
});
