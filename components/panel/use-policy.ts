import { useQuery } from '@tanstack/react-query';
import { noPolicy, type PolicyReading } from '../../lib/platform/policy';
import type { PanelSource } from './panel-source';
import { useKept } from './use-kept';

const nothing: PolicyReading = { policy: noPolicy, problems: [] };

/** What the organisation decided, always as it is now; nothing until it has been read. */
export function usePolicy(source: PanelSource): PolicyReading {
  useKept(source.policyQuery.queryKey, source.watchPolicy);
  return useQuery(source.policyQuery).data ?? nothing;
}
