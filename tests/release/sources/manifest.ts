import { type Lockfile, pick } from './lockfile';

/** What of a package.json is read here. */
export interface Manifest {
  version: string;
  packageManager: string;
  engines: { node: string };
  scripts: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
  overrides?: Record<string, unknown>;
  [other: string]: unknown;
}

/** A script that is one call of WXT with nothing but flags: tests and releases need files that the sources lack. */
const BUILD = /^wxt build( --?\w+( \w+)?)*$/;

/**
 * The package.json that fits a reduced lockfile: its devDependencies, the scripts that build, and the overrides of
 * packages that are still there.
 */
export function reducedManifest(manifest: Manifest, lock: Lockfile): Manifest {
  const { overrides, ...rest } = manifest;
  const there = Object.keys(overrides ?? {}).filter((name) => `node_modules/${name}` in lock.packages);
  const builds = Object.keys(rest.scripts).filter((name) => BUILD.test(rest.scripts[name] ?? ''));
  return {
    ...rest,
    scripts: pick(rest.scripts, builds),
    devDependencies: pick(rest.devDependencies, Object.keys(lock.packages['']?.devDependencies ?? {})),
    ...(there.length > 0 && { overrides: pick(overrides, there) }),
  };
}
