import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { faultOfLoading } from "../../src/kit/own-load.ts";

// biome-ignore format: a table reads better in rows
test.each<[what: string, source: string, message: string | undefined]>([
  ["that waits for ever", "await new Promise(() => {});", "waits for something that does not come while it is loaded"],
  ["that throws a text", 'throw "no such author";', "throws while it is loaded: 'no such author'"],
  ["that throws nothing", "throw undefined;", "throws while it is loaded: undefined"],
  ["that is as it should be", "export {};", undefined],
])("a file %s", async (_, source, message) => {
  const folder = mkdtempSync(join(tmpdir(), "visnyk-load-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "a.mjs"), source);
  const fault = await faultOfLoading(folder, "a.mjs", message?.startsWith("waits") ? 50 : 10_000);
  expect(fault?.message).toBe(message);
  if (fault !== undefined) expect(fault.file).toBe("theme/a.mjs");
  if (message?.startsWith("waits"))
    expect(fault?.hint).toBe("Take out the await outside of functions, or let it give up after a while.");
});
