import { describe, expect, test } from "vitest";
import { DeployError } from "../../../src/deploy/deploy-error.ts";
import { invalidate, invalidatedPaths } from "../../../src/deploy/targets/invalidations.ts";
import { cloudFront, DONE, NAMESPACE } from "./cloudfront-api.ts";

const many = (count: number, folder: string) =>
  Array.from({ length: count }, (_, i) => `${folder}/${i}/index.html`);

describe("CloudFront is to forget", () => {
  // biome-ignore format: a table reads better in rows
  test.each<[string, string[], string[]]>([
    ["a page by both its addresses", ["a/index.html"], ["/a/", "/a/index.html"]],
    ["the front page, and nothing below it", ["index.html"], ["/", "/index.html"]],
    ["a feed", ["feed.xml"], ["/feed.xml"]],
    ["other letters, as they are requested", ["теми/index.html"], ["/%D1%82%D0%B5%D0%BC%D0%B8/", "/%D1%82%D0%B5%D0%BC%D0%B8/index.html"]],
    ["nothing that has its content in its name", ["assets/a.css", "photos/a.jpg", "attachments/a.pdf"], []],
    ["nothing where nothing changed", [], []],
    ["a star in a name, as it is requested", ["a*b.txt"], ["/a%2Ab.txt"]],
    ["where there are many, the folders that hold them", [...many(20, "2025/03"), "index.html", "assets/a.css"], ["/", "/2025/03/*", "/index.html"]],
    ["the deepest that are few enough", [...many(20, "a/b/c"), ...many(20, "a/d")], ["/a/b/*", "/a/d/*"]],
    ["all, where no folders are few enough", Array.from({ length: 20 }, (_, i) => `${i}.html`), ["/*"]],
  ])("%s", (_, changed, paths) => expect(invalidatedPaths(changed, "/").toSorted()).toEqual(paths.toSorted()));

  test("addresses with the base path", () => {
    expect(invalidatedPaths(["index.html"], "/news/")).toEqual(["/news/", "/news/index.html"]);
    expect(
      invalidatedPaths(
        many(20, "a").map((path, i) => `${i}${path}`),
        "/news/",
      ),
    ).toEqual(["/news/*"]);
  });
});

const said: string[] = [];
const say = (line: string) => void said.push(line);

test("CloudFront is told in its own form", async () => {
  const asked = await cloudFront(201, DONE);
  await invalidate("E1ABC", ["/a/", "/a/index.html"], say);
  expect(asked).toHaveLength(1);
  expect(asked[0]?.url).toBe("/2020-05-31/distribution/E1ABC/invalidation");
  expect(asked[0]?.body).toContain(
    "<Paths><Quantity>2</Quantity><Items><Path>/a/</Path><Path>/a/index.html</Path></Items></Paths>",
  );
  expect(said.at(-1)).toBe("CloudFront forgets /a/ /a/index.html");
});

test("where nothing is to be forgotten, it is told nothing", async () => {
  const asked = await cloudFront(500, "");
  await invalidate("E1ABC", [], say);
  expect(asked).toEqual([]);
});

test("a distribution that is not there is told of, and not tried again", async () => {
  await cloudFront(
    404,
    `<ErrorResponse ${NAMESPACE}><Error><Type>Sender</Type><Code>NoSuchDistribution</Code><Message>no</Message></Error></ErrorResponse>`,
  );
  const telling = invalidate("E1ABC", ["/"], say);
  await expect(telling).rejects.toThrow(DeployError);
  await expect(telling).rejects.toThrow(/in E1ABC: there is no such distribution/);
});
