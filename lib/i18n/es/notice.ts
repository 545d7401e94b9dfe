import type { OutsideMessages } from '../messages';

export const notice: OutsideMessages['notice'] = {
  label: 'MCP Doctor',
  open: 'Ver qué hacer',
  close: 'Cerrar',
  ready: 'Ya puedes intentarlo de nuevo',
};
