import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { App } from '../../components/panel/app';
import * as queries from '../../lib/incidents/queries';
import { isInTab } from '../../lib/platform/tabs';
import { SEEN_AT } from '../../lib/surfaces/seen-at';

const { version } = browser.runtime.getManifest();

const { BROWSER } = import.meta.env;
const kind = BROWSER === 'firefox' || BROWSER === 'edge' ? BROWSER : 'chrome';

const source = { ...queries, seenAt: SEEN_AT, browser: kind, isInTab } as const;
const root = document.getElementById('root');
if (root) createRoot(root).render(<App source={source} version={version} languages={navigator.languages} />);
void queries.announcePanel();
