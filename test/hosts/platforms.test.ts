import { describe, expect, test } from "vitest";
import type { Host, ServedRedirect } from "../../src/hosts/host.ts";
import { HOSTS } from "../../src/hosts/index.ts";
import { Addresses } from "../../src/model/address.ts";
import { servedSite } from "../../src/outputs/served-site.ts";
import { siteOf } from "../feeds/fixtures.ts";
import { CLOUDFLARE } from "./pretended/cloudflare.ts";
import { cloudFrontThat } from "./pretended/cloudfront.ts";
import { firebaseThat } from "./pretended/firebase.ts";
import { GITHUB } from "./pretended/github.ts";
import { GITLAB } from "./pretended/gitlab.ts";
import type { Answer, Ask, PretendedHost } from "./pretended/host.ts";
import { NETLIFY } from "./pretended/netlify.ts";
import { type Ability, ASKED, FILES, served, TOLD } from "./pretended/questions.ts";
import { VERCEL } from "./pretended/vercel.ts";

const ALL: readonly Ability[] = [
  "queries",
  "gone",
  "languages",
  "gone in languages",
  "headers",
  "names",
  "ends",
  "ports",
  "redirects",
];

const WITHOUT_LANGUAGES = ALL.filter((ability) => ability !== "languages");

/** Each host, and what it can do: everything else is said by its losses and notes. */
const PRETENDED: readonly [host: PretendedHost, name: string, can: readonly Ability[]][] = [
  [NETLIFY, "netlify", ALL],
  [CLOUDFLARE, "cloudflare", ["languages", "headers", "names", "ends", "ports", "redirects"]],
  [VERCEL, "vercel", ALL],
  [firebaseThat(true), "firebase", ["headers", "names", "ends", "redirects"]],
  [firebaseThat(false), "firebase", ["headers", "names", "ends", "redirects"]],
  [GITHUB, "github", []],
  [GITLAB, "gitlab", ["ports", "redirects"]],
  [cloudFrontThat({ isDecoded: false }), "cloudfront", WITHOUT_LANGUAGES],
  [cloudFrontThat({ isDecoded: true }), "cloudfront", WITHOUT_LANGUAGES],
];

function hostNamed(name: string): Host {
  const host = HOSTS.find((each) => each.name === name);
  if (host === undefined) throw new Error(`there is no host ${name}`);
  return host;
}

function fileOfHost(host: Host, name: string, baseUrl: string, redirects: readonly ServedRedirect[]): string {
  const site = siteOf({ baseUrl, hosts: [host.name] });
  const file =
    host.files.find(({ path }) => path === `/${name}`) ?? host.beside?.find((each) => each.name === name);
  if (file === undefined) throw new Error(`${host.name} reads no ${name}`);
  return file.text(servedSite(site, new Addresses(site)), redirects);
}

/** The pages that lead on from old addresses, and where to. */
function stubsOf(redirects: readonly ServedRedirect[]): Map<string, string | undefined> {
  const stubs = redirects.filter(({ hasStub }) => hasStub);
  return new Map(
    stubs.map(({ from, to }) => [decodeURIComponent(from.endsWith("/") ? `${from}index.html` : from), to]),
  );
}

const BASES = [
  { where: "a whole host", base: "/" },
  { where: "a part of a host", base: "/news/" },
];

describe.each(PRETENDED.flatMap(([host, name, can]) => BASES.map((base) => ({ ...base, host, name, can }))))(
  "$host.name, $where",
  ({ host, name, can, base }) => {
    const baseUrl = `https://news.example${base}`;
    const redirects = TOLD.map(([from, to]) => served(from, to, base));
    const stubs = stubsOf(redirects);
    const files = new Set([...FILES.map((file) => base + file), ...stubs.keys()]);
    const ask: Ask = host.made({
      read: (file) => fileOfHost(hostNamed(name), file, baseUrl, redirects),
      files,
      base,
    });

    /** Where a reader comes to: hosts put a slash behind the name of a folder, and pages lead on. */
    function reached(address: string): Answer & { goal: string | number } {
      const answer = ask(address);
      const [path = ""] = address.split("?");
      const isSame = answer.to === `${path}/` || `${answer.to}.html` === path;
      if (isSame && answer.to !== undefined) return reached(answer.to);
      const led = answer.status === 200 ? stubs.get(answer.file ?? "") : undefined;
      return { ...answer, goal: answer.to ?? led ?? answer.status };
    }

    test.each(
      ASKED.filter(([, , needs]) => needs === undefined || can.includes(needs)).map(([path, to]) => ({
        path,
        to,
      })),
    )("$path leads to $to", ({ path, to }) => {
      const { goal, file } = reached(base + path.slice(1));
      const wanted = typeof to === "string" && to.startsWith("/") ? base + to.slice(1) : to;
      if (typeof wanted === "number") expect(goal).toBe(wanted);
      else
        expect(new URL(String(goal).replaceAll("%3A", ":").replaceAll("%24", "$"), baseUrl).href).toBe(
          new URL(wanted.replace("https://news.example/", baseUrl), baseUrl).href,
        );
      if (wanted === 404 || wanted === 410)
        expect(file).toBe(
          path.startsWith("/en/") && can.includes(wanted === 410 ? "gone in languages" : "languages")
            ? `${base}en/404.html`
            : `${base}404.html`,
        );
    });

    test("what it cannot do is said, address by address", () => {
      const lost = ASKED.filter(
        ([, , needs]) => needs !== undefined && !can.includes(needs) && needs !== "ends",
      );
      const told = (hostNamed(name).losses?.(redirects) ?? []).flatMap(({ of }) =>
        of.map(({ from }) => from),
      );
      for (const [path] of lost) {
        const asked = decodeURI(base + (path.slice(1).split("?")[0] ?? ""));
        expect(
          told.some((from) => asked.startsWith(decodeURI(from)) || decodeURI(from) === `${asked}/`),
          path,
        ).toBe(true);
      }
    });

    test.runIf(can.includes("languages"))("what is not found is told in the language of its address", () => {
      expect(ask(`${base}en/nowhere/`)).toMatchObject({ status: 404, file: `${base}en/404.html` });
      expect(ask(`${base}nowhere/x/`)).toMatchObject({ status: 404, file: `${base}404.html` });
    });

    const XML = "application/xml; charset=utf-8";
    test.runIf(can.includes("headers")).each([
      ["feed.xml", XML, "public, max-age=300", "*"],
      ["topics/a/feed.xml", XML, "public, max-age=300", "*"],
      ["feeds/archive/1.json", "application/feed+json; charset=utf-8", "public, max-age=300", "*"],
      ["site.webmanifest", "application/manifest+json", undefined, undefined],
      ["assets/a-1.css", undefined, "public, max-age=31536000, immutable", undefined],
      ["photos/a-1.avif", "image/avif", "public, max-age=31536000, immutable", undefined],
      ["about/", undefined, undefined, undefined],
    ] as const)("%s has its type, its age and its policy", (path, type, age, origin) => {
      const { status, headers } = ask(base + path);
      expect(status).toBe(200);
      expect(headers).toMatchObject({
        "content-security-policy": expect.stringContaining("frame-ancestors 'none'"),
        "x-content-type-options": "nosniff",
        "referrer-policy": "strict-origin-when-cross-origin",
        "permissions-policy": expect.stringContaining("camera=()"),
        "cross-origin-opener-policy": "same-origin",
        "strict-transport-security": "max-age=31536000",
      });
      expect([
        headers["content-type"],
        headers["cache-control"],
        headers["access-control-allow-origin"],
      ]).toEqual([type, age, origin]);
    });
  },
);

test("what is said of them is for hosts that exist", () => {
  for (const [, name] of PRETENDED) expect(hostNamed(name).hasTls).toBe(true);
});
