import { browser } from 'wxt/browser';
import { askTab } from './page-line';
import { onPolicyChange, readPolicy } from './policy-slot';
import { sitesSlot } from './storage';
import { within } from './timing';

/**
 * Sites beside the fixed ones, each allowed by the person; an organisation can only name some that it asks for, since no
 * browser lets a policy give an optional grant. The browser's own grant is the truth; the
 * list that is stored tells only which grants were taken back outside (browser settings), so that the panel can say so.
 */
export type SiteState =
  /** Its scripts run, or will with the next load. */
  | { kind: 'allowed'; origin: string }
  /** It was allowed here, and taken back elsewhere. */
  | { kind: 'lost'; origin: string }
  /** `asked`: the organisation would like it to be watched. */
  | { kind: 'possible'; origin: string; asked?: true }
  /** Watched from the start, or everywhere: nothing to decide. */
  | { kind: 'fixed' }
  /** The address is hidden until the toolbar button is clicked over the page (permission activeTab). */
  | { kind: 'hidden' }
  /** A page of the browser's, of its store or of the disk. */
  | { kind: 'closed' };

/** Why a site is not watched after all. 'declined': the person said no in the browser's own question. */
export type AllowResult = { ok: true } | { ok: false; reason: 'declined' | 'failed' };

const SCRIPTS = [
  { id: 'desk', files: ['/content-scripts/desk.js', '/content-scripts/watch.js'], world: 'ISOLATED' },
  { id: 'tap', files: ['/content-scripts/tap.js'], world: 'MAIN' },
] as const;
const PATIENCE_MS = 500;
const MOST_SITES = 200;
const LONGEST_ORIGIN = 260;

/** What the page in front is to us. */
export async function siteInFront(): Promise<SiteState> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return siteOf(tab?.url);
}

/** Whether there is something to decide about the site of this address. */
export async function isOpenToAllow(url: string | undefined): Promise<boolean> {
  const { kind } = await siteOf(url);
  return kind === 'possible' || kind === 'lost';
}

async function siteOf(url: string | undefined): Promise<SiteState> {
  if (url === undefined) return { kind: 'hidden' };
  const origin = originOf(url);
  if (origin === null) return { kind: 'closed' };
  if (isFixed(origin)) return { kind: 'fixed' };
  const [ours, asked, granted] = await Promise.all([storedSites(), askedSites(), isGranted(origin)]);
  const isAsked = asked.includes(origin);
  if (granted && (isAsked || ours.includes(origin))) return { kind: 'allowed', origin };
  if (ours.includes(origin)) return { kind: 'lost', origin };
  return { kind: 'possible', origin, ...(isAsked && { asked: true }) };
}

/**
 * Asks the browser for access to one site. To be called inside a click, before anything is awaited. Then watches it at
 * once in the tab in front, and at every later load.
 */
export async function allowSite(origin: string): Promise<AllowResult> {
  try {
    const granted = await browser.permissions.request({
      origins: [patternOf(origin)],
      ...(needsScripting() && { permissions: ['scripting'] }),
    });
    if (!granted) return { ok: false, reason: 'declined' };
    const sites = await storedSites();
    await sitesSlot.write([origin, ...sites.filter((site) => site !== origin)].slice(0, MOST_SITES));
    await registerSites();
    await startInFront(origin);
    return { ok: true };
  } catch {
    return { ok: false, reason: 'failed' };
  }
}

/** Gives a site back: no script runs there from the next load on, and the browser forgets the grant. */
export async function forgetSite(origin: string): Promise<AllowResult> {
  try {
    await sitesSlot.write((await storedSites()).filter((site) => site !== origin));
    await registerSites();
    // A browser that keeps what the organisation granted refuses; the scripts are gone all the same.
    await browser.permissions.remove({ origins: [patternOf(origin)] }).catch(() => false);
    return { ok: true };
  } catch {
    return { ok: false, reason: 'failed' };
  }
}

/** Gives every site back. */
export async function forgetEverySite(): Promise<void> {
  const origins = (await allowedSites())
    .filter(({ granted }) => granted)
    .map(({ origin }) => patternOf(origin));
  await sitesSlot.write([]);
  // A browser that keeps what the organisation granted refuses.
  if (origins.length > 0) await browser.permissions.remove({ origins }).catch(() => false);
  await registerSites();
}

/** A site that was allowed here or is asked for by the organisation. */
export interface AllowedSite {
  origin: string;
  /** Whether the browser agrees. */
  granted: boolean;
  /** By the organisation. */
  asked: boolean;
}

/** Every site that was allowed here, newest first, and every one that is asked for by the organisation. */
export async function allowedSites(): Promise<AllowedSite[]> {
  const asked = await askedSites();
  const sites = new Set([...(await storedSites()), ...asked]);
  return Promise.all(
    [...sites].map(async (origin) => ({
      origin,
      granted: await isGranted(origin),
      asked: asked.includes(origin),
    })),
  );
}

/**
 * Makes the registered scripts match what is granted: browsers forget them with an update of the extension, and a
 * grant may be gone. Does nothing where no site was ever allowed.
 */
export async function registerSites(): Promise<void> {
  // The panel and the worker, or a start and a policy that comes late: two at a time would register everything twice,
  // which the browser refuses.
  await navigator.locks.request('sites', register);
}

async function register(): Promise<void> {
  if (!browser.scripting) return;
  const granted = (await allowedSites()).filter((site) => site.granted);
  const matches = granted.map(({ origin }) => patternOf(origin));
  const known = await browser.scripting.getRegisteredContentScripts({ ids: SCRIPTS.map(({ id }) => id) });
  if (known.length) await browser.scripting.unregisterContentScripts({ ids: known.map(({ id }) => id) });
  if (!matches.length) return;
  await browser.scripting.registerContentScripts(
    SCRIPTS.map(({ id, files, world }) => ({
      id,
      js: [...files],
      world,
      matches,
      runAt: 'document_start' as const,
      allFrames: false,
      persistAcrossSessions: true,
    })),
  );
}

/** Calls back whenever access to any site was given or taken, here or elsewhere, or the organisation asks for others. */
export function onSitesChange(changed: () => void): () => void {
  const stop = onPolicyChange(changed);
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
  return () => {
    stop();
    browser.permissions.onAdded.removeListener(changed);
    browser.permissions.onRemoved.removeListener(changed);
  };
}

/** The page is there already, so its scripts are brought in by hand; the tap misses what was read before. */
async function startInFront(origin: string): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined || (tab.url !== undefined && originOf(tab.url) !== origin)) return;
  // Forgotten and allowed again without a load in between: the scripts are still there.
  if (await within(PATIENCE_MS, askTab(tab.id))) return;
  for (const { files, world } of SCRIPTS) {
    await browser.scripting.executeScript({ target: { tabId: tab.id }, files: [...files], world });
  }
}

/** Whether the package's own scripts run there anyway. */
function isFixed(origin: string): boolean {
  const pattern = patternOf(origin);
  const anyHost = pattern.replace(/:\/\/.*/, '://*/*');
  const { content_scripts = [] } = browser.runtime.getManifest();
  return content_scripts.some(({ matches = [] }) => matches.includes(pattern) || matches.includes(anyHost));
}

function isGranted(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(origin)] });
}

/** Optional in Chrome; Firefox knows it only as a permission of the package. */
function needsScripting(): boolean {
  return browser.runtime.getManifest().optional_permissions?.some((name) => name === 'scripting') === true;
}

async function storedSites(): Promise<string[]> {
  const stored = await sitesSlot.read();
  if (!Array.isArray(stored)) return [];
  return stored.filter((site): site is string => typeof site === 'string' && site.length <= LONGEST_ORIGIN);
}

async function askedSites(): Promise<readonly string[]> {
  return (await readPolicy()).policy.sites;
}

function originOf(url: string): string | null {
  try {
    const { protocol, origin } = new URL(url);
    return protocol === 'https:' || protocol === 'http:' ? origin : null;
  } catch {
    return null;
  }
}

/** Match patterns know no ports: what is allowed is the host. */
function patternOf(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}
