import type { Messages } from '../messages';

/** As in English, it must not guess at the reason. */
export const hidden: Messages['catalogue']['hidden'] = {
  title: '{surface, select, none {La app de chat} other {{surface}}} no mostró la respuesta de Atribu',
  cause:
    '{reason, select, tool_execution {Solo dice que hubo un error.} not_responding {Dice que el servidor del conector no respondió.} failed_dependency {Solo dice que falló algo de lo que depende.} other {En su lugar muestra un error propio.}} Por eso no se sabe qué pasó, y no tiene por qué ser cosa de Atribu.',
  steps: {
    a: 'Revisa si Atribu sigue conectado. Para eso el asistente usa whoami, que no gasta unidades.',
    b: '¿Responde? Entonces pídelo otra vez{keyed, select, yes {, con la misma idempotency_key: es posible que la primera llamada sí haya llegado.} other {.}}',
    c: '¿También falla? Entonces reconecta Atribu en los ajustes de {surface, select, none {la app de chat} other {{surface}}} y pídelo otra vez.',
  },
  note: '¿Sigue igual? El soporte de {surface, select, none {la app de chat} other {{surface}}} puede averiguarlo con este número.',
};
