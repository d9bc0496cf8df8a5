import { describe, expect, test } from "vitest";
import type { Topic } from "../../src/model/topic.ts";
import { namesOf, TopicRegistry } from "../../src/model/topic-registry.ts";
import { inAll } from "../i18n/in-all.ts";

function topic(key: string, name: string, more: Partial<Topic> & { en?: string; fr?: string } = {}): Topic {
  const { en = name, fr = en, ...rest } = more;
  return { key, kind: "theme", name: inAll({ uk: name, en, fr }), aliases: [], ...rest };
}

const registry = new TopicRegistry([
  topic("europe", "Європа", { en: "Europe" }),
  topic("belgium", "Бельгія", {
    en: "Belgium",
    fr: "Belgique",
    aliases: ["Королівство Бельгія"],
    parent: "europe",
  }),
  topic("brussels", "Брюссель", { en: "Brussels", fr: "Bruxelles", parent: "belgium" }),
  topic("znamianka", "Знамʼянка", { en: "Znamianka", parent: "nowhere" }),
  topic("day", "День і ніч", { fr: "Œuvre", parent: "night" }),
  topic("night", "Ніч", { parent: "day" }),
]);

describe("a tag finds its topic", () => {
  test.each([
    ["by key", "belgium", "belgium"],
    ["by name", "Бельгія", "belgium"],
    ["by name in English", "Belgium", "belgium"],
    ["by name in French", "Belgique", "belgium"],
    ["by alias", "Королівство Бельгія", "belgium"],
    ["whatever the case", "бЕЛЬГІЯ", "belgium"],
    ["whatever the case of French letters", "œuvre", "day"],
    ["with a straight apostrophe", "Знам'янка", "znamianka"],
    ["with a curly apostrophe", "знам’янка", "znamianka"],
    ["in decomposed letters", "Бельгія".normalize("NFD"), "belgium"],
    ["with blanks around and within", "  День  і\tніч ", "day"],
  ])("%s", (_, tag, key) => {
    expect(registry.find(tag)?.key).toBe(key);
  });

  test.each(["", "Бельгі", "Бельгія!", "constructor", "__proto__"])("%j finds none", (tag) => {
    expect(registry.find(tag)).toBeUndefined();
  });
});

test.each([
  ["Бельґія", "бельгія"],
  ["brusels", "brussels"],
  ["Европа", "європа"],
  ["кораблебудування", undefined],
])("the nearest to %s is %s", (tag, near) => {
  expect(registry.nearest(tag)?.toLowerCase()).toBe(near);
});

test.each([
  [["brussels"], ["brussels", "belgium", "europe"]],
  [["europe"], ["europe"]],
  [
    ["brussels", "belgium", "europe"],
    ["brussels", "belgium", "europe"],
  ],
  [
    ["europe", "brussels"],
    ["europe", "brussels", "belgium"],
  ],
  [["znamianka"], ["znamianka", "nowhere"]],
  [["day"], ["day", "night"]],
  [[], []],
])("%j with all that they belong to", (keys, all) => {
  expect(registry.withAncestors(keys)).toEqual(all);
});

test("children are those directly below", () => {
  expect(registry.children("europe").map(({ key }) => key)).toEqual(["belgium"]);
  expect(registry.children("brussels")).toEqual([]);
});

test("the names of a topic, each once", () => {
  expect(namesOf(topic("nato", "НАТО", { en: "NATO", aliases: ["Альянс", "NATO"] }))).toEqual([
    "nato",
    "НАТО",
    "NATO",
    "Альянс",
  ]);
});
