import type { Messages } from '../messages';

export const policy: Messages['policy'] = {
  title: 'Decidido por tu organización',
  intro: 'Quien administra este navegador decidió esto por ti. Aquí no puedes cambiarlo.',
  decided: {
    notice: 'Aviso en la página: {on, select, yes {se muestra siempre} other {no se muestra nunca}}',
    notify:
      'Notificaciones: {on, select, yes {activadas, donde el navegador las permita} other {desactivadas}}',
    language: 'Idioma: {language, select, en {inglés} es {español} other {el del navegador}}',
    retentionDays: 'Los errores se guardan {days, plural, one {# día} other {# días}}',
    sites:
      'Sitios en los que te pide activar MCP Doctor: {list}. Cada uno necesita tu clic una vez, salvo que el navegador ya dé acceso.',
    dashboardHosts: 'Los enlaces también pueden llevar a: {list}',
  },
  problems: {
    title: '{count, plural, one {Un valor no cuenta} other {# valores no cuentan}}',
    intro: 'El resto de la política sí vale. Envía esto a quien la administra.',
  },
  reasons: {
    'unknown-key': 'MCP Doctor no conoce ningún ajuste con este nombre.',
    'not-true-or-false': 'Debe ser true o false, sin comillas.',
    'not-a-language': 'Debe ser "en", "es" o "auto".',
    'not-days': 'Debe ser un número entero de 1 a 30.',
    'not-a-list': 'Debe ser una lista, entre corchetes.',
    'too-many': 'La lista es demasiado larga. Puede tener 200 valores como máximo.',
    'not-an-address': 'Debe ser una dirección web, como "https://chat.example.com", sin comodines.',
    'not-only-a-site': 'Debe terminar tras el nombre del sitio: sin ruta, sin contraseña y sin nada más.',
    'not-a-host':
      'Debe ser el nombre completo de un host, como "reports.example.com": sin "https://", sin puerto y sin comodines.',
    'atribu-already': 'Los enlaces a atribu.app siempre están permitidos.',
  },
};
