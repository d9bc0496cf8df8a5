import { afterAll, expect, test } from "vitest";
import { listView } from "../../src/outputs/list-view.ts";
import { renderAuthorPage } from "../../templates/author.ts";
import { Desk } from "../library/desk.ts";
import { attribute, elementsOf, one, textOf, within } from "../templates/dom.ts";
import { frameIn } from "../templates/samples.ts";

const desk = new Desk(undefined, true);
afterAll(() => desk.remove());

const hub = () => listView(desk.context, { list: "author", lang: "uk", key: "koval" }, 0);
const photosOfAuthors = () => desk.db.all("select file from photos where story like 'register:authors/%'");

test("an author's picture lies in authors/, is on their page, and goes with its line", async () => {
  const { site } = desk;
  const others = site.content("authors.yaml");
  const entry = (photo: string) =>
    `koval: { kind: person, name: { uk: Олена, en: Olena, fr: Olena }${photo} }\n`;
  site.write(
    "authors.yaml",
    others + entry(", photo: { file: koval.jpg, alt: Олена Коваль, credit: Іван Бойко }"),
  );
  await site.photo("authors/koval.jpg", 300, 300);
  site.story("2025/02/10-s", { authors: "[koval]" });
  await desk.takeIn();

  const view = hub();
  expect(view?.portrait).toMatchObject({ alt: "Олена Коваль", credit: "Іван Бойко", kind: "photo" });
  const page = elementsOf(renderAuthorPage(frameIn(), view as NonNullable<typeof view>));
  const figure = one(page, "figure", "portrait");
  expect(attribute(one(within(figure), "img"), "alt")).toBe("Олена Коваль");
  expect(textOf(one(within(figure), "figcaption"))).toBe("Фото: Іван Бойко");

  site.write("authors.yaml", others + entry(""));
  await desk.takeIn();
  expect(hub()?.portrait).toBeUndefined();
  expect(photosOfAuthors()).toEqual([]);
});
