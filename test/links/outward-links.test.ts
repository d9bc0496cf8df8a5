import { expect, test } from "vitest";
import { outwardLinks } from "../../src/links/outward-links.ts";
import { Desk } from "../library/desk.ts";

test("links of header and footer are asked for once each, by their lines", async () => {
  const desk = new Desk();
  desk.site.write(
    "site.yaml",
    `${desk.site.content("site.yaml")}links:
  header:
    - { name: Теми, url: /topics/ }
    - { name: Крамниця, url: "https://shop.example/#new" }
  footer:
    - { name: Крамниця, url: { uk: "https://shop.example/", en: "https://shop.example/en/", fr: /fr/ } }
`,
  );
  desk.site.story("2025/02/13-story");
  await desk.takeIn();
  const file = "site.yaml";
  expect(outwardLinks(desk.db, desk.context.newsroom)).toEqual([
    {
      address: "https://shop.example/",
      places: [
        { file, line: 15 },
        { file, line: 17 },
      ],
    },
    { address: "https://shop.example/en/", places: [{ file, line: 17 }] },
  ]);
});
