import { describe, expect, test } from "vitest";
import { email, id, tagUri, webUrl } from "./addresses.ts";
import { rfc822, rfc3339 } from "./dates.ts";
import { anyText, filled, languageTag, mediaType, oneOf, positive } from "./tokens.ts";

const CHECKS = {
  rfc822,
  rfc3339,
  webUrl,
  id,
  tagUri,
  email,
  anyText,
  filled,
  languageTag,
  mediaType,
  positive,
  oneOf: oneOf("a", "b"),
} as const;

describe("values that are as they should be", () => {
  test.each<[keyof typeof CHECKS, string]>([
    ["rfc822", "Thu, 13 Feb 2025 16:40:00 GMT"],
    ["rfc822", "Thu, 29 Feb 2024 23:59:59 -0800"],
    ["rfc3339", "2025-02-13T16:40:00Z"],
    ["rfc3339", "2024-02-29T16:40:00.123+02:00"],
    ["webUrl", "http://a.example/%D1%97?b=1&c=(2)#d"],
    ["id", "https://a.example/"],
    ["tagUri", "tag:a.example,2025:x/y;z=1"],
    ["tagUri", "tag:ann@a.example,2025-02-28:x"],
    ["email", "ann@news.example (Ann)"],
    ["anyText", "]]> & <b> \u{1f30d}\r\n\t\u0085"],
    ["filled", "x"],
    ["languageTag", "uk"],
    ["languageTag", "fr-CA"],
    ["mediaType", "application/atom+xml"],
    ["positive", "10"],
    ["oneOf", "a"],
  ])("%s takes %j", (check, text) => {
    expect(CHECKS[check](text)).toBeUndefined();
  });
});

describe("values that are not", () => {
  test.each<[keyof typeof CHECKS, string, string]>([
    ["rfc822", "13.02.2025", "is no date of RFC 822"],
    ["rfc822", "Thu, 13 Feb 25 16:40:00 GMT", "is no date of RFC 822"],
    ["rfc822", "Sat, 29 Feb 2025 16:40:00 GMT", "is a date that there is not"],
    ["rfc822", "Thu, 13 Feb 2025 24:40:00 GMT", "is a date that there is not"],
    ["rfc822", "Fri, 13 Feb 2025 16:40:00 GMT", "names the wrong day of the week"],
    ["rfc822", "Thu, 01 Jan 1970 00:00:00 GMT", "is a date before 1990"],
    ["rfc3339", "2025-02-13", "is no date of RFC 3339"],
    ["rfc3339", "2025-02-13T16:40:00", "is no date of RFC 3339"],
    ["rfc3339", "2025-02-30T16:40:00Z", "is a date that there is not"],
    ["rfc3339", "2025-02-13T16:60:00Z", "is a date that there is not"],
    ["rfc3339", "0025-02-13T16:40:00Z", "is a date before 1990"],
    ["rfc3339", "1989-12-31T16:40:00Z", "is a date before 1990"],
    ["webUrl", "/a/", "is no absolute http(s) address"],
    ["webUrl", "//a.example/", "is no absolute http(s) address"],
    ["webUrl", "#a", "is no absolute http(s) address"],
    ["webUrl", "javascript:alert(1)", "is no absolute http(s) address"],
    ["webUrl", "data:image/png;base64,AAAA", "is no absolute http(s) address"],
    ["webUrl", "https://a.example/ї", "has characters that no address has"],
    ["webUrl", "https://a.example/a b", "has characters that no address has"],
    ["webUrl", "https://a.example/?a[0]={1}", "has characters that no address has"],
    ["webUrl", "https://a.example/%zz", "has characters that no address has"],
    ["webUrl", "https://a.example:port/", "is no address"],
    ["id", "7", "is no absolute http(s) address"],
    ["tagUri", "tag:a.example:x", "is no tag URI"],
    ["tagUri", "tag:a.example,25:x", "is no tag URI"],
    ["tagUri", "tag:a.example,2025-02-30:x", "has a date that there is not"],
    ["tagUri", "tag:a.example,2025:ї", "has characters that no tag URI has"],
    ["email", "Ann", "is no e-mail address"],
    ["anyText", "a\u0000", "has characters that XML cannot carry"],
    ["anyText", "\ud83d", "has characters that XML cannot carry"],
    ["anyText", "\ufffe", "has characters that XML cannot carry"],
    ["filled", " \n", "is blank"],
    ["languageTag", "uk_UA", "is no language tag"],
    ["languageTag", "xx", "is no language"],
    ["mediaType", "JPEG", "is no media type"],
    ["mediaType", "image/JPG?w=1", "is no media type"],
    ["positive", "0", "is no number above zero"],
    ["oneOf", "c", "is none of a, b"],
  ])("%s says of %j that it %s", (check, text, problem) => {
    expect(CHECKS[check](text)).toBe(problem);
  });
});
