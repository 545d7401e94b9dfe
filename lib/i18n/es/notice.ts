import type { OutsideMessages } from '../messages';
import { card } from './card';

export const notice: OutsideMessages['notice'] = {
  label: 'MCP Doctor',
  open: 'Ver qué hacer',
  dismiss: 'Descartar: no avisar más de esto aquí',
  ready: 'Ya puedes intentarlo de nuevo',
  readyAt: 'listo a las {time}',
  readyBy: 'listo a las {time} como muy tarde, es una estimación',
  resets: 'Completo de nuevo el {date}',
  readyWhere: '{title}. Ya puedes seguir en tu chat de {host}.',
  reconnect: '{provider, select, none {Reconéctala en Atribu} other {Reconectar {provider}}}',
  connect: '{provider, select, none {Conéctala en Atribu} other {Conectar {provider}}}',
  upgrade: 'Mejorar tu plan',
  linked: 'Abrir la página en Atribu',
  frontDoor: 'Abrir Atribu',
  opens: card.action.opens,
  opensThen: 'Abre {host} y luego ve a {way}',
  who: '{who, select, choose {Tú eliges} once {Inténtalo una vez más} pause {Espera y busca la causa} admin {Lo puede resolver un administrador} assistant {Tú lo pides, el asistente lo corrige} time {Solo hay que esperar} support {Lo puede resolver el soporte de Atribu} other {Lo puedes resolver tú}}',
  hint: '{shortcut, select, none {Todos los pasos están en la barra lateral. Haz clic en el botón de MCP Doctor de la barra de herramientas.} other {Todos los pasos están en la barra lateral. Pulsa {shortcut} o haz clic en el botón de MCP Doctor de la barra de herramientas.}}',
};
