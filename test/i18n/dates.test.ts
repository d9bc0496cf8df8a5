import fc from "fast-check";
import { IANAZone, Settings } from "luxon";
import { afterEach, describe, expect, test } from "vitest";
import { Dates, dayOf, isTimeZone, parseInstant } from "../../src/i18n/dates.ts";
import { LANGS } from "../../src/i18n/lang.ts";
import { runs } from "../runs.ts";

const KYIV = "Europe/Kyiv";
const offsetAt = (t: number) => IANAZone.create(KYIV).offset(t) * 60_000;
const EVENING = Date.UTC(2025, 1, 13, 16, 40);

describe("Dates", () => {
  const uk = new Dates("uk", KYIV);
  const en = new Dates("en", KYIV);
  const fr = new Dates("fr", KYIV);
  const pl = new Dates("pl", KYIV);
  const de = new Dates("de", KYIV);
  const nl = new Dates("nl", KYIV);

  test.each([
    ["uk long", uk.long(EVENING), "13 лютого 2025 р., 18:40"],
    ["en long", en.long(EVENING), "13 February 2025, 18:40"],
    ["fr long", fr.long(EVENING), "13 février 2025 à 18\u00a0h\u00a040"],
    ["pl long", pl.long(EVENING), "13 lutego 2025, 18:40"],
    ["pl date", pl.date(EVENING), "13 lutego 2025"],
    ["pl dayName", pl.dayName("2025-09-01"), "1 września 2025"],
    ["pl monthName", pl.monthName("2025-02"), "luty 2025"],
    ["pl monthShort", pl.monthShort("2025-10"), "październik"],
    ["pl dayAndMonth", pl.dayAndMonth("2025-05-03"), "3 maja"],
    ["de long", de.long(EVENING), "13. Februar 2025, 18:40"],
    ["nl long", nl.long(EVENING), "13 februari 2025 om 18:40"],
    ["uk date", uk.date(EVENING), "13 лютого 2025 р."],
    ["en date", en.date(EVENING), "13 February 2025"],
    ["fr date", fr.date(EVENING), "13 février 2025"],
    ["uk time", uk.time(EVENING), "18:40"],
    ["midnight", en.time(Date.UTC(2025, 1, 13, 22)), "00:00"],
    ["fr morning", fr.time(Date.UTC(2025, 1, 13, 7, 5)), "9\u00a0h\u00a005"],
    ["de morning", de.time(Date.UTC(2025, 1, 13, 7, 5)), "09:05"],
    ["nl morning", nl.time(Date.UTC(2025, 1, 13, 7, 5)), "09:05"],
    ["uk dayName", uk.dayName("2025-02-13"), "13 лютого 2025 р."],
    ["en dayName", en.dayName("2025-12-31"), "31 December 2025"],
    ["fr dayName", fr.dayName("2025-05-01"), "1er mai 2025"],
    ["de dayName", de.dayName("2025-03-01"), "1. März 2025"],
    ["nl dayName", nl.dayName("2025-03-01"), "1 maart 2025"],
    ["uk monthName", uk.monthName("2025-02"), "лютий 2025 р."],
    ["en monthName", en.monthName("2025-02"), "February 2025"],
    ["fr monthName", fr.monthName("2025-08"), "août 2025"],
    ["de monthName", de.monthName("2025-01"), "Januar 2025"],
    ["nl monthName", nl.monthName("2025-08"), "augustus 2025"],
    ["uk monthShort", uk.monthShort("2025-02"), "лютий"],
    ["en monthShort", en.monthShort("2025-12"), "December"],
    ["fr monthShort", fr.monthShort("2025-01"), "janvier"],
    ["de monthShort", de.monthShort("2025-12"), "Dezember"],
    ["nl monthShort", nl.monthShort("2025-05"), "mei"],
    ["uk dayAndMonth", uk.dayAndMonth("2025-01-01"), "1 січня"],
    ["en dayAndMonth", en.dayAndMonth("2025-02-13"), "13 February"],
    ["fr dayAndMonth", fr.dayAndMonth("2025-02-01"), "1er février"],
    ["de dayAndMonth", de.dayAndMonth("2025-02-13"), "13. Februar"],
    ["nl dayAndMonth", nl.dayAndMonth("2025-02-01"), "1 februari"],
    ["fr eleventh", fr.dayAndMonth("2025-02-11"), "11 février"],
    ["fr first, long", fr.long(Date.UTC(2025, 4, 1, 9)), "1er mai 2025 à 12\u00a0h"],
  ])("%s", (_, written, expected) => {
    expect(written).toBe(expected);
  });

  test.each([
    [KYIV, "2025-02-13T18:40:00+02:00"],
    ["UTC", "2025-02-13T16:40:00+00:00"],
    ["America/St_Johns", "2025-02-13T13:10:00-03:30"],
    ["Asia/Kathmandu", "2025-02-13T22:25:00+05:45"],
  ])("iso in %s", (zone, iso) => {
    expect(new Dates("uk", zone).iso(EVENING + 999)).toBe(iso);
  });

  test("the zone decides the day", () => {
    const late = Date.UTC(2025, 6, 31, 21, 30);
    expect(uk.day(late)).toBe("2025-08-01");
    expect(uk.date(late)).toBe("1 серпня 2025 р.");
    expect(new Dates("uk", "UTC").day(late)).toBe("2025-07-31");
  });

  test("summer and winter time", () => {
    expect(uk.iso(Date.UTC(2025, 2, 30, 0, 59))).toBe("2025-03-30T02:59:00+02:00");
    expect(uk.iso(Date.UTC(2025, 2, 30, 1, 0))).toBe("2025-03-30T04:00:00+03:00");
  });

  test("says the same of an instant whatever it was asked before", () => {
    const instant = fc.date({
      min: new Date("1930-01-01"),
      max: new Date("2100-01-01"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instant, (date) => {
        const t = date.getTime();
        const local = new Date(t + offsetAt(t));
        expect(uk.day(t)).toBe(local.toISOString().slice(0, 10));
        expect(uk.time(t)).toBe(local.toISOString().slice(11, 16));
        expect(uk.iso(t)).toMatch(new RegExp(`^${uk.day(t)}T`));
        expect(new Date(uk.iso(t)).getTime()).toBe(Math.floor(t / 1000) * 1000);
      }),
    );
  });

  test("an unknown zone is refused", () => {
    expect(() => new Dates("uk", "Mars/Olympus")).toThrow(RangeError);
  });

  test("no text names the zone", () => {
    for (const lang of LANGS) {
      const dates = new Dates(lang, KYIV);
      expect(dates.long(EVENING) + dates.iso(EVENING)).not.toMatch(/Europe|Ki?[yi]e?v|EET|GMT|UTC/i);
    }
  });
});

describe("parseInstant", () => {
  test.each([
    ["2025-02-13T18:40:00+02:00", "2025-02-13T16:40:00.000Z"],
    ["2025-02-13T18:40:00.125Z", "2025-02-13T18:40:00.125Z"],
    ["2025-02-13T18:40-03:30", "2025-02-13T22:10:00.000Z"],
    ["2025-02-13T18:40", "2025-02-13T16:40:00.000Z"],
    ["2025-07-13T18:40:05", "2025-07-13T15:40:05.000Z"],
    ["2025-02-13", "2025-02-12T22:00:00.000Z"],
    ["2025-07-13", "2025-07-12T21:00:00.000Z"],
    ["2024-02-29", "2024-02-28T22:00:00.000Z"],
    ["1985-06-01T12:00", "1985-06-01T08:00:00.000Z"],
  ])("%s", (text, utc) => {
    expect(new Date(parseInstant(text, KYIV) as number).toISOString()).toBe(utc);
  });

  test.each([
    "2026-02-30",
    "0001-13-13",
    "2025-02-29",
    "2025-13-01",
    "2025-00-10",
    "2025-02-13T24:00",
    "2025-02-13T18:60",
    "2025-02-13T18:40:60",
    "2025-02-13T18:40+99:00",
    "2025-02-13T18:40+02:60",
    "2025-02-30T18:40:00Z",
    "2025-2-3",
    "2025-02",
    "2025-W07-4",
    "20250213",
    "2025-02-13T18",
    "2025-02-13Z",
    "13.02.2025",
    "13 лютого 2025",
    "Thu, 13 Feb 2025 16:40:00 GMT",
    "tomorrow",
    " 2025-02-13",
    "2025-02-13\n",
    "",
  ])("%j is no date", (text) => {
    expect(parseInstant(text, KYIV)).toBeUndefined();
  });

  test.each(["2025-03-30T03:00", "2025-03-30T03:30", "2025-03-30T03:59:59"])(
    "%s is skipped by clocks",
    (text) => {
      expect(parseInstant(text, KYIV)).toBeUndefined();
      expect(parseInstant(text, "UTC")).toBe(Date.parse(`${text}Z`));
    },
  );

  describe("does not depend on the season it is read in", () => {
    afterEach(() => {
      Settings.now = () => Date.now();
    });

    test.each(["2025-01-15", "2025-07-15"])("%s", (today) => {
      Settings.now = () => Date.parse(today);
      expect(parseInstant("2025-10-26T03:30", KYIV)).toBe(Date.parse("2025-10-26T03:30+03:00"));
      expect(parseInstant("2025-10-26T04:00", KYIV)).toBe(Date.parse("2025-10-26T04:00+02:00"));
      expect(parseInstant("2025-03-30T04:00", KYIV)).toBe(Date.parse("2025-03-30T04:00+03:00"));
    });
  });

  test("reads back what iso writes", () => {
    const zones = fc.constantFrom(KYIV, "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "UTC");
    const instants = fc.integer({ min: Date.UTC(1970, 0), max: Date.UTC(2100, 0) });
    fc.assert(
      fc.property(zones, instants, (zone, t) => {
        const iso = new Dates("uk", zone).iso(t);
        expect(parseInstant(iso, "UTC")).toBe(Math.floor(t / 1000) * 1000);
        expect(iso.slice(0, 10)).toBe(dayOf(t, zone));
      }),
    );
  });
});

describe("days", () => {
  test.each([
    ["2025-02-13", KYIV, "2025-02-12T22:00:00.000Z"],
    ["2025-03-30", KYIV, "2025-03-29T22:00:00.000Z"],
    ["2025-03-31", KYIV, "2025-03-30T21:00:00.000Z"],
    // Clocks go from 00:00 to 01:00
    ["2025-03-30", "Asia/Beirut", "2025-03-29T22:00:00.000Z"],
    // 00:00 comes twice
    ["2025-11-02", "America/Havana", "2025-11-02T04:00:00.000Z"],
  ])("%s begins in %s", (day, zone, utc) => {
    expect(parseInstant(day, zone)).toBe(Date.parse(utc));
  });

  test("a day's first instant is in it, and the instant before is not", () => {
    const zones = fc.constantFrom(KYIV, "Asia/Beirut", "America/Havana", "Africa/Cairo", "Asia/Kathmandu");
    fc.assert(
      fc.property(zones, fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2040, 0) }), (zone, t) => {
        const day = dayOf(t, zone);
        const start = parseInstant(day, zone) as number;
        expect(dayOf(start, zone)).toBe(day);
        expect(dayOf(start - 1, zone) < day).toBe(true);
      }),
      { numRuns: runs(1000) },
    );
  });
});

test.each([
  [KYIV, true],
  ["Europe/Kiev", true],
  ["UTC", true],
  ["America/Argentina/Buenos_Aires", true],
  ["Europe/Lutsk", false],
  ["+02:00", false],
  ["local", false],
  ["", false],
])("isTimeZone(%j) is %j", (name, known) => {
  expect(isTimeZone(name)).toBe(known);
});
