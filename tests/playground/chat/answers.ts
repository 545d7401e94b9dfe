import { type Chunk, converse } from '../converse.ts';
import { mcpClients } from '../mcp-client.ts';

const options = new URLSearchParams(location.search);

/**
 * Addresses of the MCP servers for a client in this page. A browser that `startSites` prepared knows the public names
 * and is sent here with `?servers=public`; any other talks to this machine, so that the playground never reaches the
 * real servers.
 */
function servers() {
  if (options.get('servers') === 'public') {
    return { atribu: 'https://mcp.atribu.app/mcp', linear: 'https://mcp.linear.app/mcp' };
  }
  const here = location.origin.replace('//localhost', '//127.0.0.1');
  return { atribu: `${here}/mcp`, linear: `${here}/linear/mcp` };
}

const { callTool } = mcpClients(servers());

/** Answers come from the app's own server; with `?client=page` the MCP client runs in this page instead. */
export function answerTo(words: string): AsyncGenerator<Chunk> {
  return options.get('client') === 'page' ? converse(words, callTool) : fromBackend(words);
}

async function* fromBackend(words: string): AsyncGenerator<Chunk> {
  const response = await fetch('/api/chat', { method: 'POST', body: JSON.stringify({ words }) });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let buffer = '';
  for (;;) {
    const { value, done } = (await reader?.read()) ?? { value: undefined, done: true };
    if (done) return;
    buffer += value;
    const frames = buffer.split('\n\n');
    buffer = frames.pop() ?? '';
    for (const frame of frames) {
      const data = frame.slice('data: '.length);
      if (data !== '[DONE]') yield JSON.parse(data) as Chunk;
    }
  }
}
