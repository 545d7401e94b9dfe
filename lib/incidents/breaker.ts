import type { Json } from '../atribu/envelope';
import { explain } from '../atribu/explain';
import { isWriteTool } from '../atribu/tools';
import type { Incident } from './incident';
import { isSameChat } from './kinds';

/** A failure that led to a pause. What is not known is left out. */
export interface PriorFailure {
  /** The incident it was seen as; without one, only the server told of it. */
  incident?: Incident;
  code?: string;
  message?: string;
  tool?: string;
  /** Epoch ms. */
  failedAt?: number;
}

export interface PriorFailures {
  /** The likely root first, then in the order in which they failed. */
  failures: readonly PriorFailure[];
  /** The first is of a kind that makes every attempt fail until somebody puts it right. */
  rootIsLikely: boolean;
}

/** "3+ consecutive failures in the last 30 minutes" (seed, write-back errors). */
const WINDOW_MS = 30 * 60 * 1000;
const MOST_TOLD = 10;

/** What makes every later attempt fail too, the deepest first: without access nothing can even be tried. */
const ROOTS = [
  'auth_required',
  'token_expired',
  'connector_expired',
  'connector_required',
  'writeback_disabled',
  'insufficient_scope',
  'insufficient_role',
  'invalid_input',
  'data_unavailable',
];
/** No failed attempt: the pause itself, and what was done before. */
const NO_FAILURES = new Set(['circuit_open', 'idempotency_conflict']);

/**
 * The write-back failures that led to an open circuit: those seen in the same chat within the half hour before it, and
 * those that the server names itself (`recent_failures`, facts, 3.1).
 */
export function failuresBefore(paused: Incident, incidents: readonly Incident[]): PriorFailures {
  const seen = incidents.filter((incident) => ledTo(incident, paused)).map(priorOf);
  const told = toldIn(paused.envelope.extra?.recent_failures).filter(
    ({ failedAt, code }) => !seen.some((known) => known.code === code && isAbout(known.failedAt, failedAt)),
  );
  const inOrder = [...seen, ...told].sort((a, b) => (a.failedAt ?? 0) - (b.failedAt ?? 0));
  const depth = Math.min(...inOrder.map(depthOf));
  const root = depth < ROOTS.length ? inOrder.find((failure) => depthOf(failure) === depth) : undefined;
  return {
    failures: root ? [root, ...inOrder.filter((failure) => failure !== root)] : inOrder,
    rootIsLikely: root !== undefined,
  };
}

function ledTo(incident: Incident, paused: Incident): boolean {
  const { envelope, tools, failedAt } = incident;
  if (incident.id === paused.id || NO_FAILURES.has(envelope.code)) return false;
  if (!isSameChat(incident, paused) || incident.origin !== paused.origin) return false;
  if (failedAt > paused.failedAt || failedAt < paused.failedAt - WINDOW_MS) return false;
  return tools.some(isWriteTool) || (tools.length === 0 && explain(envelope).group === 'write-back');
}

function priorOf(incident: Incident): PriorFailure {
  const { envelope, tools, tool, failedAt } = incident;
  return {
    incident,
    code: envelope.code,
    message: envelope.message,
    tool: tools.find(isWriteTool) ?? tool,
    failedAt,
  };
}

function depthOf({ code = '' }: PriorFailure): number {
  const at = ROOTS.indexOf(code);
  return at === -1 ? ROOTS.length : at;
}

/** The server's clock and ours, and a call's start and end, are never quite the same. */
function isAbout(a = 0, b = 0): boolean {
  return Math.abs(a - b) < 60_000;
}

/** Only the field's name is documented, so its items are read by every name that is likely. */
function toldIn(value: Json | undefined): PriorFailure[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, MOST_TOLD).flatMap((item) => {
    if (typeof item === 'string') return item === '' ? [] : [{ message: item }];
    if (typeof item !== 'object' || item === null || Array.isArray(item)) return [];
    const failure = told(item);
    return failure.code === undefined && failure.message === undefined ? [] : [failure];
  });
}

function told(item: { [key: string]: Json }): PriorFailure {
  const nested = item.error;
  const inner = typeof nested === 'object' && nested !== null && !Array.isArray(nested) ? nested : {};
  const code = text(item, 'code', 'error_code') ?? text(inner, 'code');
  const message = text(item, 'message', 'reason', 'error', 'error_message') ?? text(inner, 'message');
  const tool = text(item, 'tool', 'tool_name');
  const at = Date.parse(
    text(item, 'at', 'failed_at', 'occurred_at', 'created_at', 'timestamp', 'time') ?? '',
  );
  return {
    ...(code !== undefined && { code }),
    ...(message !== undefined && { message }),
    ...(tool !== undefined && { tool }),
    ...(!Number.isNaN(at) && { failedAt: at }),
  };
}

function text(item: { [key: string]: Json }, ...keys: string[]): string | undefined {
  for (const key of keys) {
    const value = Object.hasOwn(item, key) ? item[key] : undefined;
    if (typeof value === 'string' && value !== '') return value;
  }
  return undefined;
}
