import { describe, expect, test } from "vitest";
import { linkTarget } from "../../../src/blocks/link/target.ts";

describe("addresses as they stand", () => {
  test.each([
    ["https://example.org/a?b=c#d", "https://example.org/a?b=c#d"],
    ["https://example.org", "https://example.org/"],
    ["HTTPS://Example.ORG/A", "https://example.org/A"],
    ["https://пошта.укр/я", "https://xn--80a1acn3a.xn--j1amh/%D1%8F"],
    ["https://example.org/\"'<>", "https://example.org/%22'%3C%3E"],
    ["mailto:news@example.org", "mailto:news@example.org"],
    ["tel:+380441234567", "tel:+380441234567"],
  ])("%s", (address, expected) => {
    expect(linkTarget(address)).toEqual({ kind: "address", address: expected });
  });
});

describe("slots", () => {
  test.each([
    ["story:2025/02/13-x", { slot: "story-href", stories: ["2025/02/13-x"] }, ""],
    ["story:2025/02/13-x#dali", { slot: "story-href", stories: ["2025/02/13-x"] }, "#dali"],
    ["/", { slot: "path-href", path: "/" }, ""],
    ["/about/", { slot: "path-href", path: "/about/" }, ""],
    ["/About/~x/a.b_c-d#Y_1", { slot: "path-href", path: "/About/~x/a.b_c-d" }, "#Y_1"],
    ["/.well-known/a", { slot: "path-href", path: "/.well-known/a/" }, ""],
    ["/about#x", { slot: "path-href", path: "/about/" }, "#x"],
    ["/en/index.html", { slot: "path-href", path: "/en/" }, ""],
    [
      "/files/мій звіт.pdf",
      { slot: "path-href", path: "/files/%D0%BC%D1%96%D0%B9%20%D0%B7%D0%B2%D1%96%D1%82.pdf" },
      "",
    ],
    ["/files/%d0%bc.pdf", { slot: "path-href", path: "/files/%D0%BC.pdf" }, ""],
    ["/en/feed.xml", { slot: "path-href", path: "/en/feed.xml" }, ""],
  ])("%s", (address, slot, fragment) => {
    expect(linkTarget(address)).toEqual({ kind: "slot", slot, fragment });
  });

  test("a place in the text", () => {
    expect(linkTarget("#dali")).toEqual({ kind: "fragment", id: "dali" });
  });
});

describe("documents beside the text", () => {
  test.each([
    ["rishennia.pdf", "rishennia.pdf", ""],
    ["./rishennia.pdf", "rishennia.pdf", ""],
    ["Рішення.PDF", "Рішення.PDF", ""],
    ["%D0%B7%D0%B2%D1%96%D1%82%201.docx", "звіт 1.docx", ""],
    ["й.csv".normalize("NFD"), "й.csv".normalize("NFC"), ""],
    ["a.b.c.geojson", "a.b.c.geojson", ""],
    ["rishennia.pdf#page=3", "rishennia.pdf", "#page=3"],
  ])("%s", (address, file, fragment) => {
    expect(linkTarget(address)).toEqual({ kind: "file", file, fragment });
  });
});

describe("nowhere", () => {
  test.each([
    "",
    " ",
    "foo.html",
    "foo.pdf?x=1",
    "foo.pdf#x",
    "foo.pdf#page=",
    "docs/foo.pdf",
    "../foo.pdf",
    "C:\\foo.pdf",
    "www.example.org/foo.pdf",
    "example.org/foo.pdf",
    "file:foo.pdf",
    ".pdf",
    "foo.svg",
    "foo.js",
    "foo.exe",
    "./foo/",
    "www.example.org",
    "//example.org/",
    "/\\example.org",
    "/a//b",
    "/a/../b",
    "/a/..",
    "/./",
    "/a?b",
    "/a\u0001b",
    "/%zz",
    "/a/%2E%2E/b",
    "/a#",
    "/a#b#c",
    "story:",
    "story:/a",
    "story:a/",
    "story:a/../b",
    "story:A",
    "story:a#",
    "Story:a",
    "javascript:alert(1)",
    "\u0001javascript:alert(1)",
    "java\tscript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "file:///etc/passwd",
    "ftp://example.org/",
    "https:example.org",
    "https:/example.org",
    "https:\\\\example.org",
    "https://",
    "https:///path",
    "https://?a",
    "https://exa mple.org/",
    "https://[::1",
    "mailto:",
    "mailto:nobody",
    "mailto:a b@example.org",
    "tel:",
    "tel:call-me",
    "tel:+380\nx",
  ])("%j", (address) => {
    expect(linkTarget(address)).toMatchObject({ kind: "none", hint: expect.any(String) });
  });

  test("the reason names the address, but not all of a long one", () => {
    expect(linkTarget("foo.html")).toMatchObject({ reason: expect.stringContaining('"foo.html"') });
    const target = linkTarget(`foo/${"x".repeat(1000)}`);
    expect(target.kind === "none" && target.reason.length).toBeLessThan(150);
  });
});
