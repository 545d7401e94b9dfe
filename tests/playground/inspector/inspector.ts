import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { listen, stop } from '../net.ts';
import { OUTCOME_KEY, type Outcome } from '../server/outcome.ts';

/** A server of the Inspector's list. */
export interface Listed {
  url: string;
  /** What every call to it comes to; by default what the arguments deserve. */
  wish?: Outcome;
}

export interface Inspector {
  url: string;
  close(): Promise<void>;
}

const START_MS = 30_000;
const STOP_MS = 5_000;
const TRIES = 3;

/**
 * Runs the official MCP Inspector on free ports of this machine, without sign-in, browser window or traces in the
 * person's home.
 * @param servers its server list, by the names that it shows
 * @throws {Error} with the Inspector's own words, where it does not start
 */
export async function startInspector(servers: Readonly<Record<string, Listed>>): Promise<Inspector> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await start(servers);
    } catch (error) {
      // It must be told its port, and somebody else may have taken the free one before it did.
      if (attempt === TRIES) throw error;
    }
  }
}

async function start(servers: Readonly<Record<string, Listed>>): Promise<Inspector> {
  const folder = mkdtempSync(path.join(tmpdir(), 'inspector-'));
  const config = path.join(folder, 'servers.json');
  writeFileSync(config, configOf(servers));
  const child = spawn(process.execPath, [entry(), '--web', '--config', config], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      CLIENT_PORT: String(await freePort()),
      MCP_SANDBOX_PORT: '0',
      MCP_APP_ORIGIN_PORT: '0',
      DANGEROUSLY_OMIT_AUTH: 'true',
      MCP_AUTO_OPEN_ENABLED: 'false',
      MCP_INSPECTOR_SECRET_STORE: 'memory',
      MCP_STORAGE_DIR: folder,
      HOME: folder,
      USERPROFILE: folder,
    },
  });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const close = async () => {
    await end(child);
    process.off('exit', kill);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    return { url: await addressOf(child), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Metadata of a server goes into every call's `_meta`, where the playground's server looks for the wish. */
function configOf(servers: Readonly<Record<string, Listed>>): string {
  const mcpServers = Object.entries(servers).map(([name, { url, wish }]) => [
    name,
    { type: 'streamable-http', url, ...(wish && { metadata: { [OUTCOME_KEY]: wish } }) },
  ]);
  return JSON.stringify({ mcpServers: Object.fromEntries(mcpServers) });
}

/** The command that the package itself would start. */
function entry(): string {
  const manifest = fileURLToPath(import.meta.resolve('@modelcontextprotocol/inspector/package.json'));
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: Record<string, string> };
  return path.join(path.dirname(manifest), bin['mcp-inspector'] ?? '');
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server, 0);
  await stop(server);
  return port;
}

/** Waits until the Inspector says where it serves its page. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let words = '';
    const give = (why: string) =>
      reject(new Error(`The MCP Inspector ${why}. It said: ${words || 'nothing'}`));
    const patience = setTimeout(() => give('did not start'), START_MS);
    const hear = (chunk: Buffer) => {
      words += chunk;
      const [, url] = /up and running at:\s+(http:\S+)\s/.exec(words) ?? [];
      if (!url) return;
      clearTimeout(patience);
      resolve(url);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', () => give('ended'));
    child.once('error', ({ message }) => give(message));
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill();
  const patience = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  await exit;
  clearTimeout(patience);
}
