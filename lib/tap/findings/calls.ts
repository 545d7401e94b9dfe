import type { CallScope } from '../../atribu/sighting';
import { splitToolName } from '../../decode/names';

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

/** AI SDK, AG-UI, OpenAI, Anthropic, Perplexity and LibreChat (surfaces.md, sections 1 and 2). */
const IDS = ['toolCallId', 'tool_call_id', 'call_id', 'callId', 'tool_use_id', 'goal_id', 'id'];
const NAMES = ['toolName', 'toolCallName', 'tool_name', 'name'];
const ARGUMENTS = ['args', 'arguments', 'input', 'tool_args', 'parameters'];

/** Keeps the newest {@link MOST_CALLS}. */
export function rememberCalls(): Calls {
  const calls = new Map<string, Call>();

  function look(fields: Record<string, unknown>): void {
    const id = firstText(fields, IDS);
    const name = firstText(fields, NAMES);
    const args = ARGUMENTS.map((key) => fields[key]).find((value) => value !== undefined);
    // A plain `id` and `name` are everybody's; with arguments they are a call's.
    if (!id || !name || (id === fields.id && args === undefined)) return;
    const connector = firstText(fields, ['integration_name']);
    remember(id, { tool: name, connector, server: firstText(fields, ['mcp_server_url']), args });
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
    of: (callId) => (callId === undefined ? undefined : calls.get(callId)),
  };
}

/** The workspace and profile that a call's arguments name, and nothing else of them: an object, or its JSON text. */
export function scopeOf(args: unknown): CallScope | undefined {
  if (typeof args === 'string') {
    if (args.length > LONGEST_ARGUMENTS || !/workspace_id|profile_id/.test(args)) return undefined;
    try {
      return scopeOf(Object(JSON.parse(args)));
    } catch {
      return undefined;
    }
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
