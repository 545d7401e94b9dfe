import { isAtribuTool } from '../atribu/tools';

/** How clients join a tool's name with its connector's or server's. Group `t` is the tool, `c` the connector. */
const AFFIXES = [
  /^(?<t>.+)_mcp_(?<c>.+)$/, // LibreChat
  /^mcp__(?<c>.+?)__(?<t>.+)$/, // Claude Code
  /^(?<c>.+?)____(?<t>.+?)(?:____\w+)?$/, // LobeChat: plugin____tool____type
  /^(?<c>.+)___(?<t>.+)$/, // Grok
  // chatgpt.com: /App/link/tool. An app's opaque id is no name.
  /^\/(?:(?:asdk_app|connector|link)_[^/]*|(?<c>[^/]+))\/(?:.*\/)?(?<t>[^/]+)$/,
  /^(?<c>[^:/]+):(?<t>[^/]+)$/, // claude.ai: Integration:tool
  /^(?<c>atribu)[-_.](?<t>.+)$/i, // Open WebUI and others join with one character; sure only where it is so called.
];

/** A tool's name without connector or server affixes, and the connector's where an affix names it. */
export function splitToolName(name: string): { tool: string; connector?: string } {
  for (const affix of AFFIXES) {
    const groups = affix.exec(name)?.groups;
    if (groups?.t) return { tool: groups.t, connector: groups.c };
  }
  return { tool: name };
}

/** The tool of Atribu that a word names, with or without a client's affixes; undefined where it names none. */
export function atribuTool(word: string): string | undefined {
  const { tool } = splitToolName(word);
  return tool !== undefined && isAtribuTool(tool) ? tool : undefined;
}
