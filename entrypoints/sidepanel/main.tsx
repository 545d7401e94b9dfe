import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { App } from '../../components/panel/app';
import * as source from '../../lib/incidents/queries';

const { version } = browser.runtime.getManifest();

const root = document.getElementById('root');
if (root) createRoot(root).render(<App source={source} version={version} languages={navigator.languages} />);
