import { expect, test } from "vitest";
import { DeployError, lastWord, PassingError } from "../../src/deploy/deploy-error.ts";
import { openSftp } from "../../src/deploy/targets/sftp.ts";
import { around } from "./around.ts";
import { emptyPlace } from "./desk.ts";
import { freePort } from "./wire.ts";

const coded = (code: string | number, more: object = {}) =>
  Object.assign(new Error("it says no"), { code, ...more });

test("what a host or the way to it did not do is told in words, with what to do", () => {
  for (const error of [new PassingError("it says no"), coded("ECONNRESET")]) {
    const told = lastWord(error);
    expect(told).toBeInstanceOf(DeployError);
    expect(String(told)).toMatch(/it says no\. Look at the name and the port .* run the command again/);
  }
});

test("what a host answers by a number is told as its own", () => {
  expect(String(lastWord(coded(550)))).toMatch(/refused it each time: it says no\. Its disk may be full/);
});

test("faults of the program, of its disk and of its call stay what they are", () => {
  for (const error of [
    new TypeError("x is not a function"),
    coded("ERR_INVALID_ARG_TYPE"),
    coded("ENOSPC"),
    coded("ENOENT", { path: "/tmp/x" }),
    new DeployError("Say more."),
  ])
    expect(lastWord(error)).toBe(error);
});

test("a port at which nobody answers is such a thing", async () => {
  const target = { to: "sftp", host: "127.0.0.1", port: await freePort(), path: "/www" } as const;
  const failed = await openSftp(target, around(emptyPlace())).catch((error: unknown) => error);
  expect(lastWord(failed)).toBeInstanceOf(DeployError);
  expect(String(lastWord(failed))).toMatch(/connection to 127\.0\.0\.1 failed: .*ECONNREFUSED/);
});
