import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { openCommandTarget } from "../../../src/deploy/targets/command-target.ts";
import type { CommandTarget } from "../../../src/model/deploy-target.ts";
import { around } from "../around.ts";

type Host = CommandTarget["to"];

const SECRETS: Readonly<Record<Host, NodeJS.ProcessEnv>> = {
  netlify: { NETLIFY_AUTH_TOKEN: "geheim" },
  cloudflare: { CLOUDFLARE_API_TOKEN: "geheim", CLOUDFLARE_ACCOUNT_ID: "konto" },
  firebase: { FIREBASE_TOKEN: "geheim" },
  vercel: { VERCEL_TOKEN: "geheim" },
};

/** A machine whose npx writes down what it was asked for, and does as a test tells it. */
function machine(script = "") {
  const root = mkdtempSync(join(tmpdir(), "visnyk-npx-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const [bin, site, asked] = [join(root, "bin"), join(root, "built"), join(root, "asked")];
  for (const folder of [bin, site]) mkdirSync(folder);
  writeFileSync(join(site, "index.html"), "site");
  writeFileSync(join(site, "firebase.json"), "{}");
  writeFileSync(
    join(bin, "npx"),
    `#!/bin/sh\npwd > '${asked}'\nprintf '%s\\n' "$@" >> '${asked}'\n${script}\n`,
    { mode: 0o755 },
  );
  const open = (to: Host, project = "visnyk", environment = SECRETS[to]) =>
    openCommandTarget({ to, project }, around(root, { ...environment, PATH: `${bin}:${process.env.PATH}` }));
  return {
    root,
    site,
    cache: join(root, "cache"),
    open,
    /** The folder that it was run in, and its arguments. */
    asked: () => readFileSync(asked, "utf8").trim().split("\n"),
  };
}

describe("the program of a host is asked for what its help says", () => {
  test.each<[Host, (at: { site: string; cache: string }) => string[]]>([
    [
      "netlify",
      ({ site, cache }) => [
        cache,
        ...["--yes", "netlify-cli@27.10.2", "deploy", "--prod", "--no-build"],
        ...["--dir", site, "--site", "visnyk"],
      ],
    ],
    [
      "cloudflare",
      ({ cache }) => [cache, "--yes", "wrangler@4.164.0", "deploy", "--config", `${cache}/wrangler.json`],
    ],
    [
      "firebase",
      ({ site }) => [
        site,
        ...["--yes", "firebase-tools@15.34.2", "deploy", "--only", "hosting"],
        ...["--project", "visnyk", "--non-interactive"],
      ],
    ],
    [
      "vercel",
      ({ site, cache }) => [
        cache,
        ...["--yes", "vercel@60.1.3", "deploy", site, "--prod", "--yes", "--project", "visnyk"],
      ],
    ],
  ])("%s", async (host, wanted) => {
    const here = machine();
    const target = await here.open(host);
    await target.deploy(here.site, () => {});
    expect(here.asked()).toEqual(wanted(here));
    expect(target.command).toBe(`npx ${wanted(here).slice(1).join(" ")}`);
  });
});

test("Cloudflare is told what the Worker is", async () => {
  const here = machine();
  await (await here.open("cloudflare")).deploy(here.site, () => {});
  expect(JSON.parse(readFileSync(join(here.cache, "wrangler.json"), "utf8"))).toEqual({
    name: "visnyk",
    compatibility_date: "2026-01-01",
    assets: { directory: here.site, html_handling: "auto-trailing-slash", not_found_handling: "404-page" },
  });
});

test.each<[Host, RegExp]>([
  ["netlify", /NETLIFY_AUTH_TOKEN, which is empty\. Set it; you get it at https:/],
  ["cloudflare", /CLOUDFLARE_API_TOKEN and CLOUDFLARE_ACCOUNT_ID, which is empty/],
  ["firebase", /GOOGLE_APPLICATION_CREDENTIALS, or FIREBASE_TOKEN, which is empty/],
  ["vercel", /VERCEL_TOKEN, which is empty/],
])("%s without what lets it in is not asked at all", async (host, told) => {
  await expect(machine().open(host, "visnyk", {})).rejects.toThrow(told);
});

test("what the program says is passed on, and no secret with it", async () => {
  const here = machine('echo "with $NETLIFY_AUTH_TOKEN"; echo "last words: $NETLIFY_AUTH_TOKEN" >&2; exit 4');
  const said: string[] = [];
  const target = await here.open("netlify");
  await expect(target.deploy(here.site, (line) => said.push(line))).rejects.toThrow(
    "netlify-cli@27.10.2 failed (4): last words: …",
  );
  expect(said.toSorted()).toEqual(["last words: …", "with …"]);
});

test("what it leaves in the site is taken out, and what was there before stays", async () => {
  const here = machine("mkdir -p .firebase; touch firebase-debug.log; exit 1");
  const target = await here.open("firebase");
  await expect(target.deploy(here.site, () => {})).rejects.toThrow("firebase-tools@15.34.2 failed (1)");
  expect(existsSync(join(here.site, ".firebase"))).toBe(false);
  expect(existsSync(join(here.site, "firebase-debug.log"))).toBe(false);
  expect(existsSync(join(here.site, "firebase.json"))).toBe(true);
});

test("a site that is not made for Firebase is not sent there", async () => {
  const here = machine();
  rmSync(join(here.site, "firebase.json"));
  await expect((await here.open("firebase")).deploy(here.site, () => {})).rejects.toThrow(
    /needs firebase\.json, which the site does not have\. Name the host in site\.yaml \(host: firebase\)/,
  );
});

test("a host is asked for the site before, where it has a command for it", async () => {
  const here = machine();
  await (await here.open("netlify")).back(() => {});
  expect(here.asked().slice(2)).toEqual([
    "netlify-cli@27.10.2",
    "api",
    "rollbackSiteDeploy",
    "--data",
    '{"site_id":"visnyk.netlify.app"}',
  ]);
  await (await here.open("cloudflare")).back(() => {});
  expect(here.asked().slice(2)).toEqual([
    "wrangler@4.164.0",
    "rollback",
    "--yes",
    "--config",
    `${here.cache}/wrangler.json`,
  ]);
  await expect((await here.open("firebase")).back(() => {})).rejects.toThrow(
    /console\.firebase\.google\.com/,
  );
  await expect((await here.open("vercel")).back(() => {})).rejects.toThrow(/vercel@60\.1\.3 rollback/);
});

test("a project that its program would take for an option is refused", async () => {
  await expect(machine().open("netlify", "--auth")).rejects.toThrow("is not the name of a project");
});

test("a machine without npx is told where it comes from", async () => {
  const here = machine();
  const target = await openCommandTarget(
    { to: "netlify", project: "visnyk" },
    around(here.root, { ...SECRETS.netlify, PATH: here.site }),
  );
  await expect(target.deploy(here.site, () => {})).rejects.toThrow(/no program npx\. It comes with npm/);
});
