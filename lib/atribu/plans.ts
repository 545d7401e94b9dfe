/** A plan's allowance of units (facts, section 4). Enterprise exists, what it holds is not public. */
export interface Plan {
  name: 'trial' | 'starter' | 'growth' | 'agency';
  units: number;
  /** Days that the units are for; undefined for a month. */
  days?: number;
}

export const PLANS: readonly Plan[] = [
  { name: 'trial', units: 2_000, days: 14 },
  { name: 'starter', units: 20_000 },
  { name: 'growth', units: 200_000 },
  { name: 'agency', units: 2_000_000 },
];
