import type { OutsideMessages } from '../messages';
import { card } from './card';

export const notice: OutsideMessages['notice'] = {
  label: 'MCP Doctor',
  open: 'Ver qué hacer',
  dismiss: 'Descartar: no avisar más de esto aquí',
  ready: 'Ya puedes intentarlo de nuevo',
  readyAt: card.wait.readyAt,
  readyBy: card.wait.readyBy,
  resets: card.wait.resets,
  readyWhere: '{title}. Ya puedes seguir en tu chat de {host}.',
  reconnect: card.action.reconnect,
  connect: card.action.connect,
  upgrade: card.action.upgrade,
  linked: card.action.linked,
  frontDoor: card.action.frontDoor,
  opens: card.action.opens,
  opensThen: 'Abre {host} y luego ve a {way}',
  hint: '{shortcut, select, none {Todos los pasos están en la barra lateral. Haz clic en el botón de MCP Doctor de la barra de herramientas.} other {Todos los pasos están en la barra lateral. Pulsa {shortcut} o haz clic en el botón de MCP Doctor de la barra de herramientas.}}',
};
