import { expect, test } from "vitest";
import {
  addressesOf,
  addressIndexOf,
  addressListText,
  type PublishedAddress,
} from "../../src/model/address-list.ts";

const ADDRESSES: readonly PublishedAddress[] = [
  { address: "/2025/02/13/a/", is: "story", of: "2025/02/13-a/uk", says: "12345678" },
  { address: "/2025/02/13/b/", is: "story", of: "2025/02/13-b/uk", says: "12345679", feedId: "123 at x" },
  { address: "/%D1%97/?p=1", is: "alias", of: "2025/02/13-a/uk" },
  { address: "/topics/belgium/feed.xml", is: "feed", of: "topic/belgium/uk" },
];

test("what a part says is read as it was written, an address on each line", () => {
  const text = addressListText({ addresses: ADDRESSES });
  expect(addressesOf(text)).toEqual(ADDRESSES);
  expect(text.split("\n")).toContain('["/topics/belgium/feed.xml","feed","topic/belgium/uk"]');
  expect(addressesOf(addressListText({ addresses: [] }))).toEqual([]);
});

test("what the index says is read as it was written", () => {
  const index = { basePath: "/news/", parts: ["pages", "2025-02"] };
  expect(addressIndexOf(addressListText({ index }))).toEqual(index);
});

test.each([
  ["nothing", ""],
  ["a page for what was not found", "<!doctype html><title>404</title>"],
  ["a part that is cut off", addressListText({ addresses: ADDRESSES }).slice(0, -9)],
  ["another version", '{"version":2,"addresses":[],"basePath":"/","parts":[]}'],
  ["JSON that is no list", "[1, 2]"],
  ["nothing in JSON", "null"],
  ["rows that are no rows", '{"version":1,"addresses":[{}],"parts":{}}'],
  ["what stands there is not known", '{"version":1,"addresses":[["/a/","robot","a"]]}'],
  ["an address elsewhere", '{"version":1,"addresses":[["https://x.example/","page","a"]]}'],
  ["a part that climbs", '{"version":1,"basePath":"/","parts":["../../x"]}'],
])("%s is no list", (_, text) => {
  expect(addressesOf(text)).toBeUndefined();
  expect(addressIndexOf(text)).toBeUndefined();
});
