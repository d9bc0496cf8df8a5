import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { knownKeys } from "../../../src/deploy/targets/known-hosts.ts";
import { programOf } from "../../programs.ts";

const KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl";

test.each([
  [`news.example ${KEY}`, "news.example", 22, true],
  [`news.example ${KEY}`, "NEWS.example", 22, true],
  [`news.example ${KEY}`, "news.example", 2222, false],
  [`[news.example]:2222 ${KEY} a comment`, "news.example", 2222, true],
  [`a.example,news.example,192.0.2.1 ${KEY}`, "192.0.2.1", 22, true],
  [`*.example,!old.example ${KEY}`, "news.example", 22, true],
  [`*.example,!old.example ${KEY}`, "old.example", 22, false],
  [`news?.example ${KEY}`, "news1.example", 22, true],
  [`news?.example ${KEY}`, "newsXexample", 22, false],
  [`# news.example ${KEY}`, "news.example", 22, false],
  [`@cert-authority news.example ${KEY}`, "news.example", 22, false],
  ["news.example", "news.example", 22, false],
  [`|1|not base64|x ${KEY}`, "news.example", 22, false],
])("%j names %s at port %i: %s", (line, host, port, isThere) => {
  expect(knownKeys(`\r\n${line}\r\n`, host, port).length).toBe(isThere ? 1 : 0);
});

test("a revoked key is told from others", () => {
  expect(knownKeys(`@revoked * ${KEY}`, "news.example", 22)).toMatchObject([{ isRevoked: true }]);
});

const sshd = programOf("sshd");

describe.skipIf(!sshd.isHere)(sshd.label, () => {
  test("names that ssh-keygen has hashed are found", () => {
    const folder = mkdtempSync(join(tmpdir(), "visnyk-known-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const file = join(folder, "known_hosts");
    writeFileSync(file, `news.example ${KEY}\n[news.example]:2222 ${KEY}\n`);
    execFileSync("ssh-keygen", ["-q", "-H", "-f", file], { stdio: "ignore" });
    const text = readFileSync(file, "utf8");
    expect(text).not.toContain("news");
    expect([22, 2222, 23].map((port) => knownKeys(text, "news.example", port).length)).toEqual([1, 1, 0]);
  });
});
