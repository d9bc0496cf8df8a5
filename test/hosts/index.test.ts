import { expect, test } from "vitest";
import { UNNAMED } from "../../src/hosts/headers-and-redirects.ts";
import { HOSTS, hostFilesOf } from "../../src/hosts/index.ts";

const fileOf = (name: string, path: string) =>
  HOSTS.find((host) => host.name === name)?.files.find((file) => file.path === path);

test("one host finds its own form of a file, whichever others there are", () => {
  expect(hostFilesOf(["netlify", "nginx"]).get("/_redirects")).toBe(fileOf("netlify", "/_redirects"));
  expect(hostFilesOf(["vercel", "gitlab"]).get("/_redirects")).toBe(fileOf("gitlab", "/_redirects"));
});

test("several that read one file find the form that all of them read", () => {
  const common = UNNAMED.files.find(({ path }) => path === "/_redirects");
  expect(hostFilesOf(["cloudflare", "netlify"]).get("/_redirects")).toBe(common);
});

test("GitLab, which drops a whole file for a line that it does not know, has its own among others", () => {
  for (const names of [
    ["netlify", "gitlab"],
    ["gitlab", "netlify", "cloudflare"],
  ])
    expect(hostFilesOf(names).get("/_redirects")).toBe(fileOf("gitlab", "/_redirects"));
});

test("a site that names no host has what most of them read", () => {
  expect([...hostFilesOf([]).values()]).toEqual(UNNAMED.files);
});
