import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { clearJoined } from "../../src/shares/clear.ts";
import { type Job, jobName } from "../../src/shares/job.ts";

const JOB: Job = { content: "1", settings: "2", clock: "3", photos: "4", cache: "5", program: "6" };
const DAY = 24 * 3600;

test("what was joined goes, and what nobody has joined for a week; what others are at stays", () => {
  const folder = mkdtempSync(join(tmpdir(), "visnyk-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  clearJoined(folder, JOB);
  const now = 2_000_000_000;
  for (const [name, age] of [
    [jobName(JOB), 0],
    ["old", 8],
    ["last", 8],
    ["young", 6],
  ] as const) {
    mkdirSync(join(folder, "shares", name), { recursive: true });
    utimesSync(join(folder, "shares", name), now, now - age * DAY);
  }
  clearJoined(folder, JOB);
  expect(readdirSync(join(folder, "shares")).sort()).toEqual(["last", "young"]);
});
