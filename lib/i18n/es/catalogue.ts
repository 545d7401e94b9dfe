import type { Messages } from '../messages';
import { hidden } from './hidden';

/**
 * The same placeholders and tags as in English; the names of Atribu's menus stay in English, because its dashboard is.
 * A request for the assistant is a "mensaje" here, the call that failed a "solicitud": "pedido" would be an order.
 */
const BACK = 'Vuelve {surface, select, none {al chat} other {a {surface}}} y pídelo otra vez.';

export const catalogue: Messages['catalogue'] = {
  auth_required: {
    title: 'Tu app de IA no ha iniciado sesión en Atribu',
    cause:
      'La solicitud llegó sin un token de acceso válido. El token es la llave con la que tu app de IA entra en Atribu: faltaba, o no estaba escrito como Atribu lo espera.',
    steps: {
      a: 'En Atribu, abre <trail>Developer › MCP Tokens</trail> y crea un token. Cópialo en ese momento: se muestra una sola vez.',
      b: 'Ponlo en la conexión con Atribu de tu app de IA. Si la app pide un encabezado (header), es «Authorization: Bearer atb_user_…», con tu propio token después de la palabra Bearer. Si en su lugar tiene un botón para conectar, usa ese botón.',
      c: BACK,
    },
  },
  token_expired: {
    title: 'Tu acceso a Atribu ya no es válido',
    cause:
      'El token, la llave con la que tu app de IA entra en Atribu, caducó o fue revocado (alguien lo anuló).',
    steps: {
      a: 'En Atribu, abre <trail>Developer › MCP Tokens</trail> y crea un token nuevo. Cópialo en ese momento: se muestra una sola vez.',
      b: 'Ponlo en lugar del anterior en la conexión con Atribu de tu app de IA. Si la app tiene un botón para reconectar, usa ese botón.',
      c: BACK,
    },
  },
  workspace_required: {
    title: '¿De qué espacio de trabajo hablamos?',
    cause:
      'Tienes varios espacios de trabajo (workspaces) en Atribu y la solicitud no decía cuál usar. Atribu nunca elige uno por ti.',
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
      'Este espacio de trabajo tiene varios perfiles (un perfil es un cliente o una marca) y la solicitud no decía cuál usar. Atribu nunca elige uno por ti.',
    steps: {
      a: '{choices, select, yes {Elige aquí un perfil y quedará listo un mensaje con su profile_id.} other {Pásale al asistente el mensaje de esta tarjeta: te mostrará los perfiles con su profile_id para que elijas.}}',
      b: 'Envía el mensaje en el chat. El asistente puede mantener tu elección el resto de la conversación.',
    },
  },
  insufficient_scope: {
    title: 'Tu acceso todavía no incluye esto',
    cause:
      'Al token, la llave con la que tu app de IA entra en Atribu, le falta un permiso para esto. Atribu llama scopes a los permisos.',
    steps: {
      a: 'En Atribu, abre <trail>Developer › MCP Tokens</trail> y crea un token nuevo con el permiso (scope) que falta.',
      b: 'Ponlo en lugar del anterior en la conexión con Atribu de tu app de IA. Si la app inicia sesión con un botón, reconecta y acepta el permiso nuevo.',
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
    cause: 'Tu rol en este espacio de trabajo no lo permite. Un token nuevo no lo cambiaría.',
    steps: {
      a: 'Pide al propietario (owner) o a un admin del espacio de trabajo que lo haga, o que cambie tu rol en <trail>Workspace Settings › Members</trail>.',
      b: `Cuando esté hecho, ${BACK.charAt(0).toLowerCase()}${BACK.slice(1)}`,
    },
  },
  rate_limited: {
    title: 'Demasiadas preguntas en un minuto',
    cause:
      'Atribu responde hasta 120 unidades por minuto; la mayoría de las preguntas cuesta 1 o 2. No hay nada roto, y esta llamada no gastó unidades.',
    steps: {
      a: 'Espera a que se cumpla el tiempo.',
      b: 'Después, pídelo otra vez.',
    },
  },
  rate_limited_period: {
    title: 'Se agotaron las unidades de tu plan',
    cause:
      '{period, select, trial {Ya usaste las unidades de tu período de prueba: {used, number} de {cap, number}.} month {Ya usaste las unidades de este mes: {used, number} de {cap, number}.} other {Ya usaste las unidades de tu plan para este período.}} Atribu cuenta las preguntas en unidades; la mayoría cuesta 1 o 2. Esta llamada no gastó ninguna.',
    steps: {
      a: '{link, select, yes {Para seguir ahora, mejora tu plan en la página que indica Atribu.} other {Para seguir ahora, mejora tu plan en Atribu o pídeselo a quien lo administra.}}',
      b: 'Si no, espera a que se renueven las unidades y pídelo otra vez. En <trail>Developer › MCP Tokens</trail> ves cuántas te quedan.',
    },
  },
  connector_expired: {
    title:
      '{provider, select, none {Hay que reconectar una integración} other {Hay que reconectar {provider}}}',
    cause:
      'El permiso de Atribu para leer {provider, select, none {la integración (la cuenta de donde vienen tus números)} other {tu cuenta de {provider}}} caducó, así que prefirió no darte números antes que darte números viejos.',
    steps: {
      a: '{provider, select, none {Reconéctala} other {Reconecta {provider}}} en Atribu{link, select, yes {: el botón de esta tarjeta te lleva ahí.} other {, en <trail>Settings › Integrations</trail>.}} Si Atribu no te lo permite, pídeselo a un admin del espacio de trabajo.',
      b: BACK,
    },
    note: 'Pedir fechas anteriores no lo resuelve: esos números también podrían estar mal.',
  },
  connector_required: {
    title: '{provider, select, none {Falta conectar una integración} other {Falta conectar {provider}}}',
    cause:
      '{provider, select, none {La respuesta necesita datos de una integración (una cuenta como Meta Ads o Shopify) que no está conectada a Atribu.} other {La respuesta necesita datos de {provider}, y esa cuenta no está conectada a Atribu.}}',
    steps: {
      a: '{provider, select, none {Conéctala} other {Conecta {provider}}} en Atribu{link, select, yes {: el botón de esta tarjeta te lleva ahí.} other {, en <trail>Settings › Integrations</trail>.}} Si Atribu no te lo permite, pídeselo a un admin del espacio de trabajo.',
      b: BACK,
    },
  },
  writeback_disabled: {
    title:
      '{tool, select, send_meta_conversions {El envío de conversiones está desactivado} other {Los cambios desde el chat están desactivados}}',
    cause:
      'En este espacio de trabajo las apps de IA no pueden enviar ni cambiar nada. En Atribu, ese permiso se llama MCP write-back, y un admin todavía no lo ha activado.',
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
    note: 'No dejes que el asistente lo repita con una clave nueva (la marca con la que Atribu reconoce una solicitud): sería una segunda vez y las conversiones contarían doble.',
  },
  circuit_open: {
    title: 'El envío está en pausa tras varios fallos',
    cause:
      'Tres o más intentos seguidos fallaron en 30 minutos, así que Atribu puso en pausa write-back (enviar y cambiar cosas desde el chat) antes de que algo más salga mal.',
    steps: {
      a: '{minutes, plural, =0 {No envíes nada hasta que termine la pausa.} one {No envíes nada hasta que termine la pausa, a más tardar # minuto después del fallo.} other {No envíes nada hasta que termine la pausa, a más tardar # minutos después del fallo.}}',
      b: 'Mientras tanto, busca en <trail>Workspace Settings › Audit Logs</trail> por qué fallaron los intentos y corrígelo.',
      c: 'Después, pídelo otra vez.',
    },
  },
  invalid_input: {
    title: 'El asistente tiene que pedirlo de otra manera',
    cause:
      'Atribu no pudo usar un dato de la solicitud (un parámetro): faltaba, no era del tipo correcto o estaba fuera de rango.',
    steps: {
      a: 'Pásale al asistente el mensaje de esta tarjeta: revisará los tipos y los campos obligatorios de los parámetros y lo intentará de nuevo.',
      b: 'Si después te pregunta algo, como unas fechas o una campaña, respóndele.',
    },
  },
  data_unavailable: {
    title: 'No hay datos para esta pregunta',
    cause:
      'Atribu no tiene nada para las fechas de la solicitud, o no conoce la campaña, el cliente u otro elemento que se nombra en ella.',
    steps: {
      a: 'Pide un rango de fechas más amplio.',
      b: 'Comprueba que la campaña, el cliente o el elemento exista y que su nombre esté bien escrito.',
    },
  },
  internal_error: {
    title: 'Algo salió mal dentro de Atribu',
    cause: 'Hubo un error inesperado en el servidor de Atribu. Tú no hiciste nada mal.',
    steps: {
      a: '{keyed, select, yes {Pídelo una vez más, con la misma idempotency_key, para que nada se haga dos veces.} other {Pídelo una vez más.}}',
      b: 'Si vuelve a fallar, escribe al soporte de Atribu con el ID de solicitud (request id). Puedes copiarlo de esta tarjeta.',
    },
  },
  hidden,
  unknown: {
    title: 'Atribu no pudo hacerlo',
    cause:
      'Esta versión de MCP Doctor todavía no conoce el error {code}, así que lo que conviene hacer sale del propio mensaje de Atribu.',
    steps: {
      a: '{link, select, yes {Abre la página que indica Atribu y lee su mensaje.} other {Lee el mensaje de Atribu.}}',
      b: '{retry, select, after_wait {Espera a que se cumpla el tiempo y pídelo otra vez.} once {Pídelo una vez más.} with_change {Elige aquí una opción y envía el mensaje que queda listo.} other {Corrige lo que indica y pídelo otra vez.}}',
      c: 'Si eso no ayuda, escribe al soporte de Atribu con el ID de solicitud (request id).',
    },
  },
};
