import type { Messages } from '../messages';

export const settings: Messages['settings'] = {
  title: 'Ajustes',
  saved: 'Guardado',
  notSaved: 'No se pudo guardar. Inténtalo de nuevo.',
  locked: 'Lo decide tu organización',
  welcome: 'Ver otra vez los primeros pasos',
  about: 'Acerca de MCP Doctor',
  look: {
    title: 'Idioma y aspecto',
    language: {
      title: 'Idioma',
      help: 'El de este panel y sus avisos; el chat no cambia. «Auto» toma el de tu navegador.',
      auto: 'Auto',
    },
    theme: {
      title: 'Tema',
      help: '«Auto» hace lo mismo que tu navegador.',
      auto: 'Auto',
      light: 'Claro',
      dark: 'Oscuro',
    },
  },
  signs: {
    title: 'Con este panel cerrado',
    notice: {
      title: 'Aviso en el chat',
      help: 'Una nota pequeña abajo a la derecha de la página cuando una llamada falla y puedes hacer algo.',
    },
    notify: {
      title: 'Notificación al acabar la espera',
      help: 'Tu equipo te dice cuándo puedes intentarlo de nuevo. El navegador te pregunta una vez si lo permites.',
      declined:
        'El navegador no recibió el permiso, así que sigue desactivada. Puedes activarla cuando quieras.',
      failed: 'El navegador no preguntó. Abre sus ajustes para MCP Doctor y permite las notificaciones.',
      lost: 'Las notificaciones se desactivaron en los ajustes del navegador. Activa esto y te preguntará de nuevo.',
    },
  },
  mutes: {
    title: 'Silenciados',
    help: 'Lo silenciado no muestra número en el botón de la barra de herramientas, ni avisos ni notificaciones. Puedes silenciar un tipo de error, o un sitio, al pie de su tarjeta.',
    all: 'Silenciar todo hasta: {time}',
    none: 'No hay nada silenciado.',
    everything: 'Todo',
    of: {
      all: 'Todos los chats',
      code: 'Tipo de error',
      host: 'Sitio',
    },
    until: 'hasta: {time}',
    forGood: 'para siempre',
    unmute: 'Dejar de silenciar',
    unmuteNamed: 'Dejar de silenciar: {name}',
  },
  data: {
    title: 'Tiempo',
    hours: '{count, plural, one {# hora} other {# horas}}',
    days: '{count, plural, one {# día} other {# días}}',
    freshness: {
      title: 'Los datos son viejos a partir de',
      help: 'Si Atribu responde con datos más viejos, el panel dice cuánto tiempo tienen, desde la próxima respuesta.',
    },
    retention: {
      title: 'Guardar los errores durante',
      help: 'Solo en este equipo. Lo más antiguo se borra por sí solo.',
      losing:
        '{count, plural, one {Un error es más antiguo y se borraría ahora, para siempre.} other {# errores son más antiguos y se borrarían ahora, para siempre.}}',
      keep: 'Dejarlo como estaba',
      delete: 'Borrar',
    },
  },
  sites: {
    title: 'Sitios',
    help: 'A los chats que MCP Doctor conoce está atento desde el principio. A otro sitio, solo si tú lo permites: ábrelo, haz clic en el botón de MCP Doctor de la barra de herramientas y elige «Activar en este sitio».',
    none: 'No has permitido ningún otro sitio.',
    lost: 'El acceso se quitó en los ajustes del navegador.',
    asked: 'Lo pide tu organización.',
    forget: 'Desactivar',
    forgetNamed: 'Desactivar en {host}',
    allow: '{asked, select, yes {Activar} other {Activar otra vez}}',
    allowNamed: '{asked, select, yes {Activar en {host}} other {Activar otra vez en {host}}}',
    declined: 'El navegador no recibió el permiso, así que nada cambió.',
    failed: 'No funcionó. Cierra este panel, ábrelo otra vez e inténtalo de nuevo.',
  },
};
