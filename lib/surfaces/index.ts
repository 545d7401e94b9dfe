import type { Surface } from './types';
import { generic } from './generic';
export const surfaces: readonly Surface[] = [generic];
export function fixedMatches(): string[] { return ['https://claude.ai/*']; }
