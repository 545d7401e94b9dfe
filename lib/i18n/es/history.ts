import type { Messages } from '../messages';

export const history: Messages['history'] = {
  title: 'Historial',
  intro:
    'Todas las solicitudes a Atribu que fallaron en los últimos {days, number} días. Nada sale de tu navegador.',
  chart: {
    title: 'Errores por día',
    total:
      '{count, plural, =0 {Ningún error} one {# error} many {# de errores} other {# errores}} en {days, number} días',
    day: '{day}: {count, plural, =0 {ningún error} one {# error} many {# de errores} other {# errores}}',
    busiest: 'El máximo fue el {day}: {count, number}.',
    keys: 'Las flechas pasan de un día a otro.',
  },
  filter: {
    code: 'Error',
    surface: 'App de chat',
    allCodes: 'Todos los errores',
    allSurfaces: 'Todas las apps',
    reset: 'Mostrar todo',
  },
  listed: '{count, plural, =0 {Ningún error coincide} one {# error} many {# de errores} other {# errores}}',
  none: {
    title: 'Ningún error en los últimos {days, number} días',
    body: 'Cuando una solicitud a Atribu falla en uno de tus chats, queda guardada aquí para que puedas consultarla después o pasársela a tu equipo.',
  },
  noMatch: 'Nada parecido en los últimos {days, number} días.',
  day: '{count, plural, one {# error} many {# de errores} other {# errores}}',
  older:
    '{count, plural, one {Mostrar # error anterior} many {Mostrar # de errores anteriores} other {Mostrar # errores anteriores}}',
  export: {
    label: 'Guardar {count, plural, one {# error} many {# de errores} other {# errores}} en un archivo',
    csv: 'Hoja de cálculo (CSV)',
    json: 'Datos (JSON)',
    done: 'Guardado como {name}',
  },
  clear: {
    open: 'Borrar el historial',
    ask: '¿Borrar todos los errores y lo que MCP Doctor sabe de tus chats?',
    body: 'Tus ajustes y los sitios permitidos se quedan. No se puede deshacer. Los errores de un chat antiguo vuelven cuando abres ese chat otra vez.',
    yes: 'Borrar todo',
    no: 'Conservarlos',
    done: 'El historial está vacío.',
  },
  state: {
    open: 'Abierto',
    waiting: 'En espera',
    ready: 'Listo para reintentar',
    resolved: 'Ya funciona',
    dismissed: 'Descartado',
  },
  columns: {
    failedAt: 'Falló el',
    code: 'Código',
    title: 'Qué pasó',
    state: 'Estado',
    times: 'Veces',
    tool: 'Herramienta',
    provider: 'Integración',
    app: 'App de chat',
    host: 'Sitio',
    message: 'Mensaje del servidor',
    link: 'Enlace del servidor',
    requestId: 'ID de solicitud',
    seen: 'Visto',
    certainty: 'De Atribu',
  },
  seen: { live: 'cuando falló', replayed: 'en un chat antiguo' },
  certainty: { certain: 'con seguridad', likely: 'probablemente' },
};
