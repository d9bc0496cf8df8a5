import { expect, test } from "vitest";
import { addressesFor, isForHere } from "../../src/preview/listen.ts";

test.each([
  ["localhost:8080", undefined, true],
  ["127.0.0.1:8080", "http://127.0.0.1:8080", true],
  ["[::1]:8080", "http://localhost:8080", true],
  ["localhost:8080", "https://stranger.example", false],
  ["localhost:8080", "null", false],
  ["stranger.example:8080", undefined, false],
  ["localhost.stranger.example", undefined, false],
  ["", undefined, false],
])("a request for %j from %j is answered: %j", (host, origin, isAnswered) => {
  expect(isForHere({ headers: { host, ...(origin !== undefined && { origin }) } })).toBe(isAnswered);
});

test("addresses for others are whole, with the port, and none of this machine's own", () => {
  for (const address of addressesFor({ port: 8080, address: "::", family: "IPv6" })) {
    expect(new URL(address).port).toBe("8080");
    expect(address).not.toMatch(/127\.|\[::1\]|localhost/);
  }
});
