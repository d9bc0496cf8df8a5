/** Peers that are npm packages: installed beside the bench's other things, never into the project. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { INSTALLED } from "../places.ts";
import { PeerMissing } from "./peer.ts";

/** A folder with `node_modules` in it, where these packages are in their newest versions. */
export interface Installation {
  folder: string;
  version: string;
}

/**
 * Installs packages, or takes them as an earlier run left them.
 * @param packages the first one's version is the installation's
 * @throws PeerMissing with what npm said
 */
export function installed(name: string, packages: readonly [string, ...string[]]): Installation {
  const folder = join(INSTALLED, name);
  const version = versionIn(folder, packages[0]);
  if (version !== undefined) return { folder, version };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  const npm = spawnSync("npm", ["install", "--no-audit", "--no-fund", ...packages], {
    cwd: folder,
    encoding: "utf8",
  });
  const found = versionIn(folder, packages[0]);
  if (npm.status !== 0 || found === undefined)
    throw new PeerMissing(`npm does not install it: ${lastError(npm.stderr)}`);
  return { folder, version: found };
}

function lastError(text: string): string {
  return text.split("\n").findLast((line) => line.startsWith("npm error")) ?? "it says nothing";
}

function versionIn(folder: string, name: string): string | undefined {
  try {
    const file = join(folder, "node_modules", name, "package.json");
    return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
  } catch {
    return undefined;
  }
}
