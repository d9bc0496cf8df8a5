import fc from "fast-check";
import { IANAZone } from "luxon";
import { expect, test } from "vitest";
import { ZoneOffsets } from "../../src/i18n/zone-offsets.ts";
import { runs } from "../runs.ts";

/** Zones with half hours, changes of a day, of the night, for Ramadan, and none. */
const ZONES = [
  "Europe/Kyiv",
  "Europe/Dublin",
  "Africa/Casablanca",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "America/Caracas",
  "UTC",
];

test("the offset of any instant is the runtime's", () => {
  const instants = fc.integer({ min: Date.UTC(1850, 0), max: Date.UTC(2100, 0) });
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), instants, (zone, t) => {
      expect(ZoneOffsets.of(zone).at(t)).toBe(IANAZone.create(zone).offset(t));
    }),
    { numRuns: runs(2000) },
  );
});

test("around each change of a zone, to the hour", () => {
  for (const zone of ZONES) {
    const direct = IANAZone.create(zone);
    for (let t = Date.UTC(2010, 11, 20); t < Date.UTC(2012, 1, 1); t += 7_200_000)
      expect(ZoneOffsets.of(zone).at(t)).toBe(direct.offset(t));
  }
});

test("at the very instant of a change, and the millisecond before", () => {
  const kyiv = ZoneOffsets.of("Europe/Kyiv");
  const [forward, back] = [Date.UTC(2026, 2, 29, 1), Date.UTC(2026, 9, 25, 1)];
  expect([forward - 1, forward, back - 1, back].map((t) => kyiv.at(t))).toEqual([120, 180, 180, 120]);
});
