import type { Envelope } from '../../../lib/atribu/envelope';
import type { HiddenError } from '../../../lib/atribu/hidden';
import type { Evidence, Sighting, SuccessMeta } from '../../../lib/atribu/sighting';
import type { Source } from '../../../lib/incidents/failure';
import type { Certainty, Incident, Ledger } from '../../../lib/incidents/incident';
import { emptyLedger, type LedgerEvent, reduce } from '../../../lib/incidents/ledger';

/** A moment in November 2026, from which tests count. */
export const T0 = Date.UTC(2026, 10, 20, 10, 0, 0);

/** A UUIDv7 of the given moment; `n` tells several of one moment apart. */
export function requestId(at: number, n = 0): string {
  const time = at.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${n.toString(16).padStart(12, '0')}`;
}

export function envelope(fields: Partial<Envelope> = {}): Envelope {
  return {
    code: 'invalid_input',
    message: 'window_end is before window_start.',
    retryable: false,
    request_id: requestId(T0),
    ...fields,
  };
}

export function evidence(fields: Partial<Evidence> = {}): Evidence {
  return {
    route: 'wire',
    surface: 'claude',
    conversation: 'c1',
    replayed: false,
    context: 'tool-result',
    whole: true,
    isError: true,
    tool: 'top_campaigns',
    ...fields,
  };
}

export const source: Source = { tabId: 7, documentId: 'load-1', host: 'claude.ai' };

export interface FailureOptions {
  at?: number;
  certainty?: Certainty;
  evidence?: Partial<Evidence>;
  source?: Partial<Source>;
}

/** A failed call at a moment, its request id of the same moment unless told. */
export function failed(fields: Partial<Envelope> = {}, options: FailureOptions = {}): LedgerEvent {
  const at = options.at ?? T0;
  return {
    type: 'call.failed',
    at,
    envelope: envelope({ request_id: requestId(at), ...fields }),
    evidence: evidence(options.evidence),
    certainty: options.certainty ?? 'certain',
    source: { ...source, ...options.source },
  };
}

export function succeeded(
  at: number,
  success: SuccessMeta = {},
  options: {
    evidence?: Partial<Evidence>;
    isOurs?: boolean;
    isCertain?: boolean;
    source?: Partial<Source>;
  } = {},
): LedgerEvent {
  return {
    type: 'call.succeeded',
    at,
    success: {
      ...source,
      ...options.source,
      success,
      evidence: evidence({ isError: false, ...options.evidence }),
      isOurs: options.isOurs ?? true,
      isCertain: options.isCertain ?? options.isOurs ?? true,
    },
  };
}

export function ledgerOf(...events: LedgerEvent[]): Ledger {
  return events.reduce(reduce, emptyLedger);
}

/** The only card there is. */
export function onlyCard(ledger: Ledger): Incident {
  const [card, ...others] = ledger.incidents;
  if (!card || others.length > 0) throw new Error(`${ledger.incidents.length} cards instead of one`);
  return card;
}

export function errorSighting(fields: Partial<Envelope> = {}, seen: Partial<Evidence> = {}): Sighting {
  return { kind: 'error', envelope: envelope(fields), evidence: evidence(seen) };
}

export function hiddenSighting(hidden: Partial<HiddenError> = {}, seen: Partial<Evidence> = {}): Sighting {
  const whose = { server: 'https://mcp.atribu.app/mcp', connector: 'Atribu' };
  return {
    kind: 'hidden',
    hidden: { reason: 'tool_execution', ...hidden },
    evidence: evidence({ ...whose, ...seen }),
  };
}

export function successSighting(success: SuccessMeta = {}, seen: Partial<Evidence> = {}): Sighting {
  return {
    kind: 'success',
    success: { pii_level_applied: 'masked', ...success },
    evidence: evidence({ isError: false, ...seen }),
  };
}

/** A ledger of these incidents and nothing else. */
export function cards(incidents: readonly Incident[]): Ledger {
  return { ...emptyLedger, incidents };
}
