import type { Messages } from '../messages';

/** Spoken to the assistant, which is addressed with "tú" as well. Names of tools and parameters are Atribu's own. */
export const drafts: Messages['drafts'] = {
  retry:
    'Por favor, {tool, select, none {intenta otra vez la última llamada a Atribu} other {llama otra vez a {tool}}} con los mismos parámetros{key, select, same { y con la misma idempotency_key, si tenía una. No crees una clave nueva.} other {.}}',
  use_choice:
    'Usa {param} {id} ({name}) e inténtalo de nuevo. Sigue usándolo en este chat hasta que te diga otro.',
  list_workspaces:
    'Por favor, llama a list_workspaces, muéstrame los espacios de trabajo a los que llega este token y pregúntame cuál usar. Después inténtalo de nuevo con su workspace_id.',
  list_profiles:
    'Por favor, llama a list_profiles, muéstrame los perfiles de este espacio de trabajo y pregúntame cuál usar. Después inténtalo de nuevo con su profile_id.',
  fix_parameters:
    'Atribu no pudo usar los parámetros de {tool, select, none {tu última llamada} other {{tool}}}. Por favor, vuelve a leer el mensaje de error y la lista de parámetros de la herramienta, revisa los tipos, los campos obligatorios y los rangos, e inténtalo de nuevo con una llamada correcta. Pregúntame si necesitas algún dato mío.',
  widen_dates:
    'Atribu no tiene datos para eso. Por favor, comprueba que la campaña, el cliente o el elemento exista; después inténtalo de nuevo con un rango de fechas más amplio y dime qué fechas usaste.',
  show_prior_result:
    'Atribu ya hizo esto, así que cuéntalo como hecho. Por favor, muéstrame el resultado anterior{audit, select, none {} other { (audit_id {audit})}}{batch, select, none {} other { (batch_id {batch})}}. No lo envíes otra vez con una idempotency_key nueva.',
  whoami:
    'Por favor, llama a whoami (no gasta unidades) y dime qué permisos (scopes) tiene mi token, cuántas unidades quedan, cuál es mi rol en este espacio de trabajo y si write-back está activado.',
};
