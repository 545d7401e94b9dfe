import { useQuery } from '@tanstack/react-query';
import type { SettingsView } from '../../lib/platform/decisions';
import type { PanelSource } from './panel-source';
import { useKept } from './use-kept';

/** What the person decided, always as it is now; undefined until it has been read. */
export function useSettings(source: PanelSource): SettingsView | undefined {
  useKept(source.settingsQuery.queryKey, source.watchSettings);
  return useQuery(source.settingsQuery).data;
}
