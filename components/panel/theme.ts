import { useEffect } from 'react';
import { wearTheme } from '../../lib/platform/theme';
import type { PanelSource } from './panel-source';
import { useSettings } from './use-settings';

/** Dresses the page in the theme that was chosen, as soon as it is known and whenever another is. */
export function Theme({ source }: { source: PanelSource }) {
  const theme = useSettings(source)?.settings.theme;
  useEffect(() => {
    if (theme !== undefined) wearTheme(theme);
  }, [theme]);
  return null;
}
