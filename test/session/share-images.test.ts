import { expect, test } from "vitest";
import type { ShareImageWords } from "../../src/model/share-image.ts";
import { DryPress } from "../plan/dry-press.ts";

/** Replaces a text in a file of the content. */
function set({ site }: DryPress, file: string, from: string, to: string): void {
  const before = site.content(file);
  expect(before).toContain(from);
  site.write(file, before.replaceAll(from, to));
}

/** A site that has been built: three stories without a photo, two of which have one title. */
async function published(): Promise<DryPress> {
  const press = new DryPress();
  set(press, "site.yaml", "shareCards: false", "shareCards: true");
  press.site.story("2025/02/10-a", { title: "Перша" });
  press.site.story("2025/02/11-b", { title: "Друга" });
  press.site.story("2025/02/12-c", { title: "Друга" });
  await press.build();
  return press;
}

/** What the images say that lie in the site. */
function images({ site }: DryPress): ShareImageWords[] {
  const paths = site.files().filter((path) => path.startsWith("photos/card-"));
  return paths.map((path) => JSON.parse(site.read(path)) as ShareImageWords);
}

/** Of the images of stories: topic and title. */
function ofStories(press: DryPress): string[] {
  const kinds = ["Країна", "Розділ", "Автор", "Підрозділ редакції", undefined];
  const own = images(press).filter(({ lang, kicker }) => lang === "uk" && !kinds.includes(kicker));
  return own.map(({ kicker, title }) => `${kicker}: ${title}`).sort();
}

test("every page has one but periods and hubs without stories, which have the front page's", async () => {
  const press = await published();
  expect(ofStories(press)).toEqual(["Україна: Друга", "Україна: Перша"]);
  const titles = () =>
    images(press)
      .flatMap(({ lang, title, kicker }) => (lang === "fr" && kicker !== "Europe" ? [title] : []))
      .sort();
  expect(titles()).toEqual(["Flux d’actualités", "Héraut"]);
  press.site.story("2025/02/10-a", { title: "Un", tags: "[europe]", authors: "[reporter]" }, "Texte.", "fr");
  await press.build();
  expect(titles()).toEqual(["Europe", "Flux d’actualités", "Héraut", "Reporter"]);
  press.site.delete("articles/2025/02/10-a/fr.md");
  await press.build();
  expect(titles()).toEqual(["Flux d’actualités", "Héraut"]);
});

test("another title is drawn, and the old image goes unless a page has the same", async () => {
  const press = await published();
  press.site.story("2025/02/11-b", { title: "Третя" });
  await press.build();
  expect(ofStories(press)).toEqual(["Україна: Друга", "Україна: Перша", "Україна: Третя"]);
  press.site.story("2025/02/12-c", { title: "Третя" });
  await press.build();
  expect(ofStories(press)).toEqual(["Україна: Перша", "Україна: Третя"]);
});

test("what a story's image does not show leaves it as it is", async () => {
  const press = await published();
  const before = press.site.snapshot();
  press.site.story("2025/02/10-a", { title: "Перша" }, "Інший текст.");
  await press.build();
  const changed = Object.keys(before).filter((path) => press.site.snapshot()[path] !== before[path]);
  expect(changed.filter((path) => path.startsWith("photos/"))).toEqual([]);
  expect(changed.length).toBeGreaterThan(0);
});

test.each<[string, (press: DryPress) => void | Promise<void>, string[]]>([
  ["a photo", addPhoto, ["Україна: Друга"]],
  ["no text any more", ({ site }) => site.delete("articles/2025/02/10-a"), ["Україна: Друга"]],
  [
    "a draft",
    ({ site }) => site.story("2025/02/10-a", { title: "Перша", draft: "true" }),
    ["Україна: Друга"],
  ],
  [
    "another name of its topic",
    (press) => set(press, "topics.yaml", "name: { uk: Україна", "aliases: [Україна]\n  name: { uk: Держава"),
    ["Держава: Друга", "Держава: Перша"],
  ],
  ["a site that wants none", (press) => set(press, "site.yaml", "shareCards: true", "shareCards: false"), []],
])("the image of a story with %s", async (_, edit, left) => {
  const press = await published();
  await edit(press);
  await press.build();
  expect(ofStories(press)).toEqual(left);
});

async function addPhoto({ site }: DryPress): Promise<void> {
  site.story("2025/02/10-a", { title: "Перша", photo: '{ file: sea.jpg, alt: "Море" }' });
  await site.photo("articles/2025/02/10-a/sea.jpg");
}

test("another name of the site is on all of them", async () => {
  const press = await published();
  set(press, "site.yaml", "uk: Вісник", "uk: Оглядач");
  await press.build();
  const ukrainian = images(press).filter(({ lang }) => lang === "uk");
  expect(new Set(ukrainian.map(({ name, title }) => name ?? title))).toEqual(new Set(["Оглядач"]));
});

test("a build that breaks off before it publishes leaves nothing out of the next one", async () => {
  const press = await published();
  press.site.story("2025/02/10-a", { title: "Інша" });
  await press.plan();
  press.site.story("2025/02/13-d", { title: "Нова" });
  await press.build();
  expect(ofStories(press)).toEqual(["Україна: Інша", "Україна: Друга", "Україна: Нова"]);
});

test("a name of the site that was taken back before it was published leaves all images as they were", async () => {
  const press = await published();
  const before = press.site.snapshot();
  set(press, "site.yaml", "uk: Вісник", "uk: Оглядач");
  await press.plan();
  set(press, "site.yaml", "uk: Оглядач", "uk: Вісник");
  await press.build();
  expect(press.site.snapshot()).toEqual(before);
});
