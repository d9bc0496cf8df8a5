import { readFileSync } from "node:fs";
import { findPackageJSON } from "node:module";

/** What the program's package says of itself. */
export interface Manifest {
  version: string;
  optionalDependencies: Readonly<Record<string, string>>;
}

/** That of the program which runs. */
export function manifest(): Manifest {
  const file = findPackageJSON("..", import.meta.url);
  if (file === undefined) throw new Error("The package.json of the program is not there");
  return JSON.parse(readFileSync(file, "utf8")) as Manifest;
}

/** Packages that bring the Node of the program along, so that scripts run where an older one is installed. */
export function nodesOf(packages: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(packages).filter(([name]) => name.startsWith("node-")));
}
