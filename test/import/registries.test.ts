import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { acceptProposal } from "../../src/import/accept.ts";
import type { ArchiveTopic } from "../../src/import/archive.ts";
import { ImportSite, textEntry } from "./made-up.ts";

function topics(...names: string[]): { topics: ArchiveTopic[] } {
  return { topics: names.map((name) => ({ name, kind: "theme" })) };
}

function proposal(at: ImportSite): string {
  return readFileSync(join(at.kept, "new.yaml"), "utf8");
}

test("topics that the site has, under whatever name, are not proposed; the others are, near ones side by side", async () => {
  const at = new ImportSite();
  at.entries = [
    textEntry("a", topics("УКРАЇНА", "belgium", "Europe", "Наука")),
    textEntry("b", topics("Украина", "Вибори 2019", "Мистецтво")),
    textEntry("c", topics("Вибори 2020", "Мистецтва", "наука")),
    textEntry("d", topics("Наука", "Мистецтво")),
  ];
  await at.run();
  expect(proposal(at).replace(/^#.*\n/gm, "")).toBe(`topics:
  nauka: # 3 texts
    kind: theme
    name: Наука
  mystetstvo: # 2 texts
    kind: theme
    name: Мистецтво
  mystetstva: # 1 text, near «Мистецтво»
    # same: mystetstvo
    kind: theme
    name: Мистецтва
  ukrayna: # 1 text, near «Україна»
    # same: ukraine
    kind: theme
    name: Украина
  vybory-2019: # 1 text
    kind: theme
    name: Вибори 2019
  vybory-2020: # 1 text
    kind: theme
    name: Вибори 2020
`);
});

test.each([
  [">themereviewteam", "themereviewteam"],
  ["«Редакція».", "Редакція"],
  ["> Олена Кіт", "Olena Kit"],
])("%s is near %s, whichever comes first", async (sloppy, name) => {
  for (const names of [
    [sloppy, name],
    [name, sloppy],
  ]) {
    const at = new ImportSite();
    at.entries = names.map((author, n) => textEntry(`a${n}`, { authors: [{ name: author }] }));
    await at.run();
    expect(proposal(at)).toMatch(/1 text, near «/);
  }
});

test("a name that is nearly the key of another is near it: of a user, or of an author of the site", async () => {
  const team = { name: "Команда тем", key: "themereviewteam" };
  const sloppy = { name: ">themereviewteam" };
  for (const authors of [
    [team, sloppy],
    [sloppy, team],
  ]) {
    const at = new ImportSite();
    at.entries = authors.map((author, n) => textEntry(`a${n}`, { authors: [author] }));
    await at.run();
    expect(proposal(at)).toMatch(/# same: themereviewteam/);
  }
  const at = new ImportSite();
  at.site.write("authors.yaml", "themereviewteam:\n  kind: person\n  name: Команда тем\n");
  at.entries = [textEntry("a", { authors: [sloppy] })];
  await at.run();
  expect(proposal(at)).toContain("near «Команда тем»\n    # same: themereviewteam\n");
});

test("what is accepted builds, as proposed and with twins made one", async () => {
  const at = new ImportSite();
  const person = { name: "Олена О’Ніл", key: "olena", email: "olena@old.example", url: "javascript:x" };
  at.entries = [
    textEntry("a", { ...topics("Україна", "Наука"), authors: [person, { name: "newsroom" }] }),
    textEntry("b", { ...topics("Украина", "Науки"), authors: [{ name: "Олена О'Ніл" }] }),
    textEntry("c", { ...topics(), authors: [{ name: "Olena O'Neal" }] }),
  ];
  await at.run();
  expect(proposal(at)).toContain(
    "  olena: # 2 texts\n    kind: person\n    name: Олена О’Ніл\n    email: olena@old.example\n",
  );
  expect(proposal(at)).toContain(
    "  archive: # 1 text\n    kind: section\n    name:\n      uk: Архів\n      en: Archive\n",
  );
  const merged = proposal(at)
    .replaceAll("# same:", "same:")
    .replace("olena-oneal: # 1 text\n", "olena-oneal:\n    same: olena\n");
  expect(merged.match(/^ +same: .*/gm)).toEqual(["    same: nauka", "    same: ukraine", "    same: olena"]);
  writeFileSync(join(at.kept, "new.yaml"), merged);
  const before = at.site
    .content("topics.yaml")
    .replace(
      "name: { uk: Україна, en: Ukraine, fr: Ukraine }",
      "name: { uk: Україна, en: Ukraine, fr: Ukraine } # our country",
    );
  at.site.write("topics.yaml", before);
  expect(acceptProposal(at.content)).toEqual({ topics: 4, authors: 2 });
  expect(at.site.content("topics.yaml")).toBe(
    `${before.replace("# our country", "# our country\n  aliases: [Украина]")}archive:\n  kind: section\n  name:\n    uk: Архів\n    en: Archive\n    fr: Archives\nnauka:\n  kind: theme\n  name: Наука\n  aliases:\n    - Науки\n`,
  );
  const check = await at.site.run("scripts/check.ts");
  expect(check.said).not.toContain("error:");
  expect(check.code).toBe(0);
  const written = at.site.content("articles/2019/05/13-b/uk.md");
  await at.run();
  expect(at.site.content("articles/2019/05/13-b/uk.md")).toBe(written);
  expect(() => proposal(at)).toThrow("ENOENT");
});

test("topics that stand in each other's place in translations are proposed side by side", async () => {
  const at = new ImportSite();
  at.entries = [1, 2, 3].flatMap((n) => [
    textEntry(`uk${n}`, { ...topics("Вибори", "Новини"), group: `g${n}` }),
    textEntry(`en${n}`, {
      ...topics("Elections", n === 1 ? "Sport" : "Opinion"),
      lang: "en",
      group: `g${n}`,
    }),
  ]);
  for (const n of [4, 5])
    at.entries.push(
      textEntry(`uk${n}`, { ...topics("Новини"), group: `g${n}` }),
      textEntry(`en${n}`, { ...topics("Opinion"), lang: "en", group: `g${n}` }),
    );
  await at.run();
  const lines = proposal(at)
    .replace(/^#.*\n/gm, "")
    .match(/^ {2}\S.*|^ {4}# same: .*/gm);
  expect(lines).toEqual([
    "  novyny: # 5 texts",
    "  opinion: # 4 texts, near «Новини»",
    "    # same: novyny",
    "  elections: # 3 texts",
    "  vybory: # 3 texts, near «Elections»",
    "    # same: elections",
    "  sport: # 1 text",
  ]);
});

test("a proposal that was edited is added to, never replaced", async () => {
  const at = new ImportSite();
  at.entries = [textEntry("a", topics("Наука"))];
  await at.run();
  writeFileSync(
    join(at.kept, "new.yaml"),
    proposal(at).replace("name: Наука", "name: { uk: Наука, en: Science, fr: Sciences }"),
  );
  const edited = proposal(at);
  at.entries.push(textEntry("b", { ...topics("наука", "Спорт"), authors: [{ name: "Олена" }] }));
  const whole = `${edited}  sport: # 1 text\n    kind: theme\n    name: Спорт\nauthors:\n  olena: # 1 text\n    kind: person\n    name: Олена\n`;
  await at.run();
  expect(proposal(at)).toBe(whole);
  await at.run();
  expect(proposal(at)).toBe(whole);
});

describe("what cannot be accepted changes nothing, and says why", () => {
  test.each([
    ["no proposal", undefined, "There is nothing to accept"],
    ["YAML that is broken", "topics: [\n", "new.yaml:2"],
    [
      "a topic of the site",
      "topics:\n  novyi:\n    kind: theme\n    name: Україна\n",
      'are both called "Україна"',
    ],
    ["a key that is none", "topics:\n  Новий:\n    kind: theme\n    name: Новий\n", "topics.yaml:"],
    ["an entry without fields", "topics:\n  novyi:\n", "topics.yaml:"],
    [
      "the same as nothing",
      "topics:\n  novyi:\n    same: nema\n    name: Новий\n",
      "topics.yaml has no entry of this key",
    ],
    [
      "the same in a circle",
      "topics:\n  a:\n    same: b\n  b:\n    same: a\n",
      "a is the same as b is the same as a",
    ],
  ])("%s", async (_, text, said) => {
    const at = new ImportSite();
    await at.run();
    if (text !== undefined) writeFileSync(join(at.kept, "new.yaml"), text);
    const before = at.site.content("topics.yaml");
    expect(() => acceptProposal(at.content)).toThrow(said);
    expect(at.site.content("topics.yaml")).toBe(before);
  });
});

test.each([
  ["{}\n", ""],
  ["# Теми\n{}\n", "# Теми\n"],
  ["", ""],
])("a register without entries gets its first: %j", async (before, rest) => {
  const at = new ImportSite();
  at.site.write("site.yaml", at.site.content("site.yaml").replace(/^navigation.*\n/m, ""));
  at.site.write("topics.yaml", "{}");
  at.entries = [textEntry("a", topics("Наука"))];
  await at.run();
  at.site.write("topics.yaml", before);
  acceptProposal(at.content);
  expect(at.site.content("topics.yaml")).toBe(`${rest}nauka:\n  kind: theme\n  name: Наука\n`);
});

describe("an alias is added, and nothing else changes", () => {
  test.each([
    ["a: { kind: theme, name: A }\n", "a: { kind: theme, name: A, aliases: [Б] }\n"],
    ["a: {kind: theme, name: A}", "a: {kind: theme, name: A, aliases: [Б]}"],
    [
      "a: { kind: theme, name: A, aliases: [В] } # так\n",
      "a: { kind: theme, name: A, aliases: [В, Б] } # так\n",
    ],
    [
      "a:\n  kind: theme\n  name: A # назва\n\n# далі\nb: { kind: theme, name: B }\n",
      "a:\n  kind: theme\n  name: A # назва\n  aliases: [Б]\n\n# далі\nb: { kind: theme, name: B }\n",
    ],
    [
      "a:\n    aliases: []\n    kind: theme\n    name: A",
      "a:\n    aliases: [Б]\n    kind: theme\n    name: A",
    ],
    [
      "a:\n  aliases:\n    - В # перша\n  kind: theme\n  name: A\n",
      "a:\n  aliases:\n    - В # перша\n    - Б\n  kind: theme\n  name: A\n",
    ],
    [
      "a:\n  aliases:\n  - В\n  kind: theme\n  name: A\n",
      "a:\n  aliases:\n  - В\n  - Б\n  kind: theme\n  name: A\n",
    ],
    [
      "a:\n  kind: theme\n  name:\n    uk: A\n    en: A\n    fr: A\n",
      "a:\n  kind: theme\n  name:\n    uk: A\n    en: A\n    fr: A\n  aliases: [Б]\n",
    ],
    ["a: { kind: theme, name: A, aliases: [Б] }\n", "a: { kind: theme, name: A, aliases: [Б] }\n"],
  ])("%s", async (before, after) => {
    const at = new ImportSite();
    await at.run();
    at.site.write("site.yaml", at.site.content("site.yaml").replace(/^navigation.*\n/m, ""));
    at.site.write("topics.yaml", before);
    writeFileSync(join(at.kept, "new.yaml"), "topics:\n");
    appendFileSync(join(at.kept, "new.yaml"), "  b2:\n    same: a\n    kind: theme\n    name: Б\n");
    acceptProposal(at.content);
    expect(at.site.content("topics.yaml")).toBe(after);
  });
});
