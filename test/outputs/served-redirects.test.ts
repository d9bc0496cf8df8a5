import { expect, test } from "vitest";
import { servedRedirects } from "../../src/outputs/served-redirects.ts";
import { Desk } from "../library/desk.ts";

test.each([
  [undefined, "https://news.example/*"],
  ["https://news.example/base/", "/base/*"],
])("the rest of an address is led on within the site alone: %s", async (baseUrl, to) => {
  const desk = new Desk();
  desk.site.baseUrl = baseUrl;
  desk.site.story("2025/02/10-a");
  desk.site.write("redirects.yaml", "/blog/*: /*\n");
  await desk.takeIn();
  expect(servedRedirects(desk.context)).toMatchObject([{ isStart: true, to }]);
});
