import { createContext, useContext } from 'react';
import type { PanelSource } from './panel-source';

/** What a card needs besides its incident. */
export interface PanelTools {
  /** The extension's version, for support. */
  version: string;
  commands: PanelSource['commands'];
}

export const PanelToolsContext = createContext<PanelTools | null>(null);

export function usePanelTools(): PanelTools {
  const tools = useContext(PanelToolsContext);
  if (tools === null) throw new Error('A card stands outside the panel.');
  return tools;
}
