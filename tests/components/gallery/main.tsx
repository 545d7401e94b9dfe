import { createRoot } from 'react-dom/client';
import { App } from '../../../components/panel/app';
import { situations } from './situations';

/** One situation of the panel, chosen by `?show=`. To look at it: `npx vite tests/components/gallery`. */
const name = new URLSearchParams(location.search).get('show') ?? '';
const situation = situations[name];
const root = document.getElementById('root');

if (root && situation) {
  const { ledger, page } = situation();
  const nothing = () => () => undefined;
  createRoot(root).render(
    <App
      source={{
        ledgerQuery: { queryKey: ['ledger'] as const, queryFn: () => Promise.resolve(ledger) },
        watchLedger: nothing,
        pageQuery: { queryKey: ['page'] as const, queryFn: () => Promise.resolve(page) },
        watchPage: nothing,
        commands: {
          dismiss: () => Promise.resolve({ ok: true as const }),
          restore: () => Promise.resolve({ ok: true as const }),
        },
      }}
      version="0.1.0"
      languages={['en-GB']}
      timeZone="UTC"
    />,
  );
} else if (root) {
  root.innerHTML = Object.keys(situations)
    .map((key) => `<p><a href="?show=${key}">${key}</a></p>`)
    .join('');
}
