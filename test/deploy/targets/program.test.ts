import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { run } from "../../../src/deploy/targets/program.ts";

const running = { environment: { PATH: process.env.PATH }, get: "Install it." };

test("a program is given its input and its arguments as they are", async () => {
  const ended = await run("sh", ["-c", 'cat; printf %s "$1" >&2; exit 3', "sh", "$HOME `id`"], {
    ...running,
    input: ["a\n", new Uint8Array([255])],
  });
  expect([ended.code, [...ended.output], ended.errors]).toEqual([3, [97, 10, 255], "$HOME `id`"]);
});

test("a program that reads nothing of what it is given says why it ended", async () => {
  const ended = await run("sh", ["-c", "echo no >&2; exit 1"], { ...running, input: "x".repeat(1_000_000) });
  expect(ended).toMatchObject({ code: 1, errors: "no\n" });
});

test("lines are told as they are, the last one too", async () => {
  const lines: string[] = [];
  await run("printf", ["Київ\\nend"], { ...running, line: (line) => lines.push(line) });
  expect(lines).toEqual(["Київ", "end"]);
});

test("a program that is not here is named", async () => {
  await expect(run("visnyk-none", [], running)).rejects.toThrow(
    "This machine has no program visnyk-none. Install it.",
  );
});

test.skipIf(process.platform !== "linux")(
  "the keys that end this process reach only what they are to end",
  async () => {
    const groupIn = (stat: string) => stat.slice(stat.lastIndexOf(")")).split(" ")[3];
    const own = groupIn(readFileSync("/proc/self/stat", "latin1"));
    const kept = await run("cat", ["/proc/self/stat"], { ...running, isBroughtToEnd: true });
    const other = await run("cat", ["/proc/self/stat"], running);
    expect(groupIn(other.output.toString())).toBe(own);
    expect(groupIn(kept.output.toString())).not.toBe(own);
  },
);
