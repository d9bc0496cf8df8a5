import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { colourAt, derive, requestFor, scratchFolder } from "./pictures.ts";

const folder = scratchFolder();
const chart = (more = "") =>
  Buffer.from(
    `<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 40"><script>x()</script><rect width="40" height="40" fill="#f00"/>${more}</svg>`,
  );

test("a drawing is published as one, safe, with pictures of it for feeds and cards", async () => {
  const { renditions, files } = await derive(folder, "chart.svg", chart(), { crops: true, form: "vector" });
  expect(renditions.vector).toMatchObject({ type: "image/svg+xml", width: 80, height: 40 });
  expect(renditions.vector?.path).toMatch(/^\/photos\/photo-[0-9a-f]{12}-drawing\.svg$/);
  expect(renditions.avif).toEqual([]);
  expect(renditions.jpeg.map(({ width, height }) => [width, height])).toEqual([
    [400, 200],
    [800, 400],
    [1200, 600],
    [1600, 800],
  ]);
  const fileOf = (end: string) => files.find(({ path }) => path.endsWith(end))?.cached ?? end;
  expect(readFileSync(fileOf("-drawing.svg"), "utf8")).not.toContain("script");
  expect(await colourAt(fileOf("-1600.jpg"), 0.25, 0.5)).toBe("red");
  expect(await colourAt(fileOf("-1600.jpg"), 0.75, 0.5)).toBe("white");
  expect(renditions.crops?.wide.width).toBe(1200);
});

test("one that is heavier than its pictures is published as them", async () => {
  const heavy = chart(`<path d="M0 0${" 1.234567 7.654321".repeat(20_000)}"/>`);
  const { renditions } = await derive(folder, "heavy.svg", heavy, { form: "vector" });
  expect(renditions.vector).toBeUndefined();
  expect(renditions.avif).toHaveLength(4);
});

test("its words are drawn with the same letters on every machine, Ukrainian ones too", async () => {
  const words = chart(
    '<text x="42" y="20" font-family="Arial" font-size="9" font-weight="bold">Ґатунок</text>',
  );
  const { files } = await derive(folder, "words.svg", words, { form: "vector" });
  const file = files.find(({ path }) => path.endsWith("-1600.jpg"))?.cached ?? "";
  // The stem of the first letter.
  expect(await colourAt(file, 43.3 / 80, 17 / 40)).toBe("black");
});

test("inspecting it says that it is a drawing", async () => {
  const request = await requestFor(folder, "any.jpg", chart());
  expect(request.hash).toMatch(/^[0-9a-f]{16}$/);
});
