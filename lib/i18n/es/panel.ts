import type { Messages } from '../messages';
import { site } from './site';

export const panel: Messages['panel'] = {
  name: 'MCP Doctor',
  watching: 'Atento a <b>{host}</b>',
  notWatching: 'En esta página no hay chat',
  screens: {
    label: 'Pantallas',
    now: 'Ahora',
    history: 'Historial',
    guide: 'Guía',
    settings: 'Ajustes',
    about: 'Acerca de',
    welcome: 'Primeros pasos',
  },
  sections: {
    here: 'Este chat',
    advice: 'Conviene saber',
    earlier: 'Antes en este chat',
    elsewhere: 'Otros chats',
    everywhere: 'Todos los chats',
    muted: 'Silenciados',
    done: 'Terminado',
  },
  allMuted:
    'Todo está silenciado (hasta: {time}): ni número en el botón de la barra de herramientas ni avisos.',
  unmute: 'Dejar de silenciar',
  invite: {
    body: '¿Es tu primera vez aquí? Mira en tres pasos cortos qué hace MCP Doctor.',
    open: 'Verlos',
    no: 'No, gracias',
  },
  calm: {
    title: 'Todo en orden en este chat',
    body: 'Cuando una llamada a Atribu falle en <b>{host}</b>, aquí aparecerá qué hacer.',
  },
  replayed: {
    title: 'Nada nuevo en este chat',
    body: 'Abajo está lo que falló antes. Puede que ya esté resuelto: pídelo otra vez para saberlo.',
  },
  noChat: {
    title: 'Esta página no es un chat de IA',
    body: 'Abre el chat en el que usas Atribu, por ejemplo en claude.ai o chatgpt.com. Si ahí falla una llamada a Atribu, este panel dice por qué y qué hacer.',
    reload: 'Si un chat ya estaba abierto cuando instalaste MCP Doctor, recárgalo una vez.',
  },
  trouble: {
    unreadable:
      'Algunos de tus errores guardados no se pudieron leer y faltan aquí. Los nuevos sí se muestran.',
    full: 'Al navegador no le queda espacio para guardar errores. Lo que ves ahora puede desaparecer cuando se reinicie.',
    newer:
      'Tus errores los guardó una versión más nueva de MCP Doctor, por eso faltan aquí. Actualiza la extensión para verlos.',
    failing:
      'MCP Doctor no pudo guardar los errores. Lo que ves ahora puede desaparecer cuando se reinicie el navegador.',
  },
  newAbove: '{count, plural, one {# error nuevo} other {# errores nuevos}}',
  site,
  loading: 'Cargando',
};
