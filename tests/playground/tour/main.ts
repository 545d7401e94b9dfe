import { startSites } from '../sites';
import type { Machine } from './browser';
import { walkFirefoxSeen, walkFirefoxUnseen } from './firefox';
import { walkSeen } from './seen';
import { tableOf } from './table';
import { walkUnseen } from './unseen';

/** Starts server, chat and replay, and walks the tour. The exit code is 0 only if every card came. */
export async function tour(machine: Machine): Promise<number> {
  const sites = await startSites({ port: 5180 });
  try {
    const isFirefox = machine.browser === 'firefox';
    if (machine.headed) {
      await (isFirefox ? walkFirefoxSeen : walkSeen)(machine, sites);
      return 0;
    }
    console.log('There is no display, so the tour runs by itself.\n');
    const rows = await (isFirefox ? walkFirefoxUnseen : walkUnseen)(machine, sites);
    const missing = rows.filter((row) => 'missing' in row).length;
    console.log(tableOf(rows));
    console.log('\nms: from the last byte of the error to its card in the open panel.');
    console.log('Pictures of the panel are in .cache/tour.');
    if (missing > 0) console.log(`\n${missing} of ${rows.length} cards did not come.`);
    return missing === 0 ? 0 : 1;
  } finally {
    await sites.close();
  }
}
