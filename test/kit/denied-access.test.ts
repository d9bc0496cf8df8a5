import { expect, test } from "vitest";
import { deniedAccess } from "../../src/kit/denied-access.ts";
import { packError, unpackError } from "../../src/kit/thread-errors.ts";

const denied = (permission: string, resource: string) =>
  Object.assign(new Error("Access to this API has been restricted."), {
    code: "ERR_ACCESS_DENIED",
    permission,
    resource,
  });

// biome-ignore format: a table reads better in rows
const CASES = [
  ["reading", denied("FileSystemRead", "/srv/news/site.yaml"), "let the program read /srv/news/site.yaml. Start node with --allow-fs-read=/srv/news/*, too."],
  ["writing", denied("FileSystemWrite", "/srv/out/a"), "let the program write /srv/out/a. Start node with --allow-fs-write=/srv/out/*, too."],
  ["threads", denied("WorkerThreads", ""), "let the program start threads. Start node with --allow-worker, too."],
  ["programs", denied("ChildProcess", "ls"), "let the program start ls. Start node with --allow-child-process, too."],
  ["addons", new Error("Could not load: ERR_DLOPEN_DISABLED: Cannot load native addon"), "load modules of machine code, by which photos are made. Start node with --allow-addons, too."],
] as const;

test.each(CASES)("%s", (_, error, sentence) => {
  for (const seen of [error, new Error("outer", { cause: error }), unpackError(packError(error))])
    expect(deniedAccess(seen)?.message).toBe(
      `Node's permission model does not ${sentence.startsWith("load") ? "let the program " : ""}${sentence}`,
    );
});

test("other errors are none of it", () => {
  expect(deniedAccess(Object.assign(new Error("x"), { code: "EACCES" }))).toBeUndefined();
  expect(deniedAccess("x")).toBeUndefined();
});
