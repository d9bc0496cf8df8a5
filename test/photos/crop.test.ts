import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cropBox } from "../../src/photos/crop.ts";

const WIDE = { width: 1200, height: 675 };
const SQUARE = { width: 1200, height: 1200 };

describe("cropBox", () => {
  test.each([
    [
      "the middle",
      { width: 1600, height: 1200 },
      WIDE,
      [0.5, 0.5],
      { left: 0, top: 150, width: 1600, height: 900 },
    ],
    [
      "the upper edge",
      { width: 1600, height: 1200 },
      WIDE,
      [0.5, 0],
      { left: 0, top: 0, width: 1600, height: 900 },
    ],
    [
      "a face on the right",
      { width: 1600, height: 1200 },
      SQUARE,
      [0.7, 0.5],
      { left: 400, top: 0, width: 1200, height: 1200 },
    ],
    [
      "a face left of the middle",
      { width: 1600, height: 1200 },
      SQUARE,
      [0.4, 0.5],
      { left: 40, top: 0, width: 1200, height: 1200 },
    ],
    [
      "an upright photo",
      { width: 900, height: 1600 },
      WIDE,
      [0.5, 0.25],
      { left: 0, top: 147, width: 900, height: 506 },
    ],
    ["a photo of one pixel", { width: 1, height: 1 }, WIDE, [1, 1], { left: 0, top: 0, width: 1, height: 1 }],
    [
      "a point outside",
      { width: 100, height: 50 },
      SQUARE,
      [7, -3],
      { left: 50, top: 0, width: 50, height: 50 },
    ],
  ] as const)("%s", (_, photo, shape, focus, box) => {
    expect(cropBox(photo, shape, focus)).toEqual(box);
  });

  const side = fc.integer({ min: 2, max: 5000 });
  const fraction = fc.double({ min: 0, max: 1, noNaN: true });

  test("is inside the photo, touches two of its edges and holds the focal point", () => {
    fc.assert(
      fc.property(
        side,
        side,
        fraction,
        fraction,
        fc.constantFrom(WIDE, SQUARE),
        (width, height, x, y, shape) => {
          const box = cropBox({ width, height }, shape, [x, y]);
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.top).toBeGreaterThanOrEqual(0);
          expect(box.left + box.width).toBeLessThanOrEqual(width);
          expect(box.top + box.height).toBeLessThanOrEqual(height);
          expect(box.width === width || box.height === height).toBe(true);
          expect(x * width).toBeGreaterThanOrEqual(box.left - 1);
          expect(x * width).toBeLessThanOrEqual(box.left + box.width + 1);
          expect(y * height).toBeGreaterThanOrEqual(box.top - 1);
          expect(y * height).toBeLessThanOrEqual(box.top + box.height + 1);
        },
      ),
    );
  });
});
