/** What of a package-lock.json of version 3 is read here; whatever else stands in an entry is carried along. */
export interface Lockfile {
  packages: Record<string, LockEntry>;
  [other: string]: unknown;
}

export interface LockEntry {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  peerDependenciesMeta?: Record<string, { optional?: boolean }>;
  [other: string]: unknown;
}

/** The key of the project itself. */
const PROJECT = '';

/**
 * The lockfile of the same project with fewer devDependencies: what can be reached from the ones that stay, each entry
 * as it was. Peers count, as npm installs them; optional peers do not.
 * @param devDependencies the names that stay
 * @throws where an entry asks for a package that the lockfile does not have
 */
export function reducedLockfile(lock: Lockfile, devDependencies: readonly string[]): Lockfile {
  const project = lock.packages[PROJECT];
  if (!project) throw new Error('package-lock.json says nothing of the project itself.');
  const its = { ...project, devDependencies: pick(project.devDependencies, devDependencies) };
  const all: Lockfile['packages'] = { ...lock.packages, [PROJECT]: its };
  const reached = new Set<string>();
  const waiting = [PROJECT];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (reached.has(at)) continue;
    reached.add(at);
    for (const name of wanted(all[at] ?? {})) waiting.push(resolve(all, at, name));
  }
  return { ...lock, packages: pick(all, [...reached]) };
}

/** Those fields of an object, in the object's own order. */
export function pick<Value>(
  object: Record<string, Value> = {},
  names: readonly string[],
): Record<string, Value> {
  return Object.fromEntries(Object.entries(object).filter(([name]) => names.includes(name)));
}

function wanted(entry: LockEntry): string[] {
  const peers = Object.keys(entry.peerDependencies ?? {}).filter(
    (name) => entry.peerDependenciesMeta?.[name]?.optional !== true,
  );
  return [
    ...Object.keys({ ...entry.dependencies, ...entry.devDependencies, ...entry.optionalDependencies }),
    ...peers,
  ];
}

/** The key of the package that a package finds by a name, as Node looks: beside its own packages first, then outwards. */
function resolve(packages: Record<string, LockEntry>, from: string, name: string): string {
  for (let folder = from; ; folder = folder.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, '')) {
    const key = folder === PROJECT ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (key in packages) return key;
    if (folder === PROJECT) throw new Error(`package-lock.json lacks ${name}, for ${from || 'the project'}.`);
  }
}
