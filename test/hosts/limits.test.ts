import { expect, test } from "vitest";
import { cloudflare } from "../../src/hosts/cloudflare.ts";
import { github } from "../../src/hosts/github.ts";
import { gitlab } from "../../src/hosts/gitlab.ts";
import type { Host, ServedRedirect } from "../../src/hosts/host.ts";
import { excessOf, type Measured } from "../../src/hosts/limits.ts";
import { netlify } from "../../src/hosts/netlify.ts";
import { vercel } from "../../src/hosts/vercel.ts";
import { Addresses } from "../../src/model/address.ts";
import { servedSite } from "../../src/outputs/served-site.ts";
import { siteOf } from "../feeds/fixtures.ts";
import { served } from "./pretended/questions.ts";

const site = siteOf({ baseUrl: "https://news.example/", compress: ["br", "gz"] });
const whole = servedSite(site, new Addresses(site));

const SMALL: Measured = {
  files: 20_000,
  bytes: 1e8,
  largest: [{ path: "/report.pdf", bytes: 25 * 1024 * 1024 }],
  kinds: [
    { kind: "story", count: 12_000, bytes: 6e7 },
    { kind: "feed", count: 8_000, bytes: 4e7 },
  ],
};

/** @param ending decides whether an address has a page that leads on */
function many(count: number, ending = ".php"): ServedRedirect[] {
  return Array.from({ length: count }, (_, number) => served(`/old-${number}${ending}`, "/new/", "/"));
}

function told(host: Host, measured: Measured, redirects: readonly ServedRedirect[] = []): string[] {
  return excessOf(host, whole, redirects, measured).map(({ message }) => message);
}

test.each([cloudflare, github, gitlab, netlify, vercel])(
  "$name has nothing to say about what it takes",
  (host) => {
    expect(told(host, SMALL, many(900))).toEqual([]);
  },
);

test("too many files are counted, and what most of them are is named", () => {
  expect(told(cloudflare, { ...SMALL, files: 20_001 })).toEqual([
    "takes 20,000 files, and the site has 20,001: story 12,000, feed 8,000",
  ]);
});

test("a site that is too large is weighed, by what most of it is", () => {
  expect(told(github, { ...SMALL, bytes: 1_200_000_000 })).toEqual([
    "takes 1,000 MB in all, and the site has 1,200 MB: story 60 MB, feed 40 MB",
  ]);
});

test("a file that is too large is named", () => {
  const largest = [{ path: "/book.pdf", bytes: 30_000_000 }, ...SMALL.largest];
  expect(told(cloudflare, { ...SMALL, largest })).toEqual([
    "takes files of 26.2 MB at most: /book.pdf (30 MB)",
  ]);
});

test("redirects are counted as the host counts them: without a star, and with one", () => {
  const starred = Array.from({ length: 101 }, (_, number) => served(`/old-${number}/*`, "/new/*", "/"));
  expect(told(cloudflare, SMALL, [...many(1_950), ...starred])).toEqual([
    "takes 2,000 redirects, and the site needs 2,051 (0 of the old addresses have a page that leads on)",
    "takes 100 redirects with a star, and the site needs 101",
  ]);
});

test("what has a page that leads on is said with it, and GitLab needs no line for it", () => {
  const redirects = many(2_001, "/");
  expect(told(cloudflare, SMALL, redirects)).toEqual([
    "takes 2,000 redirects, and the site needs 2,001 (2,001 of the old addresses have a page that leads on)",
  ]);
  expect(told(gitlab, SMALL, redirects)).toEqual([]);
});

test("a line that is too long is not read, and that is told", () => {
  const goal = `https://elsewhere.example/?${"a".repeat(980)}`;
  expect(told(cloudflare, SMALL, [served("/old.php", goal, "/")])).toEqual([
    "takes 1,000 letters in a line of redirects, and the site needs 1,020",
  ]);
});

test("a file of redirects that GitLab would not read at all is told, and cut", () => {
  const long = Array.from({ length: 500 }, (_, number) =>
    served(`/${"старе-".repeat(12)}${number}.php`, "/new/", "/"),
  );
  expect(told(gitlab, SMALL, long)).toEqual([
    expect.stringMatching(/^takes 65,536 bytes of redirects, and the site needs 7\d,\d{3}$/),
  ]);
  const text = gitlab.files[0]?.text(whole, [...long, served("/blog/*", "/articles/*", "/")]) ?? "";
  expect(text.split("\n").at(-2)).toBe("/blog/* /articles/:splat 301");
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(65_536);
  expect(text.endsWith(" 301\n")).toBe(true);
});

test("Vercel, which would refuse the whole site, is told no more than it takes, pages that lead on last", () => {
  const redirects = [...many(2_000, "/"), ...many(100), served("/blog/*", "/articles/*", "/")];
  expect(told(vercel, SMALL, redirects)).toEqual([
    expect.stringMatching(/^takes 2,048 redirects, and the site needs 2,1\d\d \(2,000 of /),
  ]);
  const { routes } = JSON.parse(vercel.files[0]?.text(whole, redirects) ?? "") as {
    routes: { src?: string }[];
  };
  expect(routes.length).toBeLessThanOrEqual(2_048);
  expect(routes.filter(({ src }) => src?.includes("\\.php"))).toHaveLength(100);
  expect(routes.filter(({ src }) => src?.startsWith("^/blog"))).toHaveLength(1);
});

test("what Netlify only advises is no reason to send nothing", () => {
  expect(excessOf(netlify, whole, many(10_001), SMALL)).toMatchObject([{ isAdvice: true }]);
  expect(excessOf(cloudflare, whole, many(2_001), SMALL)).toMatchObject([{ isAdvice: false }]);
});

test("GitLab, which compresses nothing itself, wants texts to lie compressed", () => {
  const bare = siteOf({ baseUrl: "https://news.example/" });
  const excess = excessOf(gitlab, servedSite(bare, new Addresses(bare)), [], SMALL);
  expect(excess).toMatchObject([{ isAdvice: true, hint: expect.stringContaining("compress: [br, gz]") }]);
});
