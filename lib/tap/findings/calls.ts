import type { CallScope } from '../../atribu/sighting';
import { splitToolName } from '../../decode/names';
import { parse } from '../values';

/** What a call said before its result came. */
export interface Call {
  tool?: string;
  connector?: string;
  server?: string;
  scope?: CallScope;
}

/** The calls of this page by the id that pairs them with their results. */
export interface Calls {
  /** Remembers every call in a JSON value. */
  note(value: unknown): void;
  /** Remembers one call: names with or without affixes, arguments as an object or as JSON. */
  remember(callId: string, call: Call & { args?: unknown }): void;
  of(callId: string | undefined): Call | undefined;
}

const MOST_CALLS = 500;
const LONGEST_ARGUMENTS = 16 * 1024;
const LONGEST_NAME = 200;
/** Bounds of the look at one value. */
const MOST_NODES = 2_000;
const DEEPEST = 8;

/** AI SDK, AG-UI, OpenAI, Anthropic, Perplexity, LibreChat, LobeChat and HuggingFace (surfaces.md, sections 1 and 2). */
const IDS = ['toolCallId', 'tool_call_id', 'call_id', 'callId', 'tool_use_id', 'goal_id'];
/** Everybody's: with arguments beside them they are a call's. */
const PLAIN_IDS = ['id', 'uuid'];
const NAMES = ['toolName', 'toolCallName', 'tool_name', 'apiName', 'name'];
const ARGUMENTS = ['args', 'arguments', 'input', 'tool_args', 'parameters'];
/** Pieces of arguments as they are written: data-stream lines, AI SDK, AG-UI. */
const PIECES = ['argsTextDelta', 'argsDelta', 'inputTextDelta'];

/** Keeps the newest {@link MOST_CALLS}. */
export function rememberCalls(): Calls {
  const calls = new Map<string, Call & { written?: string }>();

  function look(fields: Record<string, unknown>): void {
    const sureId = firstText(fields, IDS);
    const id = sureId ?? firstText(fields, PLAIN_IDS);
    if (!id) return;
    // OpenAI: {id, function: {name, arguments}}; HuggingFace: {uuid, call: {name, parameters}}.
    const inner = Object(fields.function ?? fields.call) as Record<string, unknown>;
    const name = firstText(fields, NAMES) ?? firstText(inner, ['name']);
    const args = ARGUMENTS.map((key) => fields[key] ?? inner[key]).find((value) => value !== undefined);
    if (name && (sureId || args !== undefined)) {
      const connector = firstText(fields, ['integration_name', 'identifier']);
      remember(id, { tool: name, connector, server: firstText(fields, ['mcp_server_url']), args });
    }
    const isAgUi = /^TOOL_CALL_(?:ARGS|CHUNK)$/.test(String(fields.type));
    const piece = isAgUi ? fields.delta : PIECES.map((key) => fields[key]).find(isText);
    const call = sureId ? calls.get(sureId) : undefined;
    if (call && isText(piece)) call.written = ((call.written ?? '') + piece).slice(0, LONGEST_ARGUMENTS);
  }

  function remember(
    id: string,
    { tool: name, connector, server, scope, args }: Call & { args?: unknown },
  ): void {
    const before = calls.get(id);
    const named = name === undefined ? undefined : splitToolName(name);
    calls.delete(id);
    calls.set(id, {
      tool: named?.tool ?? before?.tool,
      connector: connector ?? named?.connector ?? before?.connector,
      server: server ?? before?.server,
      scope: scope ?? scopeOf(args) ?? before?.scope,
      written: before?.written,
    });
    const [oldest] = calls.keys();
    if (calls.size > MOST_CALLS && oldest !== undefined) calls.delete(oldest);
  }

  return {
    note(root) {
      let left = MOST_NODES;
      const walk = (value: unknown, depth: number): void => {
        if (typeof value !== 'object' || value === null || depth > DEEPEST || left <= 0) return;
        left -= 1;
        if (!Array.isArray(value)) look(value as Record<string, unknown>);
        for (const child of Object.values(value)) walk(child, depth + 1);
      };
      walk(root, 0);
    },
    remember: (id, call) => remember(id.slice(0, LONGEST_NAME), call),
    of(callId) {
      const call = callId === undefined ? undefined : calls.get(callId);
      if (!call) return undefined;
      const { written, ...told } = call;
      return { ...told, scope: told.scope ?? scopeOf(written) };
    },
  };
}

/**
 * The workspace and profile that a call's arguments name, and nothing else of them: an object, or its JSON text, which
 * some apps write as JSON once more.
 */
export function scopeOf(args: unknown, depth = 0): CallScope | undefined {
  if (typeof args === 'string') {
    const isRead = depth < 2 && args.length <= LONGEST_ARGUMENTS && /workspace_id|profile_id/.test(args);
    return isRead ? scopeOf(parse(args), depth + 1) : undefined;
  }
  if (typeof args !== 'object' || args === null) return undefined;
  const { workspace_id, profile_id } = args as Record<string, unknown>;
  const scope: CallScope = {};
  if (isText(workspace_id)) scope.workspace_id = workspace_id.slice(0, LONGEST_NAME);
  if (isText(profile_id)) scope.profile_id = profile_id.slice(0, LONGEST_NAME);
  return Object.keys(scope).length ? scope : undefined;
}

function firstText(fields: Record<string, unknown>, keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const value = fields[key];
    if (isText(value)) return value.slice(0, LONGEST_NAME);
  }
  return undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
