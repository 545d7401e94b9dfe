import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { App } from '../../components/panel/app';
import { commands, ledgerQuery, pageQuery, watchLedger, watchPage } from '../../lib/incidents/queries';
import { surfaceName } from '../../lib/surfaces';

const source = { ledgerQuery, watchLedger, pageQuery, watchPage, commands };
const tools = { version: browser.runtime.getManifest().version, surfaceName };

const root = document.getElementById('root');
if (root) createRoot(root).render(<App source={source} tools={tools} languages={navigator.languages} />);
