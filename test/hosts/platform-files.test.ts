import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Ajv } from "ajv";
import { parse as parseToml } from "smol-toml";
import { afterAll, describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { HOSTS } from "../../src/hosts/index.ts";
import { notesOn } from "../../src/hosts/notes.ts";
import { publishing } from "../../src/hosts/site-folder.ts";
import { Addresses } from "../../src/model/address.ts";
import { servedSite } from "../../src/outputs/served-site.ts";
import { siteOf } from "../feeds/fixtures.ts";
import { served, TOLD } from "./pretended/questions.ts";
import {
  FIREBASE,
  GITHUB_WORKFLOW,
  GITLAB_PIPELINE,
  NETLIFY,
  VERCEL,
  WRANGLER,
} from "./schemas/published.ts";

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });

/** A file of a host, in the site or beside it. @param hubs of the site's feeds */
function fileOf(name: string, file: string, base = "/", hubs = ["https://hub.example/"]): string {
  const host = HOSTS.find((each) => each.name === name);
  const feeds = { items: 30, archive: true, hubs };
  const site = siteOf({ baseUrl: `https://news.example${base}`, hosts: [name], feeds });
  const made =
    host?.files.find(({ path }) => path === `/${file}`) ?? host?.beside?.find((each) => each.name === file);
  if (made === undefined) throw new Error(`${name} has no ${file}`);
  return made.text(
    servedSite(site, new Addresses(site)),
    TOLD.map(([from, to]) => served(from, to, base)),
  );
}

const withoutComments = (jsonc: string) => jsonc.replace(/^\/\/.*\n/gm, "");

describe.each(["/", "/news/"])("below %s", (base) => {
  test.each([
    ["vercel", "vercel.json", VERCEL, JSON.parse],
    ["firebase", "firebase.json", FIREBASE, JSON.parse],
    ["cloudflare", "wrangler.jsonc", WRANGLER, (text: string) => JSON.parse(withoutComments(text))],
    ["netlify", "netlify.toml", NETLIFY, parseToml],
    ["github", ".github/workflows/pages.yml", GITHUB_WORKFLOW, parseYaml],
    ["gitlab", ".gitlab-ci.yml", GITLAB_PIPELINE, parseYaml],
  ] as const)("%s finds in %s nothing that it does not know", (host, file, schema, parse) => {
    const valid = ajv.compile(schema);
    valid(parse(fileOf(host, file, base)));
    expect(valid.errors ?? []).toEqual([]);
  });
});

test("a schema finds what is not of it", () => {
  const valid = ajv.compile(VERCEL);
  expect(valid({ routes: [{ src: "^/$", status: 99 }] })).toBe(false);
  expect(valid({ routes: [], redirects: [] })).toBe(false);
});

describe("a site with a base path, for hosts that serve a folder from its root", () => {
  const folder = mkdtempSync(join(tmpdir(), "visnyk-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    ["netlify", "netlify.toml", '_host"'],
    ["cloudflare", "wrangler.jsonc", './_host"'],
  ])("lies where its pages say: %s", (host, file, served) => {
    const text = fileOf(host, file, "/news/");
    expect(text).toContain(
      "VISNYK_OUTPUT=_host/news npm run build && cp _host/news/_headers _host/news/_redirects _host/",
    );
    expect(text).toContain(served);
    expect(fileOf(host, file)).not.toContain("_host/");
  });

  test("has the files of its host at the root, after the commands that are written", () => {
    const site = siteOf({ baseUrl: "https://news.example/news/" });
    const { commands } = publishing(servedSite(site, new Addresses(site)), ["_headers"]);
    mkdirSync(join(folder, "_host/news"), { recursive: true });
    writeFileSync(join(folder, "_host/news/_headers"), "/*\n");
    execFileSync("sh", ["-c", commands.slice(1).join(" && ")], { cwd: folder });
    expect(readFileSync(join(folder, "_host/_headers"), "utf8")).toBe("/*\n");
  });
});

test("Netlify's own modules are valid, keep what a build knows, and ask for a build by a hook that nobody can read", async () => {
  const folder = mkdtempSync(join(tmpdir(), "visnyk-"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  for (const name of ["netlify/cache/index.js", "netlify/functions/rebuild.mjs"]) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), fileOf("netlify", name));
  }
  const cache = await import(join(folder, "netlify/cache/index.js"));
  const asked: unknown[] = [];
  const utils = {
    cache: { restore: (what: unknown) => asked.push(what), save: (what: unknown) => asked.push(what) },
  };
  cache.onPreBuild({ utils });
  cache.onPostBuild({ utils });
  expect(asked).toEqual([
    [".cache", "_site", "_host"],
    [".cache", "_site", "_host"],
  ]);
  const rebuild = await import(join(folder, "netlify/functions/rebuild.mjs"));
  expect(rebuild.config).toEqual({ schedule: "*/15 * * * *" });
  expect(fileOf("netlify", "netlify/functions/rebuild.mjs")).not.toContain("https://");
  rmSync(folder, { recursive: true });
});

test("the workflow of GitHub restores what the last build knew, checks before it builds, and pings where there are hubs", () => {
  const { jobs } = parseYaml(fileOf("github", ".github/workflows/pages.yml")) as {
    jobs: { site: { steps: { run?: string; uses?: string }[] } };
  };
  const steps = jobs.site.steps.map(({ run, uses }) => run ?? uses?.split("@")[0]);
  expect(steps).toEqual([
    "actions/checkout",
    "actions/setup-node",
    "actions/cache",
    "npm ci",
    "npm run check",
    "npm run build",
    "actions/upload-pages-artifact",
    "actions/deploy-pages",
    "npm run ping",
  ]);
  expect(fileOf("github", ".github/workflows/pages.yml", "/", [])).not.toContain("npm run ping");
});

test("the commands of all recipes are there", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
  const texts = HOSTS.flatMap(({ name, beside = [] }) => beside.map((file) => fileOf(name, file.name)));
  const named = texts.flatMap((text) =>
    [...text.matchAll(/npm run (?:--silent )?([a-z:]+)/g)].map(([, script]) => script),
  );
  expect(named.length).toBeGreaterThan(3);
  for (const script of named) expect(Object.keys(scripts)).toContain(script);
});

test("only a domain of one's own is named to GitHub", () => {
  const cname = HOSTS.find(({ name }) => name === "github")?.files.find(({ path }) => path === "/CNAME");
  expect(cname?.isCalledFor?.("https://news.example/")).toBe(true);
  expect(cname?.isCalledFor?.("https://news.example/visnyk/")).toBe(false);
  expect(cname?.isCalledFor?.("https://visnyk.github.io/")).toBe(false);
});

test("what is lost at a host is counted, and the first of it named", () => {
  const host = HOSTS.find(({ name }) => name === "cloudflare");
  if (host === undefined) throw new Error("there is no such host");
  const redirects = ["/?p=1", "/?p=2", "/?p=3", "/?p=4"].map((from) => served(from, "/new/", "/"));
  expect(notesOn(host, redirects).at(-1)).toBe(
    "Not led on, since Cloudflare does not look at parameters: 4 old addresses (/?p=1 /?p=2 /?p=3 …).",
  );
  expect(notesOn(host, [served("/x/", undefined, "/")]).at(-1)).toBe(
    "Not found, or led on by a star, since Cloudflare has no line for what is gone: 1 old address (/x/).",
  );
});
