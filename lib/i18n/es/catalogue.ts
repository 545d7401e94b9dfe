import type { Messages } from '../messages';
import { hidden } from './hidden';

/**
 * The same placeholders and tags as in English; the names of Atribu's menus stay in English, because its dashboard is.
 * A request for the assistant is a "mensaje" here, the call that failed a "solicitud": "pedido" would be an order.
 */
const CONNECTION = '{surface, select, none {tu app de IA} other {{surface}}}';
const BACK = 'Vuelve {surface, select, none {al chat} other {a {surface}}} y pídelo otra vez.';

export const catalogue: Messages['catalogue'] = {
  auth_required: {
    title: 'Tu app de IA no ha iniciado sesión en Atribu',
    cause:
      'Tu app de IA entra en Atribu con un token, una especie de llave. Faltaba, o no estaba escrito como Atribu lo espera.',
    steps: {
      a: `Busca la conexión con Atribu en los ajustes de ${CONNECTION}. Si tiene un botón para conectar, púlsalo y sáltate el paso 2.`,
      b: '¿No hay tal botón? En Atribu, abre <trail>Developer › MCP Tokens</trail> y crea un token. Cópialo en ese momento, porque se muestra una sola vez, y ponlo en la conexión. Si esta pide un encabezado (header), es «Authorization: Bearer atb_user_…»: la palabra Bearer y después el token entero.',
      c: BACK,
    },
  },
  token_expired: {
    title: 'Tu acceso a Atribu ya no es válido',
    cause: 'Tu app de IA entra en Atribu con un token, una especie de llave. Caducó, o alguien lo anuló.',
    steps: {
      a: `Busca la conexión con Atribu en los ajustes de ${CONNECTION}. Si tiene un botón para reconectar, púlsalo y sáltate el paso 2.`,
      b: '¿No hay tal botón? En Atribu, abre <trail>Developer › MCP Tokens</trail> y crea un token nuevo. Cópialo en ese momento, porque se muestra una sola vez, y ponlo en lugar del anterior.',
      c: BACK,
    },
  },
  workspace_required: {
    title: '¿De qué espacio de trabajo hablamos?',
    cause: 'Tienes varios espacios de trabajo (workspaces) en Atribu y la solicitud no decía cuál usar.',
    steps: {
      a: '{choices, select, yes {Elige aquí un espacio de trabajo y quedará listo un mensaje con su workspace_id.} other {Pásale al asistente el mensaje de esta tarjeta: te mostrará tus espacios de trabajo con su workspace_id para que elijas.}}',
      b: 'Envía el mensaje en el chat. El asistente puede mantener tu elección el resto de la conversación.',
    },
  },
  workspace_required_single: {
    title: 'Atribu pide que nombres el espacio de trabajo',
    cause:
      'Solo tienes un espacio de trabajo (workspace) y aun así Atribu pregunta cuál. Puede pasar si tu token se creó antes de que se eliminara otro espacio de trabajo.',
    steps: {
      a: 'Elige aquí el espacio de trabajo y quedará listo un mensaje con su workspace_id para que lo envíes.',
      b: 'Si no basta, pídele al asistente que use list_workspaces: muestra a qué espacios de trabajo llega tu token.',
    },
  },
  profile_required: {
    title: '¿De qué cliente hablamos?',
    cause:
      'Este espacio de trabajo tiene varios clientes, que en Atribu se llaman perfiles, y la solicitud no decía cuál usar.',
    steps: {
      a: '{choices, select, yes {Elige aquí un perfil y quedará listo un mensaje con su profile_id.} other {Pásale al asistente el mensaje de esta tarjeta: te mostrará los perfiles con su profile_id para que elijas.}}',
      b: 'Envía el mensaje en el chat. El asistente puede mantener tu elección el resto de la conversación.',
    },
  },
  insufficient_scope: {
    title: 'Tu acceso todavía no incluye esto',
    cause:
      'Tu app de IA entra en Atribu con un token, una especie de llave. Al tuyo le falta un permiso (scope) para esto.',
    steps: {
      a: `Busca la conexión con Atribu en los ajustes de ${CONNECTION}. Si tiene un botón para reconectar, púlsalo, acepta lo que falta y sáltate el paso 2.`,
      b: '¿No hay tal botón? En Atribu, abre <trail>Developer › MCP Tokens</trail> y crea un token nuevo con los permisos de antes y el que falta. Cópialo en ese momento, porque se muestra una sola vez, y ponlo en lugar del anterior.',
      c: BACK,
    },
  },
  insufficient_scope_writeback: {
    title: 'Antes de enviar conversiones falta algo',
    cause:
      'Atribu envía conversiones a Meta solo si se cumplen todas las condiciones de esta tarjeta, y al menos una no se cumple. No tiene por qué ser el permiso (scope) de tu token.',
    steps: {
      a: 'Averigua cuál falta. El asistente puede consultar casi todas: pásale el mensaje de esta tarjeta.',
      b: 'Corrige en Atribu lo que falte. MCP write-back y tu rol solo los puede cambiar un admin del espacio de trabajo.',
      c: BACK,
    },
  },
  insufficient_role: {
    title: 'Esto solo lo puede hacer el propietario o un admin',
    cause: 'Tu rol en este espacio de trabajo de Atribu no lo permite, y un token nuevo no lo cambiaría.',
    steps: {
      a: 'Pide al propietario (owner) o a un admin del espacio de trabajo que lo haga, o que cambie tu rol en <trail>Workspace Settings › Members</trail>.',
      b: `Cuando esté hecho, ${BACK.charAt(0).toLowerCase()}${BACK.slice(1)}`,
    },
  },
  rate_limited: {
    title: 'Una pausa corta: demasiadas llamadas en un minuto',
    cause:
      'El asistente pidió en un minuto más de lo que Atribu responde (120 unidades; la mayoría de las llamadas gasta 1 o 2). No hay nada roto, y esta llamada no gastó nada.',
    steps: {
      a: 'Espera a que se cumpla el tiempo.',
      b: 'Después, pídelo otra vez.',
    },
  },
  rate_limited_period: {
    title: 'Se agotaron las unidades de tu plan',
    cause:
      '{period, select, trial {Ya usaste las unidades de tu período de prueba: {used, number} de {cap, number}.} month {Ya usaste las unidades de este mes: {used, number} de {cap, number}.} other {Ya usaste las unidades de tu plan para este período.}} Atribu cuenta las llamadas en unidades, y la mayoría gasta 1 o 2. Esta no gastó ninguna.',
    steps: {
      a: '{link, select, yes {Para seguir ahora, ayuda un plan más grande. El botón abre la página de Atribu; con abrirla no compras nada.} other {Para seguir ahora, mejora tu plan en Atribu o pídeselo a quien lo administra.}}',
      b: 'Si no, espera a que se renueven las unidades y pídelo otra vez. En <trail>Developer › MCP Tokens</trail> ves lo usado.',
    },
  },
  connector_expired: {
    title:
      '{provider, select, none {Hay que reconectar una integración} other {Hay que reconectar {provider}}}',
    cause:
      'El permiso de Atribu para leer {provider, select, none {la integración (la cuenta de donde vienen tus números)} other {tu cuenta de {provider}}} caducó, así que prefirió no darte números antes que darte números viejos.',
    steps: {
      a: '{provider, select, none {Reconéctala} other {Reconecta {provider}}} en Atribu{link, select, yes { con este botón.} other {, en <trail>Settings › Integrations</trail>.}} Solo lo puede hacer un admin del espacio de trabajo.',
      b: BACK,
    },
    note: 'Pedir fechas anteriores no ayuda: esos números pueden estar mal.',
  },
  connector_required: {
    title: '{provider, select, none {Falta conectar una integración} other {Falta conectar {provider}}}',
    cause:
      '{provider, select, none {La respuesta necesita datos de una integración (una cuenta como Meta Ads o Shopify) que no está conectada a Atribu.} other {La respuesta necesita datos de {provider}, y esa cuenta no está conectada a Atribu.}}',
    steps: {
      a: '{provider, select, none {Conéctala} other {Conecta {provider}}} en Atribu{link, select, yes { con este botón.} other {, en <trail>Settings › Integrations</trail>.}} Solo lo puede hacer un admin del espacio de trabajo.',
      b: BACK,
    },
  },
  writeback_disabled: {
    title:
      '{tool, select, send_meta_conversions {El envío de conversiones está desactivado} other {Los cambios desde el chat están desactivados}}',
    cause:
      'En este espacio de trabajo las apps de IA no pueden enviar ni cambiar nada. Un admin puede activarlo; en Atribu se llama MCP write-back.',
    steps: {
      a: 'Pide a un admin del espacio de trabajo que active MCP write-back en <trail>Settings › Privacy & MCP</trail>. Si tienes ese rol, puedes hacerlo tú.',
      b: BACK,
    },
  },
  idempotency_conflict: {
    title: '{tool, select, send_meta_conversions {Esto ya se envió} other {Esto ya se hizo}}',
    cause:
      'La misma solicitud ya se había procesado, así que Atribu no la repitió. Cuenta como hecha y vale el resultado anterior.',
    steps: {
      a: 'No tienes que hacer nada. Si quieres ver el resultado anterior, pídele al asistente que te lo muestre.',
    },
    note: 'No dejes que el asistente lo repita con una clave nueva: se haría por segunda vez y las conversiones contarían doble.',
  },
  circuit_open: {
    title: 'El envío está en pausa tras varios fallos',
    cause:
      'Tres o más intentos seguidos fallaron en 30 minutos, así que Atribu puso en pausa todo lo que envía o cambia algo.',
    steps: {
      a: '{minutes, plural, =0 {No envíes nada hasta que termine la pausa.} one {No envíes nada hasta que termine la pausa, a más tardar # minuto después del fallo.} other {No envíes nada hasta que termine la pausa, a más tardar # minutos después del fallo.}}',
      b: 'Mientras tanto, busca en <trail>Workspace Settings › Audit Logs</trail> por qué fallaron los intentos y corrígelo, o pídeselo a un admin.',
      c: 'Después, pídelo otra vez.',
    },
  },
  invalid_input: {
    title: 'El asistente tiene que pedirlo de otra manera',
    cause:
      'Al asistente le faltó un dato (un parámetro), o le dio a Atribu uno del tipo incorrecto o fuera de rango.',
    steps: {
      a: 'Haz que el asistente revise los tipos y los campos obligatorios de los parámetros y lo intente de nuevo.',
      b: 'Si después te pregunta algo, como unas fechas o una campaña, respóndele.',
    },
  },
  data_unavailable: {
    title: 'No hay datos para esta pregunta',
    cause:
      'Atribu no tiene nada para estas fechas, o no conoce la campaña, el cliente u otro elemento por el que se preguntó. Puede ser correcto.',
    steps: {
      a: 'Si esperabas números, pide un rango de fechas más amplio.',
      b: 'Si sigue sin haber, comprueba que la campaña, el cliente o el elemento exista en Atribu y se llame igual ahí.',
    },
  },
  internal_error: {
    title: 'Algo salió mal dentro de Atribu',
    cause: 'Un error inesperado en el propio servidor de Atribu. Tú no hiciste nada mal.',
    steps: {
      a: '{keyed, select, yes {Pídelo una vez más, con la misma idempotency_key, para que nada se haga dos veces.} other {Pídelo una vez más.}}',
      b: 'Si vuelve a fallar, escribe al soporte de Atribu, desde www.atribu.app, con estos detalles y el ID de solicitud (request id).',
    },
  },
  hidden,
  unknown: {
    title: 'Atribu no pudo hacerlo',
    cause:
      'Esta versión de MCP Doctor todavía no conoce este error ({code}), así que no tiene pasos propios para él.',
    steps: {
      a: '{link, select, yes {Lee lo que dijo Atribu y abre la página que indica.} other {Lee lo que dijo Atribu.}}',
      b: '{retry, select, after_wait {Espera a que se cumpla el tiempo y pídelo otra vez.} once {Pídelo una vez más.} with_change {Elige aquí una opción y envía el mensaje que queda listo.} other {Si ahí dice qué cambiar, cámbialo o pídeselo a tu admin. Después, pídelo otra vez.}}',
      c: 'Si eso no ayuda, escribe al soporte de Atribu, desde www.atribu.app, con el ID de solicitud (request id).',
    },
  },
};
