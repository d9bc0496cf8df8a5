import { expect, test } from "vitest";
import type { AddressListView } from "../../src/model/address-list.ts";
import { addressList } from "../../src/outputs/address-list.ts";
import { Desk } from "../library/desk.ts";

/** The parts of the list as they would be published, each address with what stands there. */
async function listOf(desk: Desk): Promise<Record<string, unknown>> {
  await desk.takeIn();
  const { context } = desk;
  return Object.fromEntries(
    [...addressList.all(context)].map((output) => {
      const view = addressList.view(context, output) as AddressListView;
      const rows =
        "index" in view ? view.index.parts : view.addresses.map(({ address, is, of }) => [address, is, of]);
      return [output.path, rows];
    }),
  );
}

test("names what is public: stories by months with their old addresses, and pages; nothing of drafts and of the future", async () => {
  const desk = new Desk();
  const { site } = desk;
  site.story("2025/01/31-a", { slug: "a", aliases: "[/2025/01/31/old/]" });
  site.story("2025/02/10-b", { slug: "b", id: '"https://old.example/?p=1"' });
  site.story("2025/02/10-b", { slug: "b" }, "Text.", "en");
  site.story("2025/02/11-draft", { draft: "true", tags: "[belgium]", aliases: "[/secret/]" });
  site.story("2025/04/01-future");
  site.write("pages/about/uk.md", "---\ntitle: Про нас\n---\nТекст.\n");
  const { "/sitemap/addresses/pages.json": pages, ...others } = await listOf(desk);
  expect(others).toEqual({
    "/sitemap/addresses.json": ["pages", "2025-01", "2025-02"],
    "/sitemap/addresses/2025-01.json": [
      ["/2025/01/31/a/", "story", "2025/01/31-a/uk"],
      ["/2025/01/31/old/", "alias", "2025/01/31-a/uk"],
    ],
    "/sitemap/addresses/2025-02.json": [
      ["/2025/02/10/b/", "story", "2025/02/10-b/uk"],
      ["/en/2025/02/10/b/", "story", "2025/02/10-b/en"],
    ],
  });
  expect(pages).toEqual(
    expect.arrayContaining([
      ["/", "home", "uk"],
      ["/en/", "home", "en"],
      ["/about/", "page", "about/uk"],
      ["/fr/topics/ukraine/", "topic", "ukraine/fr"],
      ["/fr/topics/ukraine/atom.xml", "feed", "topic/ukraine/fr"],
      ["/feed.json", "feed", "home/uk"],
      ["/feeds.opml", "subscriptions", "uk"],
    ]),
  );
  expect(JSON.stringify(pages)).not.toContain("belgium");
});

test("knows a text by what it says, in any folder and under another headline, and a short one by its headline too", async () => {
  const desk = new Desk();
  const long = "Довгий текст, якого не має жодна інша новина. ".repeat(5);
  desk.site.story("2025/02/10-a", {}, long);
  desk.site.story("2025/02/11-b", { title: "Інакше", slug: "b" }, long);
  desk.site.story("2025/02/12-c", { title: "Коротко" });
  desk.site.story("2025/02/13-d", { title: "Ще коротше", slug: "d" });
  await desk.takeIn();
  const says = desk.db.all<{ says: string }>("select says from stories order by id").map(({ says }) => says);
  expect(says[0]).toBe(says[1]);
  expect(new Set(says).size).toBe(3);
});

test("has the id in feeds that a text states", async () => {
  const desk = new Desk();
  desk.site.story("2025/02/10-a", { id: "2025/02/09-old" });
  await desk.takeIn();
  const [output] = [...addressList.all(desk.context)].filter(({ key }) => key === "2025-02");
  const view = output && addressList.view(desk.context, output);
  expect(view).toMatchObject({ addresses: [{ feedId: "tag:news.example,2025:2025/02/09-old/uk" }] });
});
