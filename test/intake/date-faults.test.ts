import { describe, expect, test } from "vitest";
import { parseInstant } from "../../src/i18n/dates.ts";
import { dateFault, unclearDate } from "../../src/intake/date-faults.ts";
import { DATES } from "../messages/tables/dates.ts";

const ZONE = "Europe/Kyiv";
const HINTS = DATES.flatMap(([what, , [, message, hint = ""] = ["", ""]]) =>
  message.startsWith('"date"') ? [[what, hint] as const] : [],
);
const ISO = /\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?/g;

test.each(HINTS)("what is to be written is a date: %s", (_, hint) => {
  for (const [iso] of hint.matchAll(ISO)) {
    expect(parseInstant(iso, ZONE)).toBeTypeOf("number");
    expect(unclearDate(iso, ZONE)).toBeUndefined();
  }
});

describe("hours at which clocks change", () => {
  test.each([
    ["2025-03-30T03:00", "Europe/Kyiv", "2025-03-30T03:00:00+02:00 or 2025-03-30T03:00:00+03:00"],
    ["2025-03-30T03:59:59", "Europe/Kyiv", "2025-03-30T03:59:59+02:00 or 2025-03-30T03:59:59+03:00"],
    ["2025-10-26T03:00", "Europe/Kyiv", "2025-10-26T03:00:00+03:00 or 2025-10-26T03:00:00+02:00"],
    ["2025-03-30T02:30", "Europe/Paris", "2025-03-30T02:30:00+01:00 or 2025-03-30T02:30:00+02:00"],
    ["2025-03-09T02:30", "America/New_York", "2025-03-09T02:30:00-05:00 or 2025-03-09T02:30:00-04:00"],
    ["2025-10-05T02:15", "Australia/Lord_Howe", "2025-10-05T02:15:00+10:30 or 2025-10-05T02:15:00+11:00"],
    ["2025-04-06T01:45", "Australia/Lord_Howe", "2025-04-06T01:45:00+11:00 or 2025-04-06T01:45:00+10:30"],
  ])("%s in %s", (text, zone, readings) => {
    expect(unclearDate(text, zone)?.hint).toBe(`Write the zone too: ${readings}`);
  });

  test.each([
    ["2025-03-30T02:59", "Europe/Kyiv"],
    ["2025-03-30T04:00", "Europe/Kyiv"],
    ["2025-10-26T02:59:59", "Europe/Kyiv"],
    ["2025-10-26T04:00", "Europe/Kyiv"],
    ["2025-03-30T03:30:00+03:00", "Europe/Kyiv"],
    ["2025-03-30T03:30Z", "Europe/Kyiv"],
    ["2025-03-30", "Europe/Kyiv"],
    ["2025-03-30T03:30", "UTC"],
    ["2025-11-02", "America/Havana"],
  ])("%s in %s is one moment", (text, zone) => {
    expect(unclearDate(text, zone)).toBeUndefined();
    expect(parseInstant(text, zone)).toBeTypeOf("number");
  });
});

test.each([
  "",
  "T",
  "-",
  "2025-",
  "завтра",
  "2025-02-13T",
  "2025-02-13Tx",
  "1.1.1",
  "99999-01-01",
  "2025-02-13T18:40:00.1234567891",
])("%s has a sentence, too", (text) => {
  const { message, hint } = dateFault(text, ZONE);
  expect(message).toContain(`"${text}" `);
  expect(hint).toMatch(/^[A-Z].*\d/);
});
