const ROW = /([\da-f]{1,8}):(?:T([\da-f]{1,8}),)?/y;
const MOST_ROWS = 100;

/**
 * A line of a server action's answer (React's wire format, `text/x-component`) that begins with long texts: each is a
 * row of its own, `2:T4e2,…`, of so many bytes, with no line end after it, and the row at the end of the line names it
 * as "$2". NextChat's MCP results are such answers (surfaces.md section 2.10).
 * @returns the last row with the texts in their places; undefined for what is no such line
 */
export function parseFlight(line: string): unknown {
  const texts = new Map<string, string>();
  let at = 0;
  while (texts.size < MOST_ROWS) {
    ROW.lastIndex = at;
    const [lead, id = '', size] = ROW.exec(line) ?? [];
    if (lead === undefined) return undefined;
    at += lead.length;
    if (size === undefined) return texts.size ? parseRow(line.slice(at), texts) : undefined;
    const end = endOf(line, at, Number.parseInt(size, 16));
    texts.set(`$${id}`, line.slice(at, end));
    at = end;
  }
  return undefined;
}

function parseRow(json: string, texts: ReadonlyMap<string, string>): unknown {
  try {
    return JSON.parse(json, (_, value) => texts.get(value) ?? value);
  } catch {
    return undefined;
  }
}

/** Index after so many bytes of UTF-8. */
function endOf(text: string, from: number, bytes: number): number {
  let at = from;
  for (let left = bytes; left > 0 && at < text.length; ) {
    const unit = text.charCodeAt(at);
    const isPair = unit >= 0xd800 && unit < 0xdc00;
    left -= unit < 0x80 ? 1 : unit < 0x800 ? 2 : isPair ? 4 : 3;
    at += isPair ? 2 : 1;
  }
  return at;
}
