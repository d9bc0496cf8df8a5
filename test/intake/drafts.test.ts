import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { toldByBuild, toldByCheck } from "../session/told.ts";
import { SmallSite } from "../site/small-site.ts";

/** A way to write a draft wrongly: what is said of it, and where in its folder. */
type Mistake = [
  name: string,
  write: (site: SmallSite, id: string) => void | Promise<void>,
  said: [place: string, message: string],
];

const draft =
  (matter: Record<string, string> = {}, body?: string) =>
  (site: SmallSite, id: string) =>
    site.story(id, { draft: "true", ...matter }, body);

const MISTAKES: Mistake[] = [
  ["YAML that cannot be read", draft({ title: '"Open' }), ["uk.md:", "is never closed by another"]],
  ["an unknown topic", draft({ tags: "[Немає]" }), ["uk.md:5:", '"Немає" is not a topic in topics.yaml']],
  ["an unknown key", draft({ headline: "x" }), ["uk.md:7:", "headline"]],
  ["no such photo", draft({}, "![Що видно](nema.jpg)"), ["uk.md:8:", "nema.jpg"]],
  ["no such story", draft({}, "[[2025/02/13-nema]]"), ["uk.md:8:", 'there is no story "2025/02/13-nema"']],
  ["no such page", draft({}, "[Сторінка](/nema/)"), ["uk.md:8:", "there is no page /nema/"]],
  [
    "the address of a public story",
    draft({ slug: "novyna", date: "2025-02-13T12:00:00+02:00" }),
    ["uk.md:1:", "/2025/02/13/novyna/"],
  ],
  [
    "an alias that a public story has",
    draft({ aliases: "[/2025/02/15/dvi/]" }),
    ["uk.md:7:", "/2025/02/15/dvi/"],
  ],
  [
    "front matter without an end",
    (site, id) => site.write(`articles/${id}/uk.md`, "---\ntitle: Новина\ndraft: true\n\nТекст.\n"),
    ["uk.md:", "the front matter is not closed"],
  ],
  [
    "a damaged photo",
    async (site, id) => {
      await site.photo("whole.jpg");
      site.cutPhoto("whole.jpg", `articles/${id}/cut.jpg`);
      site.delete("whole.jpg");
      draft({}, "![Що видно](cut.jpg)")(site, id);
    },
    ["cut.jpg:", "shown by the story"],
  ],
];

const idOf = (name: string) => `2025/02/14-draft-${MISTAKES.findIndex(([other]) => other === name)}`;
const UNKNOWN_TOPIC = idOf("an unknown topic");
const NO_SUCH_PAGE = idOf("no such page");

/** A site with every mistake in a draft of its own, and what was said when it was built; nobody changes it but in a copy. */
const built = SmallSite.empty();
let said: string;
/** What a check says of it: as usual, and where errors in drafts are errors like others. */
let checks: Record<"usual" | "strict", string>;

beforeAll(async () => {
  built.story("2025/02/13-public", { slug: "novyna" });
  for (const [name, write] of MISTAKES) await write(built, idOf(name));
  built.story("2025/02/15-two", { slug: "dvi" });
  built.story("2025/02/15-two", { draft: "true", tags: "[Nowhere]" }, "Text.", "en");
  const run = await built.build();
  expect(run).toMatchObject({ code: 0 });
  said = run.said;
  checks = { usual: await toldByCheck(built), strict: await toldByCheck(built, true) };
});
afterAll(() => built.remove());

describe("an error in a draft", () => {
  test.each(MISTAKES)("is told as a warning, and as an error to whom asks for drafts: %s", (name, _, at) => {
    const [place, message] = [`articles/${idOf(name)}/${at[0]}`, at[1]];
    const lines = (text: string) =>
      text.split("\n").filter((line) => line.includes(place) && line.includes(message));
    const warning = expect.stringContaining(": warning: in a draft: ");
    expect(lines(said)).toEqual([warning]);
    expect(lines(checks.usual)).toEqual([warning]);
    expect(lines(checks.strict)).toEqual([expect.stringContaining(": error: ")]);
  });

  test("does not keep the rest from being published, and no draft is", () => {
    expect(said).not.toContain(": error:");
    expect(checks.usual).not.toContain(": error:");
    expect(built.read("2025/02/13/novyna/index.html")).toContain("Новина 2025/02/13-public");
    expect(built.files().filter((file) => file.includes("draft"))).toEqual([]);
  });

  test("decides what a check ends with, as it is asked", async () => {
    expect(await built.run("scripts/check.ts")).toMatchObject({ code: 0 });
    const { code, said } = await built.run("scripts/check.ts", "--drafts");
    expect(code).toBe(1);
    expect(said).toContain(": error:");
  });

  test("is gone when it is mended, and the story is published when it is a draft no more", async () => {
    const site = built.copy();
    site.story(UNKNOWN_TOPIC, { slug: "temu" });
    site.story(NO_SUCH_PAGE, { slug: "storinku" });
    const { code, said } = await site.build();
    expect(code, said).toBe(0);
    for (const words of ["Немає", "there is no page", "in a draft"]) expect(said).not.toContain(words);
    expect(site.read("2025/02/14/temu/index.html")).toContain(`Новина ${UNKNOWN_TOPIC}`);
    expect(site.read("2025/02/14/storinku/index.html")).toContain(`Новина ${NO_SUCH_PAGE}`);
  });

  test("leaves the other languages of its story public", () => {
    expect(built.read("2025/02/15/dvi/index.html")).toContain("Новина 2025/02/15-two");
    expect(said).toContain("15-two/en.md:5: warning: in a draft: ");
  });

  test("is an error where a public story leads to the draft, and of a text that lies beside one", async () => {
    const site = built.cleanCopy();
    onTestFinished(() => site.remove());
    site.story("2025/02/15-other", {}, `[[${UNKNOWN_TOPIC}]]`);
    site.story(UNKNOWN_TOPIC, { tags: "[Nowhere]" }, "Text.", "en");
    const said = await toldByBuild(site);
    expect(said).toContain("2025/02/15-other/uk.md:7: error: ");
    expect(said).toContain(`${UNKNOWN_TOPIC}/en.md:5: error: `);
  });
});
