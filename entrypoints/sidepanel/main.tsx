import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { App } from '../../components/panel/app';
import { commands, ledgerQuery, pageQuery, watchLedger, watchPage } from '../../lib/incidents/queries';

const source = { ledgerQuery, watchLedger, pageQuery, watchPage, commands };
const { version } = browser.runtime.getManifest();

const root = document.getElementById('root');
if (root) createRoot(root).render(<App source={source} version={version} languages={navigator.languages} />);
