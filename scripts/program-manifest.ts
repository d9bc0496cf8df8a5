import { readFileSync } from "node:fs";
import { findPackageJSON } from "node:module";
import { dirname } from "node:path";

/** What the program's package says of itself. */
export interface Manifest {
  version: string;
  optionalDependencies: Readonly<Record<string, string>>;
}

/** That of the program which runs. */
export function manifest(): Manifest {
  return JSON.parse(readFileSync(manifestFile(), "utf8")) as Manifest;
}

/** The folder of the program's package. */
export function manifestFolder(): string {
  return dirname(manifestFile());
}

function manifestFile(): string {
  const file = findPackageJSON("..", import.meta.url);
  if (file === undefined) throw new Error("The package.json of the program is not there");
  return file;
}

/** Packages that bring the Node of the program along, so that scripts run where an older one is installed. */
export function nodesOf(packages: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(packages).filter(([name]) => name.startsWith("node-")));
}
