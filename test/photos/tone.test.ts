import { describe, expect, test } from "vitest";
import { toneOfColour } from "../../src/photos/tone.ts";
import { derive, plain, scratchFolder } from "./pictures.ts";

const folder = scratchFolder();

describe("toneOfColour", () => {
  test.each([
    ["black", [0, 0, 0], { light: 0 }],
    ["white", [255, 255, 255], { light: 4 }],
    ["grey", [128, 128, 128], { light: 2 }],
    ["a grey that is hardly blue", [120, 125, 132], { light: 2 }],
    ["red", [255, 0, 0], { light: 3, hue: 1 }],
    ["green", [0, 128, 0], { light: 2, hue: 5 }],
    ["blue", [0, 0, 255], { light: 2, hue: 9 }],
    ["sky", [135, 206, 235], { light: 4, hue: 8 }],
    ["pink, at the end of the circle", [255, 20, 130], { light: 3, hue: 0 }],
  ] as const)("%s", (_, [r, g, b], tone) => {
    expect(toneOfColour(r, g, b)).toEqual(tone);
  });
});

test("a photo has the tone of what most of it is, and keeps it in the cache", async () => {
  const sun = await plain(100, 100, "#ffdd00").png().toBuffer();
  const content = await plain(600, 400, "#0057b7").composite([{ input: sun, left: 400, top: 0 }]);
  const request = [folder, "sky.png", await content.png().toBuffer()] as const;
  const made = await derive(...request);
  expect(made.renditions.tone).toEqual({ light: 2, hue: 9 });
  expect(await derive(...request)).toEqual({ ...made, reused: true });
});

test("transparent pixels count as the white that is shown through them", async () => {
  const clear = await plain(40, 30, "#c01010").ensureAlpha(0).png().toBuffer();
  expect((await derive(folder, "clear.png", clear)).renditions.tone).toEqual({ light: 4 });
});
