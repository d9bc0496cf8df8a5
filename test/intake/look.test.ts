import { readFileSync } from "node:fs";
import * as culori from "culori";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lookFrom, nearestLegible } from "../../src/intake/look.ts";
import { lookSchema } from "../../src/intake/look-schema.ts";
import { contrast, lightnessOf } from "../../src/kit/colour.ts";
import { Problems } from "../../src/kit/problems.ts";
import { PAPER, WASH } from "../../src/model/palette.ts";
import { runs } from "../runs.ts";

const SIDES = ["light", "dark"] as const;
const yaml = { data: {}, lineOf: () => 1, writtenAt: () => undefined, slips: () => [] };

function accentOf(accent: unknown) {
  const problems = new Problems();
  const look = lookFrom(lookSchema.parse({ accent }), { content: "", file: "site.yaml", yaml, problems });
  return { accent: look?.accent, problems: problems.all() };
}

const least = (hex: string, side: (typeof SIDES)[number]) =>
  Math.min(contrast(hex, PAPER[side]), contrast(hex, WASH[side]));

describe("an accent", () => {
  test.each(["#1d4c99", "rgb(29 76 153)", "rgb(29, 76, 153)", "hsl(217.26 68.13% 35.686%)", " #1D4C99 "])(
    "%s is one colour, however it is written",
    (written) => {
      const { accent, problems } = accentOf(written);
      expect(problems).toEqual([]);
      expect(accent?.light).toBe("#1d4c99");
    },
  );

  test("of one colour is lighter by night, and of two is what they are", () => {
    const { accent } = accentOf("oklch(45% 0.2 20)");
    expect(lightnessOf(accent?.dark ?? "")).toBeGreaterThan(0.7);
    expect(accentOf({ light: "#a00020", dark: "#ff8fa0" }).accent).toEqual({
      light: "#a00020",
      dark: "#ff8fa0",
    });
  });

  const channel = fc.integer({ min: 0, max: 255 });
  const colours = fc.tuple(channel, channel, channel).map((rgb) => `rgb(${rgb.join(" ")})`);

  test("that is refused is offered with its nearest that passes, and that does pass", () => {
    fc.assert(
      fc.property(colours, colours, fc.boolean(), (light, dark, isPair) => {
        const { problems, accent } = accentOf(isPair ? { light, dark } : light);
        if (problems.length === 0) {
          for (const side of SIDES) expect(least(accent?.[side] ?? "", side)).toBeGreaterThanOrEqual(4.5);
          return;
        }
        const [, day, night] = /light: "(.*)", dark: "(.*)" /.exec(problems[0]?.hint ?? "") ?? [];
        const again = accentOf({ light: day, dark: night });
        expect(again.problems).toEqual([]);
        expect(again.accent).toEqual({ light: day, dark: night });
      }),
      { numRuns: runs(200) },
    );
  });

  test("keeps the ink legible on the tints that marks have", () => {
    const ink = { light: "#131b2e", dark: "#eae8e2" };
    const tokens = readFileSync(new URL("../../templates/assets/css/tokens.css", import.meta.url), "utf8");
    expect(tokens).toContain(`--ink: light-dark(${ink.light}, ${ink.dark});`);
    const { interpolate, formatHex } = culori;
    fc.assert(
      fc.property(colours, fc.constantFrom(...SIDES), (written, side) => {
        const accent = nearestLegible(accentOf({ light: written, dark: written }).accent?.[side] ?? "", side);
        const tint = formatHex(interpolate([PAPER[side], accent], "oklab")(0.35));
        expect(contrast(ink[side], tint)).toBeGreaterThanOrEqual(4.5);
      }),
      { numRuns: runs(200) },
    );
  });
});
