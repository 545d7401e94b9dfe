import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Where Chromium on Linux looks for an administrator's policies; compiled into it (chromium.org, "Linux Quick Start"). */
const POLICIES = [
  [/microsoft-edge/, '/etc/opt/edge/policies/managed'],
  [/google-chrome/, '/etc/opt/chrome/policies/managed'],
  [/./, '/etc/chromium/policies/managed'],
] as const;

/** A build with the grants that a person would give: sites, and in Chrome the scripts to watch them. */
export function grantedCopy(build: string, copy: string, origins: readonly string[]): string {
  cpSync(build, copy, { recursive: true });
  const file = path.join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.host_permissions = origins;
  if (!manifest.permissions.includes('scripting')) {
    manifest.permissions.push('scripting');
    manifest.optional_permissions = manifest.optional_permissions.filter(
      (name: string) => name !== 'scripting',
    );
  }
  writeFileSync(file, JSON.stringify(manifest));
  return copy;
}

/** The id that Chromium gives to an unpacked extension: half of the hash of its path, in the letters a to p. */
export function idOfFolder(folder: string): string {
  const hex = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return [...hex].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

/**
 * Gives Chromium a policy for one extension, as an administrator would: in a file of its own, which names nobody else.
 * Returns how to take it away again.
 */
export function manageChromium(executable: string, extensionId: string, policy: object): () => void {
  const folder = POLICIES.find(([name]) => name.test(executable))?.[1] ?? '';
  const file = path.join(folder, `mcp-doctor-test-${extensionId}.json`);
  let made: string | undefined;
  try {
    made = mkdirSync(folder, { recursive: true });
    writeFileSync(file, JSON.stringify({ '3rdparty': { extensions: { [extensionId]: policy } } }));
  } catch (error) {
    throw new Error(
      `A managed policy can be tested only where this account may write to ${folder}. ` +
        `Make it writable: sudo mkdir -p ${folder} && sudo chown "$USER" ${folder}. (${error})`,
    );
  }
  return () => rmSync(made ?? file, { recursive: true, force: true });
}

/** Gives Firefox a policy: a native manifest in what it takes for the person's home. */
export function manageFirefox(home: string, extensionId: string, policy: object): void {
  // The newer of the two places is for homes that keep to the XDG rules.
  for (const folder of ['.mozilla/managed-storage', '.config/mozilla/managed-storage']) {
    mkdirSync(path.join(home, folder), { recursive: true });
    writeFileSync(
      path.join(home, folder, `${extensionId}.json`),
      JSON.stringify({ name: extensionId, description: 'of a test', type: 'storage', data: policy }),
    );
  }
}
