import { expect, test } from "vitest";
import { mediaTypeOf } from "../../src/hosts/media-types.ts";
import { DOCUMENT_TYPES } from "../../src/model/attachment.ts";

test.each([
  ["/", "text/html; charset=utf-8", true],
  ["/2025/02/13/x/", "text/html; charset=utf-8", true],
  ["/404.html", "text/html; charset=utf-8", true],
  ["/assets/a-1.js", "text/javascript; charset=utf-8", true],
  ["/sitemap.xml", "application/xml; charset=utf-8", true],
  ["/photos/a-640.avif", "image/avif", false],
  ["/photos/a-640.JPG", "image/jpeg", false],
  ["/.well-known/security.txt", "text/plain; charset=utf-8", true],
  ["/v1.0/CNAME", "application/octet-stream", false],
  ["/a/constructor", "application/octet-stream", false],
  ["/a.constructor", "application/octet-stream", false],
])("%s is %s, worth compressing: %s", (path, type, isCompressible) => {
  expect(mediaTypeOf(path)).toEqual({ type, isCompressible });
});

test("every document that a story may link to has a type of its own", () => {
  const types = DOCUMENT_TYPES.map((name) => mediaTypeOf(`/a.${name.toLowerCase()}`).type);
  expect(new Set(types).size).toBe(DOCUMENT_TYPES.length);
  expect(types).not.toContain("application/octet-stream");
});
