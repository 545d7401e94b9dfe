import type { Messages } from '../messages';

export const about: Messages['about'] = {
  title: 'Acerca de MCP Doctor',
  version: 'Versión {version}',
  intro:
    'Dice qué salió mal cuando una solicitud a Atribu falla en un chat de IA, quién puede resolverlo y cómo.',
  privacy: {
    title: 'Privacidad, en cinco frases',
    a: 'MCP Doctor busca respuestas de las herramientas de Atribu solo en las apps de chat que figuran abajo y en los sitios que permitiste.',
    b: 'Guarda los errores como Atribu los escribió, con los nombres de espacios de trabajo y clientes que haya en ellos, algunos datos de tu acceso, tus elecciones y tus ajustes, pero ni tus mensajes ni tus cifras.',
    c: 'Todo queda en este navegador, los errores {days, number} días como máximo, y los tokens de acceso se tachan antes de guardar nada.',
    d: 'No envía nada a ninguna parte: sin cuenta, sin telemetría, sin peticiones propias.',
    e: 'Puedes verlo, guardarlo y borrarlo aquí cuando quieras.',
  },
  stored: {
    title: 'Qué hay guardado ahora',
    size: 'Tamaño',
    bytes: '{size} en este navegador',
    incidents: 'Errores',
    advisories: 'Avisos sobre tus datos',
    facts: 'Datos de tu acceso',
    choices: 'Espacios de trabajo y clientes que elegiste',
    sites: 'Sitios que permitiste',
    settings: 'Ajustes',
    aside: 'Partes que no se pudieron leer',
    unreadable: 'Ahora mismo el navegador no deja que MCP Doctor mire en su almacenamiento.',
  },
  page: {
    title: 'La página que tienes delante',
    none: 'No es un chat al que MCP Doctor esté atento.',
    sees: 'MCP Doctor encuentra las respuestas de Atribu en <b>{host}</b> ({app}).',
    quotes:
      '{app} no pasa a la página las respuestas de las herramientas, así que MCP Doctor no puede encontrar nada en <b>{host}</b>.',
    blind:
      'MCP Doctor está atento a <b>{host}</b> ({app}), pero no pudo leer los resultados de las herramientas. Puede que la app haya cambiado de diseño.',
  },
  apps: {
    title: 'Apps de chat que conoce',
    quotes:
      '{name}: no pasa a la página las respuestas de las herramientas, así que ahí no se puede encontrar nada',
    asOf: 'A fecha de {date}.',
    selfHosted: 'En los sitios que permitas: {names}.',
  },
  erase: {
    title: 'Borrarlo todo',
    body: 'Borra los errores, los ajustes y todo lo demás que MCP Doctor guarda, y retira el acceso a los sitios que permitiste.',
    open: 'Borrarlo todo',
    ask: '¿Borrarlo todo? MCP Doctor quedará como recién instalado.',
    yes: 'Borrar',
    no: 'Conservarlo',
    done: 'Está todo borrado.',
  },
  back: 'Ajustes',
};
