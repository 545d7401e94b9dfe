import type { Messages } from '../messages';

export const guide: Messages['guide'] = {
  title: 'Guía de errores',
  intro:
    'Todos los errores con los que pueden responder las herramientas de Atribu, y qué hacer. Es parte de la extensión y funciona sin conexión.',
  search: 'Buscar en los errores',
  found: '{count, plural, =0 {Ningún error coincide} one {# error} many {# de errores} other {# errores}}',
  none: 'Nada coincide. Prueba con menos palabras, o con el código tal como aparece en el chat, por ejemplo rate_limited.',
  all: 'Todos los errores',
  groups: {
    authentication: 'Inicio de sesión',
    scope: 'Espacios de trabajo, clientes y permisos',
    'rate-limit': 'Límites',
    connector: 'Integraciones',
    'write-back': 'Enviar y cambiar',
    input: 'Lo que se pidió',
    server: 'El servidor de Atribu',
    other: 'Cuando la respuesta de Atribu falta o es nueva',
  },
  code: 'Código',
  retry: {
    title: '¿Pedirlo otra vez?',
    after_fix: 'Todavía no. Pídelo otra vez cuando esté corregido; antes volverá el mismo error.',
    after_wait: 'Sí, cuando pase el tiempo.',
    once: 'Sí, una vez.',
    with_change: 'Sí, con lo que faltaba.',
    never: 'No. Ya está hecho.',
  },
  retryable: {
    yes: 'Atribu lo marca como reintentable.',
    no: 'Atribu lo marca como no reintentable tal cual.',
    none: 'No trae ninguna marca de Atribu.',
  },
  noAdmin:
    '¿No eres admin? Pídeselo a un admin de tu espacio de trabajo. La tarjeta trae un mensaje listo para copiar.',
  askAdmin: 'La tarjeta trae un mensaje para un admin, listo para copiar.',
  also: 'En algunos casos',
  cardHint: '«Esta tarjeta» es la que aparece en Ahora cuando ocurre el error.',
  someCode: 'en cuestión',
  about: 'Acerca de MCP Doctor',
  more: 'Más sobre este error',
};
