import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { Lock } from "../../src/publication/lock.ts";

/** What happens while somebody waits, each time before the next look. */
const pause = vi.hoisted(() => ({ during: (): void => {} }));

vi.mock("node:timers/promises", () => ({ setTimeout: async () => pause.during() }));

let file: string;
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), "visnyk-lock-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  file = join(folder, "lock.sqlite");
});

test("only one holds it, and another gets it when it is released", async () => {
  const first = Lock.try(file);
  expect(Lock.try(file)).toBeUndefined();
  first?.release();
  const second = Lock.try(file);
  expect(second).toBeDefined();
  second?.release();
});

test("who waits says so once, and waits as long as it takes", async () => {
  const first = Lock.try(file);
  let said = 0;
  let looks = 0;
  pause.during = () => {
    if (++looks === 3) first?.release();
  };
  const second = await Lock.take(file, () => said++);
  second.release();
  expect({ said, looks }).toEqual({ said: 1, looks: 3 });
});

test("one that is free is taken without a word", async () => {
  const lock = await Lock.take(file, () => expect.unreachable());
  lock.release();
});

test("a holder that was killed does not stand in the way", async () => {
  const module = join(import.meta.dirname, "../../src/publication/lock.ts");
  const program = `import { Lock } from ${JSON.stringify(module)};
    globalThis.held = Lock.try(${JSON.stringify(file)}); console.log("held"); setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ["--input-type=module-typescript", "-e", program]);
  await once(holder.stdout, "data");
  expect(Lock.try(file)).toBeUndefined();
  holder.kill("SIGKILL");
  await once(holder, "exit");
  const lock = Lock.try(file);
  expect(lock).toBeDefined();
  lock?.release();
});

test("a folder that is not there is an error, not a wait", () => {
  expect(() => Lock.try(join(file, "nowhere", "lock.sqlite"))).toThrow("unable to open database file");
});
