import { expect, test } from "vitest";
import { isReservedHost } from "../../src/session/reserved-hosts.ts";

test.each([
  "visnyk.example",
  "news.visnyk.test",
  "a.localhost",
  "localhost",
  "x.invalid",
  "redaktsiia.local",
  "wiki.internal",
  "router.home.arpa",
  "example.org",
  "www.example.com",
  "intranet",
  "127.0.0.1",
  "192.168.1.20",
  "[::1]",
  "visnyk.example.",
])("%s is for trying out", (host) => {
  expect(isReservedHost(host)).toBe(true);
});

test.each([
  "visnyk.ua",
  "example.ua",
  "example.org.ua",
  "myexample.org",
  "test.com",
  "localhost.org",
  "news.1.ua",
  "xn--80ak6aa92e.com",
])("%s can be somebody's", (host) => {
  expect(isReservedHost(host)).toBe(false);
});

test.each(["http://2130706433/", "http://0x7f.1/", "http://[::ffff:7f00:1]/"])(
  "%s is a number, however it is written",
  (url) => {
    expect(isReservedHost(new URL(url).hostname)).toBe(true);
  },
);
