import { isAtribuTool } from '../../../atribu/tools';
import { splitToolName } from '../../../decode/names';
import { parse } from '../../values';
import type { Sink, Told } from './reader';
import { record, text } from './values';

/**
 * Messages of chatgpt.com (surfaces.md section 1.2 c), whatever brought them: a call is the assistant's message to
 * `api_tool`, a result is a tool's message. Nothing links the two for certain, so a result's own metadata goes before
 * the call that it answers: its parent, else, where `api_tool` answers, the only call without an answer.
 */
export interface Messages {
  take(message: unknown, about?: { parent?: unknown } & Pick<Told, 'conversation' | 'isOld'>): void;
}

/** Calls that are kept for their results. */
const MOST_CALLS = 200;
/** Tools of ChatGPT's own: what they print or find may be anything, and no server said it. */
const BUILT_IN = /^(?:python|web|browser|file|myfiles|container|computer|bio|canmore|image_gen|dalle)/i;
const CALLED = /^api_tool\b/;

/** True for a message that this file reads, as far as its beginning tells. */
export function isTelling(message: unknown): boolean {
  return isCall(record(message)) || isResult(record(message)) || isFailure(message);
}

export function isMessage(value: unknown): boolean {
  const { author, content } = record(value);
  return typeof record(author).role === 'string' && typeof content === 'object';
}

export function chatgptMessages(sink: Sink): Messages {
  /** The path of each call, by the id of its message; those without an answer. */
  const calls = new Map<string, string>();
  const open = new Set<string>();
  /** Which call a result was given to, so that it stays so when the result comes again. */
  const answers = new Map<unknown, string>();

  const call = (message: Record<string, unknown>) => {
    const id = text(message.id);
    const { path, args } = record(parse(String(contentOf(message).text)));
    if (!id || typeof path !== 'string') return;
    if (!calls.has(id)) open.add(id);
    calls.set(id, path);
    const [oldest] = calls.keys();
    if (calls.size > MOST_CALLS && oldest !== undefined) forget(oldest);
    sink.call({ callId: id, tool: path, args });
  };
  const forget = (id: string) => {
    calls.delete(id);
    open.delete(id);
  };
  const callOf = (message: Record<string, unknown>, parent: unknown) => {
    const { id, author, metadata } = message;
    const named = [parent, record(metadata).parent_id].find((each) => calls.has(String(each)));
    const mayBeAny = CALLED.test(String(record(author).name)) || isFailure(message);
    const [only] = mayBeAny && open.size === 1 ? open : [];
    const callId = named === undefined ? (answers.get(id) ?? only) : String(named);
    if (callId === undefined) return undefined;
    open.delete(callId);
    if (answers.size < MOST_CALLS) answers.set(id, callId);
    return callId;
  };

  return {
    take(given, { parent, conversation, isOld } = {}) {
      const message = record(given);
      if (isCall(message)) return call(message);
      const content = contentOf(message);
      const failed = isFailure(message);
      if (!failed && !isResult(message)) return;
      const callId = callOf(message, parent);
      const told = { ...namesOf(message), callId, conversation, isOld };
      const isError = failed || /error|fail/.test(String(message.status)) || undefined;
      sink.result(failed ? content : (content.text ?? content.parts ?? content), { ...told, isError });
    },
  };
}

function isCall({ author, recipient }: Record<string, unknown>): boolean {
  return record(author).role === 'assistant' && CALLED.test(String(recipient));
}

/** A failure of ChatGPT's own. */
function isFailure(message: unknown): boolean {
  return contentOf(message).content_type === 'system_error';
}

function isResult(message: Record<string, unknown>): boolean {
  const { role, name } = record(message.author);
  if (role !== 'tool') return false;
  return isNamed(message) || !BUILT_IN.test(String(name));
}

function isNamed({ metadata }: Record<string, unknown>): boolean {
  const { invoked_resource, chatgpt_sdk } = record(metadata);
  return Boolean(invoked_resource ?? chatgpt_sdk);
}

/** Tool and connector, as far as the result's own metadata tells. An app's opaque id is no name. */
function namesOf(message: Record<string, unknown>): Pick<Told, 'tool' | 'connector'> {
  const { invoked_resource, chatgpt_sdk } = record(message.metadata);
  const resource = record(invoked_resource);
  const uri = text(resource.resource_uri);
  const byUri = uri === undefined ? undefined : splitToolName(uri);
  const bySdk = splitResourceName(text(record(chatgpt_sdk).resource_name));
  return {
    tool: text(resource.tool_name) ?? byUri?.tool ?? bySdk?.tool,
    connector: text(resource.app_name) ?? byUri?.connector ?? bySdk?.connector,
  };
}

/** `<App>_<tool>`; both may hold underscores, so a tool that is known tells where to cut, else the first of them. */
function splitResourceName(name = ''): Pick<Told, 'tool' | 'connector'> | undefined {
  const cuts = [...name.matchAll(/(?<=.)_(?=.)/g)].map(({ index }) => index);
  const cut = cuts.find((at) => isAtribuTool(name.slice(at + 1))) ?? cuts[0];
  return cut === undefined ? undefined : { connector: name.slice(0, cut), tool: name.slice(cut + 1) };
}

function contentOf(message: unknown): Record<string, unknown> {
  return record(record(message).content);
}
