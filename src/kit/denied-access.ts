import { dirname } from "node:path";
import { chainOf, type Failure } from "./error-chain.ts";
import { UsageError } from "./problems.ts";

/** What Node's permission model may deny: in words, and the flag that allows it. */
const DENIED: Readonly<Record<string, readonly [deed: string, flag: string]>> = {
  FileSystemRead: ["read", "--allow-fs-read"],
  FileSystemWrite: ["write", "--allow-fs-write"],
  ChildProcess: ["start", "--allow-child-process"],
  WorkerThreads: ["start threads", "--allow-worker"],
  Addon: ["load modules of machine code, by which photos are made", "--allow-addons"],
  Net: ["reach the network", "--allow-net"],
  WASI: ["use WASI", "--allow-wasi"],
};

/**
 * A sentence for what Node's permission model (`node --permission`) denied, with the flag that allows it; absent for any
 * other error. Looks through errors that wrap others.
 */
export function deniedAccess(error: unknown): UsageError | undefined {
  for (const failure of chainOf(error)) {
    const denied = DENIED[permissionOf(failure) ?? ""];
    if (denied === undefined) continue;
    const [deed, flag] = denied;
    const what = failure.resource ? ` ${failure.resource}` : "";
    const isPath = flag.startsWith("--allow-fs");
    const remedy = isPath ? `${flag}=${dirname(failure.resource ?? "")}/*` : flag;
    return new UsageError(
      `Node's permission model does not let the program ${deed}${what}. Start node with ${remedy}, too.`,
      { cause: error },
    );
  }
  return undefined;
}

function permissionOf({ code, permission, message }: Failure): string | undefined {
  if (code === "ERR_ACCESS_DENIED") return permission;
  return code === "ERR_DLOPEN_DISABLED" || message.includes("ERR_DLOPEN_DISABLED") ? "Addon" : undefined;
}
