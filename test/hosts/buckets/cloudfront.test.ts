import { describe, expect, test } from "vitest";
import { cloudfront } from "../../../src/hosts/buckets/cloudfront.ts";
import {
  FUNCTION_BYTES,
  requestFunction,
  responseFunction,
} from "../../../src/hosts/buckets/cloudfront-function.ts";
import { prefixFor } from "../../../src/hosts/buckets/cloudfront-template.ts";
import type { ServedRedirect } from "../../../src/hosts/host.ts";
import { notesOn } from "../../../src/hosts/notes.ts";
import { LANGS } from "../../../src/i18n/lang.ts";
import { Addresses } from "../../../src/model/address.ts";
import { servedSite } from "../../../src/outputs/served-site.ts";
import { siteOf } from "../../feeds/fixtures.ts";
import { functionIn, type Response, requestOf, storeOf } from "../pretended/cloudfront.ts";
import { served } from "../pretended/questions.ts";

function siteAt(base = "/") {
  const site = siteOf({ baseUrl: `https://news.example${base}`, hosts: ["cloudfront"] });
  return servedSite(site, new Addresses(site));
}

function made(name: string, redirects: readonly ServedRedirect[] = [], base = "/"): string {
  return cloudfront.beside?.find((file) => file.name === name)?.text(siteAt(base), redirects) ?? "";
}

/** An old archive of another system. */
const MANY = Array.from({ length: 3000 }, (_, i) => [
  served(`/${i}/стара-адреса/`, `/2025/02/13/novyna-${i}/`, "/"),
  served(`/?p=${i}`, `/2025/02/13/novyna-${i}/`, "/"),
]).flat();
const STARTS = Array.from({ length: 300 }, (_, i) => served(`/rubryka-${i}/*`, "/topics/*", "/"));

test.each<[string, ServedRedirect[]]>([
  ["none", []],
  ["some", MANY.slice(0, 20)],
  ["thousands", MANY],
  ["many beginnings", STARTS],
])("with %s old addresses, functions are not larger than CloudFront takes", (_, redirects) => {
  for (const name of ["cloudfront-requests.js", "cloudfront-responses.js"])
    expect(Buffer.byteLength(made(name, redirects))).toBeLessThanOrEqual(FUNCTION_BYTES);
});

test("nor for a site in many languages with several hubs and a long base path", () => {
  const hubs = ["a", "b", "c"].map((name) => `https://${name}.hub.example/`);
  const site = siteOf({
    baseUrl: "https://news.example/a/rather/long/path/",
    languages: LANGS,
    feeds: { items: 30, archive: true, hubs },
    hosts: ["cloudfront"],
  });
  const whole = servedSite(site, new Addresses(site));
  for (const redirects of [[], MANY, STARTS])
    expect(Buffer.byteLength(requestFunction(whole, redirects))).toBeLessThanOrEqual(FUNCTION_BYTES);
  expect(Buffer.byteLength(responseFunction(whole))).toBeLessThanOrEqual(FUNCTION_BYTES);
  expect(responseFunction(whole)).toContain("c.hub.example");
});

async function answer(
  address: string,
  redirects: readonly ServedRedirect[],
): Promise<string | number | undefined> {
  const code = made("cloudfront-requests.js", redirects);
  const handler = functionIn<unknown, Promise<Response & { uri?: string }>>(
    code,
    storeOf(made("cloudfront-redirects.json", redirects)),
  );
  const { uri, headers, statusCode } = await handler({ request: requestOf(address, false) });
  return uri ?? headers.location?.value ?? statusCode;
}

describe("the function for requests", () => {
  test.each([
    ["/", "/index.html"],
    ["/a/b/", "/a/b/index.html"],
    ["/feed.xml", "/feed.xml"],
    ["/a/b", "/a/b/"],
    ["/a/b?x=1&y=%D1%97", "/a/b/?x=1&y=%D1%97"],
    ["//evil.example/a", "/evil.example/a/"],
    ["/.well-known/apple-app-site-association", "/.well-known/apple-app-site-association"],
    ["/.visnyk/note-kept", "/404/"],
    ["/%2Evisnyk/note-kept", "/404/"],
    ["/%", "/%/"],
    ["/constructor/", "/constructor/index.html"],
    ["/__proto__/", "/__proto__/index.html"],
  ])("makes of %s %s", async (address, made) => expect(await answer(address, [])).toBe(made));

  test("asks the store where there are too many old addresses for it", async () => {
    expect(made("cloudfront-requests.js", MANY)).toMatch(/^import cf from 'cloudfront';/);
    expect(await answer(`/2999/${encodeURIComponent("стара-адреса")}`, MANY)).toBe(
      "/2025/02/13/novyna-2999/",
    );
    expect(await answer("/?p=2998&utm_source=x", MANY)).toBe("/2025/02/13/novyna-2998/");
    expect(await answer("/?p=3001", MANY)).toBe("/index.html");
    expect(Buffer.byteLength(made("cloudfront-redirects.json", MANY))).toBeLessThan(5 << 20);
  });

  test("beginnings beyond its room are told of", () => {
    expect(notesOn(cloudfront, STARTS).join("\n")).toMatch(
      /^Not led on, since there is no room for them: \d+ old addresses \(\/rubryka-/m,
    );
    expect(notesOn(cloudfront, STARTS.slice(0, 10)).join("\n")).not.toContain("no room for them");
  });

  test("what follows a beginning cannot lead to another host", async () => {
    const redirects = [served("/tag*", "/*", "/")];
    expect(await answer("/tag//evil.example/", redirects)).toBe("https://news.example/evil.example/");
  });

  test("says nothing that the runtime cannot read, which knows little of newer JavaScript", () => {
    for (const name of ["cloudfront-requests.js", "cloudfront-responses.js"])
      for (const redirects of [[], MANY])
        expect(made(name, redirects)).not.toMatch(
          /\?\.|\?\?|\.\.\.|for \(const|new Map|=> \{ \.\.|`|\bclass\b/,
        );
  });
});

describe("the template", () => {
  interface Made {
    Parameters: object;
    Resources: Record<string, { Type: string; Properties: Record<string, unknown> }>;
  }
  const template = (redirects: readonly ServedRedirect[] = [], base = "/") =>
    JSON.parse(made("cloudfront.json", redirects, base)) as Made;

  const storesOf = (resources: Made["Resources"]) =>
    Object.keys(resources).filter((name) => resources[name]?.Type === "AWS::CloudFront::KeyValueStore");

  test("has the functions as they are printed, and a store where they need one", () => {
    const { Resources, Parameters } = template(MANY);
    expect(Resources.Requests?.Properties.FunctionCode).toBe(made("cloudfront-requests.js", MANY));
    expect(Resources.Responses?.Properties.FunctionCode).toBe(made("cloudfront-responses.js"));
    expect(storesOf(Resources)).toHaveLength(1);
    expect(Object.keys(Parameters)).toEqual(["Certificate", "RedirectsArn"]);
    expect(storesOf(template().Resources)).toEqual([]);
  });

  test("has another store where old addresses are others, since one is filled only when it is made", () => {
    const [store] = storesOf(template(MANY).Resources);
    expect(storesOf(template(MANY).Resources)).toEqual([store]);
    expect(storesOf(template(MANY.slice(1)).Resources)).not.toEqual([store]);
  });

  test("lets CloudFront read the part of the bucket that the target writes to, and no notes", () => {
    const text = JSON.stringify(template().Resources.BucketPolicy);
    expect(text).toContain(`\${Bucket.Arn}/${prefixFor(siteAt())}/*`);
    expect(prefixFor(siteAt("/news/"))).toBe("site/news");
  });

  test("every resource that is referred to is there", () => {
    const { Resources, Parameters } = template(MANY, "/news/");
    const names = [
      ...JSON.stringify(Resources).matchAll(/"(?:Ref|Fn::GetAtt)":\[?"(\w+)"|\$\{(\w+)[.}]/g),
    ].map(([, ref, sub]) => ref ?? sub);
    expect(names.length).toBeGreaterThan(10);
    const known = [...Object.keys(Resources), ...Object.keys(Parameters)];
    expect(names.filter((name) => !known.includes(name as string))).toEqual([]);
  });
});
