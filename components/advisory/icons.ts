import { CirclePause, Clock4, EyeOff, GitCompareArrows, type LucideIcon } from 'lucide-react';
import type { AdvisoryKind } from '../../lib/atribu/advisories';

export const ICONS: Record<AdvisoryKind, LucideIcon> = {
  stale_data: Clock4,
  masked_pii: EyeOff,
  recommendation_breaker: CirclePause,
  meta_inconsistent: GitCompareArrows,
};
