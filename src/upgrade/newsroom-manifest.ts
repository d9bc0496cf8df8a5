import { UsageError } from "../kit/problems.ts";

/** What of a newsroom's `package.json` an upgrade reads and changes. */
interface NewsroomManifest {
  scripts?: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

/** What a newsroom is to have from now on. */
export interface Pinned {
  /** What npm is to take for the program: a version, or whatever else it takes. */
  spec: string;
  commands: readonly string[];
  /** Packages that bring Node along, with their versions. */
  nodes: Readonly<Record<string, string>>;
}

/** What a newsroom's manifest says of the program. @throws UsageError where it does not name it */
export function pinnedIn(text: string): string {
  const pinned = dependenciesOf(manifestFrom(text))?.visnyk;
  if (pinned !== undefined) return pinned;
  throw new UsageError(
    "The package.json here does not depend on visnyk. Run this in the folder of a newsroom.",
  );
}

/**
 * The manifest with the program pinned anew: it gets a script for each command that it has none for, and the Node that
 * belongs to the version, if it brings one along. Everything else stays, as does its indentation.
 */
export function withPin(text: string, { spec, commands, nodes }: Pinned): string {
  const manifest = manifestFrom(text);
  const dependencies = dependenciesOf(manifest);
  if (dependencies !== undefined) dependencies.visnyk = spec;
  const missing = commands.filter((name) => manifest.scripts?.[name] === undefined);
  if (missing.length > 0)
    manifest.scripts = {
      ...manifest.scripts,
      ...Object.fromEntries(missing.map((name) => [name, `visnyk ${name}`])),
    };
  const own = manifest.optionalDependencies ?? {};
  for (const [name, version] of Object.entries(nodes)) if (own[name] !== undefined) own[name] = version;
  const isSame = JSON.stringify(manifest) === JSON.stringify(manifestFrom(text));
  return isSame ? text : `${JSON.stringify(manifest, null, indentOf(text))}\n`;
}

function dependenciesOf({
  dependencies,
  devDependencies,
}: NewsroomManifest): Record<string, string> | undefined {
  return [dependencies, devDependencies].find((each) => each?.visnyk !== undefined);
}

function manifestFrom(text: string): NewsroomManifest {
  try {
    return JSON.parse(text) as NewsroomManifest;
  } catch (error) {
    throw new UsageError(`The package.json here cannot be read: ${(error as Error).message}`);
  }
}

function indentOf(text: string): string {
  return /^\{\r?\n([ \t]+)/.exec(text)?.[1] ?? "  ";
}
