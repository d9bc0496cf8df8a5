import { expect, test } from "vitest";
import { type Job, jobName, otherThan } from "../../src/shares/job.ts";

const JOB: Job = { content: "1", settings: "2", clock: "3", photos: "4", cache: "5", program: "6" };

test.each([
  ["content", "other content"],
  ["settings", "other settings"],
  ["clock", "another time, at which other stories were public"],
  ["photos", "other files of photos"],
  ["cache", "another cache: feeds had other dates"],
  ["program", "another version of the program, of a package or of Node"],
])("another %s is another job, and is named", (part, words) => {
  const other = { ...JOB, [part]: "x" };
  expect(jobName(other)).not.toBe(jobName(JOB));
  expect(otherThan(JOB, other)).toBe(words);
});

test("a job is known whatever the order in which it is told", () => {
  const { content, ...others } = JOB;
  expect(jobName({ ...others, content })).toBe(jobName(JOB));
  expect(otherThan(JOB, { ...others, content })).toBe("");
});
