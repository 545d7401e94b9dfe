import type { Messages } from '../messages';

export const advisories: Messages['advisories'] = {
  stale_data: {
    title:
      '{unit, select, hours {{count, plural, one {Estos números son de hace # hora} other {Estos números son de hace # horas}}} days {{count, plural, one {Estos números son de hace # día} other {Estos números son de hace # días}}} other {Puede que estos números no estén al día}}',
    meta: '{unit, select, hours {{provider, select, none {Última sincronización} other {Última sincronización de {provider}}}: {time}} days {{provider, select, none {Última sincronización} other {Última sincronización de {provider}}}: {date}} other {{provider, select, none {Una integración lleva tiempo sin sincronizarse} other {{provider} lleva tiempo sin sincronizarse}}}}',
    body: 'Falta lo que pasó desde entonces. Revisa el estado de la sincronización en Atribu, en <trail>Settings › Integrations</trail>. Cuando se haya sincronizado, pídelo otra vez.',
  },
  masked_pii: {
    title: 'Los datos personales se muestran a medias',
    meta: 'Atribu lo hace así si no se le indica otra cosa',
    body: 'De los nombres, correos y teléfonos se ve solo una parte. Para verlos completos se tienen que cumplir las tres condiciones. El modo PII (PII son los datos personales) lo elige un admin en <trail>Settings › Privacy & MCP</trail>.',
  },
  recommendation_breaker: {
    title: 'Aplicar recomendaciones está en pausa',
    meta: 'Termina, a más tardar: {time}',
    body: 'En este espacio de trabajo fallaron tres intentos en 30 minutos, así que por ahora Atribu no acepta más. La pausa termina sola. Mientras tanto, busca qué falló en <trail>Workspace Settings › Audit Logs</trail>.',
  },
  meta_inconsistent: {
    title: 'En Meta algo no está como lo dejó Atribu',
    meta: 'Puede que alguien lo haya cambiado a mano',
    body: 'Atribu cambió algo en Meta y lo revisó unos minutos después: era distinto. Atribu lo deja como está y no deshace nada. Mira la campaña en Meta y decide cuál de las dos versiones es la buena.',
  },
};

export const piiChecks = {
  scope_read_pii:
    'Tu token tiene el permiso mcp:read_pii (un token nuevo de Developer › MCP Tokens puede tenerlo)',
  include_sensitive: 'El asistente lo pide: include_sensitive es true en su llamada',
  pii_mode_full:
    'El modo PII del espacio de trabajo es full_default (Settings › Privacy & MCP; lo elige un admin)',
};
