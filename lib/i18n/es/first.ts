import type { FirstMessages } from '../messages';
import { panel } from './panel';

export const es: FirstMessages = { panel };
