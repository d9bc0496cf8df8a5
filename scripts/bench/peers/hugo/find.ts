import { existsSync } from "node:fs";
import { join } from "node:path";
import { INSTALLED } from "../../places.ts";
import { PeerMissing } from "../peer.ts";
import { said } from "../run.ts";

const MODULE = "github.com/gohugoio/hugo";

/** How many releases, from the newest back, are tried with the Go that is there. */
const RELEASES_TRIED = 8;

export interface HugoProgram {
  program: string;
  version: string;
}

/**
 * Hugo on the PATH; else the newest one that the Go on the PATH can build; else Debian's, where we may install it.
 * @throws PeerMissing where there is no way to one
 */
export function findHugo(): HugoProgram {
  const found = versionOf("hugo") ?? versionOf(OWN) ?? builtByGo() ?? fromDebian();
  if (found === undefined)
    throw new PeerMissing(
      "no hugo on the PATH, no Go that builds one, no Debian package that may be installed",
    );
  return found;
}

const FOLDER = join(INSTALLED, "hugo");
const OWN = join(FOLDER, "hugo");

function versionOf(program: string): HugoProgram | undefined {
  const version = /v([\d.]+)/.exec(said(program, ["version"]) ?? "")?.[1];
  return version === undefined ? undefined : { program, version };
}

function builtByGo(): HugoProgram | undefined {
  if (said("go", ["version"]) === undefined) return undefined;
  // Without C Hugo lacks WebP and Sass, which the site does not use. Go fetches no other Go.
  const environment = { GOBIN: FOLDER, CGO_ENABLED: "0", GOTOOLCHAIN: "local" };
  for (const version of ["latest", ...releases()]) {
    said("go", ["install", `${MODULE}@${version}`], environment);
    if (existsSync(OWN)) return versionOf(OWN);
  }
  return undefined;
}

/** The newest release of each series, from the newest back. */
function releases(): string[] {
  const versions = said("go", ["list", "-m", "-versions", MODULE])?.split(" ").slice(1) ?? [];
  const series = new Map(
    versions
      .filter((version) => !version.includes("-"))
      .map((version) => [version.replace(/\.\d+$/, ""), version]),
  );
  return [...series.values()].slice(-RELEASES_TRIED).reverse();
}

function fromDebian(): HugoProgram | undefined {
  if (process.getuid?.() !== 0) return undefined;
  said("apt-get", ["install", "-y", "hugo"]);
  return versionOf("hugo");
}
