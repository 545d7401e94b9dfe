import { decodeText, decodeValue, mayHold } from '../../decode';
import type { Finding } from '../finding';
import { type Body, rememberBodies } from './bodies';
import { rememberCalls } from './calls';
import { rememberEndpoints } from './endpoints';
import { parseFinding, parseLoose } from './finding';
import { oldPart } from './history';
import { openSink } from './sink';
import { openTeller, type Page } from './teller';
import type { Reader } from './wires/reader';

/** A frame that is no result may tell of a call or a server: it names the call's id, and is as short as calls are. */
const CALL = /(?:call|use|goal)_?id|tool_use|serverInfo|"uuid"/i;
const LONGEST_CALL = 16 * 1024;

/**
 * The tap's other half, for the isolated world: puts frames together, decodes them and reports each error and each
 * success once. All of it runs here and not in the page's world, because nothing of the page can reach it here, and
 * because the tap's bundle has no room for it.
 *
 *     openWatchSide({ target: document, take: readFindings({ surface: () => surface, pageUrl, report }), signal })
 *
 * @param page.surface asked at each frame, because a self-hosted app shows what it is only after a while
 * @param page.pageUrl the page's address at the moment, for surfaces whose responses do not name the conversation
 * @returns takes whatever came (what is no {@link Finding} is dropped) and says whether the next frame of that body
 *   matters as well, triggers or not
 */
export function readFindings(page: Page): (finding: unknown) => boolean {
  const calls = rememberCalls();
  const endpoints = rememberEndpoints();
  const tell = openTeller(page, calls);
  const bodies = rememberBodies(
    () => page.surface().wire,
    (body) => openSink(calls, (hits, about) => tell(hits, body, about)),
  );

  /** A frame that stands for itself. */
  const single = (text: string, { url, streamed }: Finding, body: Body) => {
    if (!mayHold(text) && !(text.length < LONGEST_CALL && CALL.test(text))) return;
    const value = parseLoose(text);
    if (value === undefined) return tell(decodeText(text), body);
    if (isPreliminary(value)) return;
    calls.note(value);
    endpoints.note(value, url);
    const server = endpoints.serverOf(value, url);
    const connector = endpoints.nameOf(url);
    const isSpoken = streamed && isText(value);
    const hits = decodeValue(value);
    const old = hits.length > 0 && !body.replayed ? oldPart(value, streamed) : undefined;
    // What is old is told first: of the whole, the rest is then what is new.
    if (old && old !== value) tell(decodeValue(old), body, { isOld: true, server, connector });
    tell(hits, body, { isOld: old === value, isSpoken, server, connector });
  };

  return (given) => {
    const finding = parseFinding(given);
    if (!finding) return false;
    if (finding.end) {
      bodies.drop(finding);
      return false;
    }
    const body = bodies.of(finding);
    // What is too long for one finding is a history.
    body.replayed ||= finding.item === true;
    // SignalR ends each record with 0x1E, and sends several at once; socket.io puts it between them.
    if (!isTaken(body.reader, finding.text)) {
      for (const text of finding.text.split('\x1e')) single(text, finding, body);
    }
    return body.reader?.busy?.() ?? false;
  };
}

/** True for a frame that the body's reader has made something of. */
function isTaken(reader: Reader | undefined, frame: string): boolean {
  if (!reader || reader.wants?.(frame) === false) return false;
  const value = parseLoose(frame);
  if (value !== undefined) return reader.value(value) !== false;
  reader.text?.(frame);
  return reader.text !== undefined;
}

/** What comes before a tool's answer and is no answer yet: AI SDK and assistant-ui. */
function isPreliminary(value: unknown): boolean {
  const { preliminary, isPreliminary } = Object(value) as Record<string, unknown>;
  return preliminary === true || isPreliminary === true;
}

/** True for a frame of nothing but a text, as many streams bring the model's words: `0:"…"`, `data: "…"`. */
function isText(value: unknown): boolean {
  const { type, content } = Object(value) as Record<string, unknown>;
  return typeof value === 'string' || (type === 'text' && typeof content === 'string');
}
