import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { DeployError } from "../../../src/deploy/deploy-error.ts";
import type { Surroundings } from "../../../src/deploy/target.ts";
import { invalidate, invalidatedPaths } from "../../../src/deploy/targets/invalidations.ts";

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

/** Something that answers as CloudFront does, and what it was told. */
async function cloudFront(status: number, answer: string) {
  const asked: { url: string | undefined; body: string }[] = [];
  const server = createServer(async (request, response) => {
    asked.push({ url: request.url, body: await text(request) });
    response.writeHead(status, { "content-type": "text/xml" }).end(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  vi.stubEnv("AWS_ENDPOINT_URL_CLOUDFRONT", `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  vi.stubEnv("AWS_ACCESS_KEY_ID", "x");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "secret");
  onTestFinished(() => {
    server.close();
    vi.unstubAllEnvs();
  });
  return asked;
}

const said: string[] = [];
const SURROUNDINGS: Surroundings = {
  environment: {},
  site: "/x",
  cache: "/x",
  baseUrl: "https://news.example/",
  clock: () => 0,
  say: (line) => void said.push(line),
};

const NAMESPACE = 'xmlns="http://cloudfront.amazonaws.com/doc/2020-05-31/"';

test("CloudFront is told in its own form", async () => {
  const asked = await cloudFront(
    201,
    `<Invalidation ${NAMESPACE}><Id>I1</Id><Status>InProgress</Status></Invalidation>`,
  );
  await invalidate("E1ABC", ["a/index.html", "photos/x.jpg"], SURROUNDINGS);
  expect(asked).toHaveLength(1);
  expect(asked[0]?.url).toBe("/2020-05-31/distribution/E1ABC/invalidation");
  expect(asked[0]?.body).toContain(
    "<Paths><Quantity>2</Quantity><Items><Path>/a/</Path><Path>/a/index.html</Path></Items></Paths>",
  );
  expect(said.at(-1)).toBe("CloudFront forgets /a/ /a/index.html");
});

test("where only photos changed, it is told nothing", async () => {
  const asked = await cloudFront(500, "");
  await invalidate("E1ABC", ["photos/x.jpg"], SURROUNDINGS);
  expect(asked).toEqual([]);
});

test("a distribution that is not there is told of, and not tried again", async () => {
  await cloudFront(
    404,
    `<ErrorResponse ${NAMESPACE}><Error><Type>Sender</Type><Code>NoSuchDistribution</Code><Message>no</Message></Error></ErrorResponse>`,
  );
  const telling = invalidate("E1ABC", ["index.html"], SURROUNDINGS);
  await expect(telling).rejects.toThrow(DeployError);
  await expect(telling).rejects.toThrow(/in E1ABC: there is no such distribution/);
});
