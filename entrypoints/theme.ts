import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { wearLastTheme } from '../lib/platform/theme';

/** Runs in the head of our pages, and holds up their first paint. */
export default defineUnlistedScript(wearLastTheme);
