import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { createCursor } from '../../../lib/watch/cursor';
import { lookOf } from '../../../lib/watch/look';
import { surfaceOf } from './page';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

it('at rest, nothing is held that the page took away', async () => {
  document.body.innerHTML = '<main><p>Words.</p></main>';
  const main = document.querySelector('main') as Element;
  const cursor = createCursor(lookOf(surfaceOf('claude'), document));
  const seen: WeakRef<Element>[] = [];
  const write = () => {
    main.insertAdjacentHTML('beforeend', '<div><p>Looking.</p><pre>{}</pre></div>');
    seen.push(new WeakRef(main.lastElementChild as Element));
  };
  write();
  const record = {
    addedNodes: [main.lastElementChild],
    target: main,
    previousSibling: null,
    nextSibling: null,
  };
  cursor.note([record as never]);
  record.addedNodes = [];
  expect(cursor.spots()?.length).toBeGreaterThan(0);
  for (let n = 0; n < 5; n += 1) write();
  expect(cursor.spots()?.length).toBeGreaterThan(0);

  main.replaceChildren();
  cursor.rests();
  await new Promise((done) => setTimeout(done, 20));
  collect();
  expect(seen.filter((row) => row.deref()).length).toBe(0);
});
