import type { Surface } from './types';
export const generic: Surface = {
  id: 'generic', name: 'this chat', hosts: [], conversation: [], wire: [],
  dom: { toolResult: [], errorAlert: [], userTurn: [], assistantTurn: [], composer: [] },
};
