import { readFileSync } from "node:fs";
import { cpus, release, totalmem } from "node:os";
import { join } from "node:path";
import { UsageError } from "../../../src/kit/problems.ts";
import { PROJECT } from "../places.ts";

/** Where figures were measured, in one line. */
export function machineLine(): string {
  const cores = cpus();
  const gigabytes = Math.round(totalmem() / 1024 ** 3);
  return `${cores.length} cores (${cores[0]?.model.trim() ?? "unknown"}), ${gigabytes} GB, Linux ${release().split("-")[0]}`;
}

/** Versions of what the figures of Visnyk depend on. */
export function ownVersions(): Record<string, string> {
  return {
    Node: process.versions.node,
    Eleventy: packageVersion("@11ty/eleventy"),
    sharp: packageVersion("sharp"),
  };
}

function packageVersion(name: string): string {
  const file = join(PROJECT, "node_modules", name, "package.json");
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}

/** @throws UsageError on other systems: processes are measured by what Linux says about them in /proc */
export function checkSystem(): void {
  if (process.platform !== "linux")
    throw new UsageError("The bench reads /proc to measure processes, so it runs on Linux only.");
}
