import type { CallScope } from '../atribu/sighting';
import type { Mark } from './markers';
import { splitToolName } from './names';
import { type Bag, get, parseJson, pick } from './scope';
import type { Hints } from './types';

const SERVER = ['mcp_server_url', 'server_url', 'serverUrl'];
const CONNECTOR = ['integration_name', 'app_name', 'appName', 'connector', 'clientId', 'app'];
const TOOL = ['tool', 'tool_name', 'toolName', 'resource_uri', 'actionName'];
const CALL_ID = ['tool_use_id', 'toolCallId', 'tool_call_id', 'callId', 'call_id', 'goal_id'];
/** Keys of a call's arguments. */
export const ARGUMENTS = ['args', 'input', 'arguments', 'tool_args'];
/** Longest arguments, written as JSON, that are read for their workspace and profile. */
const MAX_ARGUMENTS = 4000;

/**
 * The hints of one object on the way in, over those of the objects around it: the nearest wins. Names are taken only
 * from an object that is a tool's result or names a tool; elsewhere an `appName` is the chat's own.
 */
export function hintsOf(bag: Bag, mark: Mark, key: string, outer: Hints): Hints {
  const hints = { ...outer };
  const isResult = mark === 'result';
  if (mark) hints.context = isResult ? 'tool-result' : 'prose';
  hints.isError = failure(bag, isResult) ?? hints.isError;

  const named = pick(bag, TOOL);
  if (!named && !isResult) return hints;
  // chatgpt.com, Codex and LobeChat name app and tool beside the result; the object's own names are nearer.
  const told = {
    ...(get(get(bag, 'metadata'), 'invoked_resource') as object),
    ...(get(bag, 'appContext') as object),
    ...pluginOf(bag),
    ...bag,
  };
  const { tool, connector } = splitToolName(pick(told, TOOL) ?? pick(bag, ['name']) ?? partName(bag) ?? '');
  const own: Partial<Hints> = {
    server: pick(told, SERVER),
    connector: pick(told, CONNECTOR) ?? connector,
    tool,
    callId: pick(told, CALL_ID) ?? pick(told, ownId(bag, key)),
    scope: scopeOf(told),
  };
  return Object.assign(hints, Object.fromEntries(Object.entries(own).filter(([, value]) => value)));
}

/** Where an object's own id is the call's: LibreChat's `tool_call`, HuggingFace's {type: "tool"}. */
function ownId(bag: Bag, key: string): string[] {
  if (key === 'tool_call') return ['id'];
  return get(bag, 'type') === 'tool' ? ['uuid'] : [];
}

/** LobeChat: {role: "tool", plugin: {identifier, apiName, arguments}}. */
function pluginOf(bag: Bag): Bag {
  const plugin = get(bag, 'plugin');
  if (!pick(plugin, ['apiName'])) return {};
  return {
    connector: get(plugin, 'identifier'),
    tool: get(plugin, 'apiName'),
    arguments: get(plugin, 'arguments'),
  };
}

/** The client's failure flag. A status means a call's outcome only where a tool's result is told of. */
function failure(bag: Bag, isResult: boolean): boolean | undefined {
  const flag = get(bag, 'isError') ?? get(bag, 'is_error') ?? get(get(bag, 'state'), 'isError');
  if (typeof flag === 'boolean') return flag;
  if (!isResult) return undefined;
  const told = ['status', 'subtype', 'type', 'state'].map((key) => pick(bag, [key]) ?? '');
  if (told.some((word) => /^(?:failed|error|(?:tool-)?output-error)$/.test(word))) return true;
  return told[0] === 'success' ? false : undefined;
}

/** AI SDK message parts are named for their tool: {type: "tool-top_campaigns", state: "output-available"}. */
function partName(bag: Bag): string | undefined {
  const type = pick(bag, ['type']);
  return type?.startsWith('tool-') && pick(bag, ['state']) ? type.slice(5) : undefined;
}

/** Arguments as an object; Open WebUI has them as JSON within JSON. */
function argumentsIn(found: unknown): unknown {
  let given = found;
  for (let depth = 0; depth < 2 && typeof given === 'string' && given.length <= MAX_ARGUMENTS; depth += 1) {
    given = parseJson(given);
  }
  return given;
}

/** Workspace and profile of the call, where its arguments stand beside the result. */
function scopeOf(source: unknown): CallScope | undefined {
  for (const key of ARGUMENTS) {
    const found = get(source, key);
    const given = argumentsIn(found);
    const workspace_id = pick(given, ['workspace_id']);
    const profile_id = pick(given, ['profile_id']);
    if (workspace_id || profile_id) {
      return { ...(workspace_id && { workspace_id }), ...(profile_id && { profile_id }) };
    }
  }
  return undefined;
}
