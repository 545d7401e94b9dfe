import type { Messages } from '../messages';

export const site: Messages['panel']['site'] = {
  possible: {
    title: '¿Usas Atribu en un chat de esta página?',
    body: 'MCP Doctor no mira <b>{host}</b> si tú no lo permites. Leería solo las llamadas a Atribu, las que fallan y las que no, y nada sale de tu navegador.',
    allow: 'Activar en este sitio',
    asked: 'Te lo pide tu organización.',
  },
  hidden:
    '¿Usas Atribu en un chat de otro sitio? Cuando estés ahí, haz clic en el botón de MCP Doctor de la barra de herramientas y te ofrecerá activarse en ese sitio.',
  allowed: {
    body: 'MCP Doctor está atento a <b>{host}</b> porque tú lo permitiste.',
    reload: 'Recarga la página una vez para que pueda empezar.',
    forget: 'Desactivar en este sitio',
  },
  lost: {
    title: 'MCP Doctor ya no puede ver este sitio',
    body: 'El acceso a <b>{host}</b> se quitó en los ajustes del navegador.',
    allow: 'Activar otra vez',
  },
  declined: 'El navegador no recibió el permiso, así que nada cambió.',
  failed: 'No funcionó. Recarga la página e inténtalo de nuevo.',
  blind: {
    title: 'Puede que MCP Doctor no esté al día con este chat',
    body: 'La página muestra llamadas a herramientas, pero no se pudo leer ninguno de sus resultados. Puede que la app haya cambiado desde la versión {version} de MCP Doctor, que la conoce tal como era en {date}. Aquí pueden faltar errores.',
  },
  look: '¿Falta un error? Revisar este chat otra vez',
  looked: 'Se revisó todo lo que muestra este chat.',
  notLooked: 'La página no respondió. Recárgala e inténtalo de nuevo.',
};
