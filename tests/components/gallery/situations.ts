import { around } from './around';
import { codes } from './codes';
import { panels } from './panels';
import { screens } from './screens';
import type { Situation } from './situation';
import { special } from './special';

export { NOW, type Situation } from './situation';

/** Every look of the panel, by name. */
export const situations: Record<string, Situation> = {
  ...codes,
  ...special,
  ...panels,
  ...screens,
  ...around,
};
