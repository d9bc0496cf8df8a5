import { expect, test } from "vitest";
import type { ServedRedirect } from "../../src/hosts/host.ts";
import { redirectsFile } from "../../src/hosts/redirects-file.ts";

const redirect = (from: string, to: string | undefined, more: Partial<ServedRedirect> = {}) => ({
  from,
  to,
  query: "",
  isStart: false,
  hasStub: from.endsWith("/") || from.endsWith(".html"),
  ...more,
});

const linesOf = (...redirects: ServedRedirect[]) => redirectsFile(redirects).split("\n").slice(0, -1);

test("a line is an address, where it leads, and that it does so for good", () => {
  expect(linesOf(redirect("/news/%D0%BA/", "/news/new/"))).toEqual(["/news/%D0%BA/ /news/new/ 301"]);
});

test("an address without a page is given with its slash and without, since some hosts tell them apart", () => {
  expect(linesOf(redirect("/feed/", "/feed.xml", { hasStub: false }))).toEqual([
    "/feed/ /feed.xml 301",
    "/feed /feed.xml 301",
  ]);
});

test("a star takes the rest by the name that hosts have for it", () => {
  expect(
    linesOf(
      redirect("/blog/", "/articles/*", { isStart: true, hasStub: false }),
      redirect("/tag/", "/topics/", { isStart: true, hasStub: false }),
    ),
  ).toEqual(["/blog/* /articles/:splat 301", "/tag/* /topics/ 301"]);
});

test("no colon of a goal stands for a name, and what it leads to elsewhere stays as it is", () => {
  const start = { isStart: true, hasStub: false };
  expect(
    linesOf(redirect("/a/", "/x:y/*", start), redirect("/b/", "https://host.example:8080/*", start)),
  ).toEqual(["/a/* /x%3Ay/:splat 301", "/b/* https://host.example:8080/:splat 301"]);
});

test("what is gone has no line: a host that does not know 410 would refuse the file", () => {
  expect(linesOf(redirect("/gone/", undefined), redirect("/x/", undefined, { isStart: true }))).toEqual([]);
});

test("parameters are given one by one, as Netlify reads them, over the page that is there", () => {
  expect(linesOf(redirect("/index.php", "/new/", { query: "id=5&x=%D0%BA" }))).toEqual([
    "/index.php id=5 x=%D0%BA /new/ 301!",
  ]);
});

test("a colon stands for no name", () => {
  expect(linesOf(redirect("/a:b/", "https://x.example/c:d"))).toEqual(["/a%3Ab/ https://x.example/c:d 301"]);
});

test("the first line that fits is the right one, and what nothing else leads on comes before what has a page", () => {
  expect(
    linesOf(
      redirect("/a/", "/1/"),
      redirect("/a/", "/2/", { isStart: true, hasStub: false }),
      redirect("/a/b/", "/3/", { isStart: true, hasStub: false }),
      redirect("/i.php", "/4/", { query: "a=1" }),
      redirect("/i.php", "/5/", { query: "a=1&b=2" }),
      redirect("/i.php", "/6/"),
    ),
  ).toEqual([
    "/i.php a=1 b=2 /5/ 301!",
    "/i.php a=1 /4/ 301!",
    "/i.php /6/ 301",
    "/a/ /1/ 301",
    "/a/b/* /3/ 301",
    "/a/* /2/ 301",
  ]);
});
