import { draftInto } from '../../../lib/compose';
import { surfaceFor } from '../../../lib/surfaces';

/** A content script around the drafting alone: drafts what the page's event says, and leaves the answers on the page. */
const { dataset } = document.documentElement;
const answers: unknown[] = [];
document.addEventListener('draft', async (event) => {
  const text = String((event as CustomEvent).detail);
  answers.push(await draftInto({ document, surface: surfaceFor(location, document), text }));
  dataset.answers = JSON.stringify(answers);
});
dataset.answers = '[]';
