import { spawnSync } from "node:child_process";

/** What a program says on its standard output; nothing where there is no such program, or it fails. */
export function said(
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): string | undefined {
  const run = spawnSync(program, args, { encoding: "utf8", env: { ...process.env, ...environment } });
  return run.status === 0 ? run.stdout.trim() : undefined;
}
