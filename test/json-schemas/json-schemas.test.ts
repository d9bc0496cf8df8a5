import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { LANGS } from "../../src/i18n/lang.ts";
import { templatesOf } from "../../src/i18n/message-templates.ts";
import { messagesFor } from "../../src/i18n/messages.ts";
import { splitFrontMatter } from "../../src/intake/front-matter.ts";
import { readNewsroom } from "../../src/intake/newsroom.ts";
import { keysWithin } from "../../src/intake/schema-keys.ts";
import { CONTENT_FILES, type ContentFile, jsonSchemaFor } from "../../src/json-schemas/list.ts";
import { messagesSchema } from "../../src/json-schemas/messages.ts";
import { walk } from "../../src/kit/files.ts";
import { Problems } from "../../src/kit/problems.ts";
import type { Newsroom } from "../../src/model/newsroom.ts";
import { PROJECT } from "../structure/source-files.ts";

const CONTENT = join(PROJECT, "content");
const NEWSROOM = readNewsroom(CONTENT, undefined, new Problems()) as Newsroom;

const named = (name: string) => CONTENT_FILES.find((file) => file.name === name) as ContentFile;
const schemaOf = (name: string) => jsonSchemaFor(named(name), NEWSROOM);

const AJV = new Ajv({ allErrors: true, strict: false });
const CHECKS = new Map(CONTENT_FILES.map(({ name }) => [name, AJV.compile(schemaOf(name))]));

function faults(name: string, value: unknown): string[] {
  const check = CHECKS.get(name) as ValidateFunction;
  check(value);
  return (check.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`);
}

const DEMO = walk(CONTENT).map(({ path }) => path);
const matter = (path: string) =>
  parse(splitFrontMatter(readFileSync(join(CONTENT, path), "utf8"), path, new Problems())?.yaml ?? "");

describe("the schemas", () => {
  test("take all of the demo", () => {
    const read = (path: string) => parse(readFileSync(join(CONTENT, path), "utf8"));
    const of = (name: string, pattern: RegExp, data: (path: string) => unknown) =>
      DEMO.filter((path) => pattern.test(path)).map((path) => [path, faults(name, data(path))] as const);
    const found = [
      ...of("story", /^articles\/\d+\/\d+\/[^/]+\/[^/]+\.md$/, matter),
      ...of("page", /^pages\/.*\.md$/, matter),
      ...of("photos", /photos\.yaml$/, read),
      ...["site", "topics", "authors", "series", "redirects"].flatMap((name) =>
        of(name, new RegExp(`^${name}\\.yaml$`), read),
      ),
    ];
    expect(found.length).toBeGreaterThan(60);
    expect(found.filter(([, said]) => said.length > 0)).toEqual([]);
  });

  const STORY = { title: "A", lede: "B", date: "2025-02-13", tags: ["science"] };
  const SITE = {
    name: "A",
    description: { en: "B" },
    baseUrl: "https://a.example/",
    languages: ["en"],
    timeZone: "Europe/Kyiv",
    authority: "a.example,2025",
    publisher: { name: "A" },
  };

  test.each<[string, unknown]>([
    ["story", { ...STORY, series: "brussels" }],
    ["story", { ...STORY, series: { key: "brussels", part: 2 } }],
    ["story", { ...STORY, authors: ["newsroom", { name: "newsroom", role: "photo" }] }],
    ["story", { ...STORY, tags: ["a topic by an alias"] }],
    ["site", { ...SITE, host: "netlify" }],
    ["site", { ...SITE, host: ["netlify", "github"] }],
    ["site", { ...SITE, admin: true }],
    ["site", { ...SITE, admin: { backend: "github", repo: "news/site" } }],
    ["site", { ...SITE, policy: { script: "https://plausible.io" } }],
    ["entry", {}],
    ["entry", { key: true, photos: { "a.jpg": { focus: [0.5, 0.4] } } }],
    ["redirects", { "/old/": "/new/", "/?p=1": "gone" }],
  ])("%s may be %o", (name, value) => {
    expect(faults(name, value)).toEqual([]);
  });

  test.each<[string, unknown, RegExp]>([
    ["story", { ...STORY, titel: "A" }, /additional/],
    ["story", { ...STORY, date: undefined }, /date/],
    ["story", { ...STORY, weight: "heavy" }, /weight/],
    ["story", { ...STORY, event: { place: "Kyiv" } }, /starts/],
    ["page", { lede: "A" }, /title/],
    ["site", { ...SITE, host: "nowhere" }, /host/],
    ["site", { ...SITE, languages: ["xx"] }, /languages/],
    ["site", { ...SITE, deploy: { live: { to: "rsync" } } }, /deploy/],
    ["topics", { a: { kind: "planet", name: "A" } }, /kind/],
    ["authors", { a: { kind: "person" } }, /name/],
    ["series", { a: { kind: "podcast", name: "A" } }, /about|artwork/],
    ["photos", { "a.jpg": { focus: [2, 0] } }, /focus/],
    ["entry", { pinned: "yes" }, /pinned/],
    ["redirects", { "/old/": ["/new/"] }, /old/],
  ])("%s may not be %o", (name, value, fault) => {
    expect(faults(name, value).join("\n")).toMatch(fault);
  });

  test.each(CONTENT_FILES)("$name has every key that the program knows, and words for no other", (file) => {
    const { all, paths } = keysOf(jsonSchemaFor(file, NEWSROOM));
    const known = keysWithin(file.schema(NEWSROOM)).map(({ key }) => key);
    expect(known.filter((key) => !all.has(key))).toEqual([]);
    const everywhere = new Set(
      CONTENT_FILES.flatMap((each) => [...keysOf(jsonSchemaFor(each, NEWSROOM)).paths]),
    );
    expect(Object.keys(file.words).filter((path) => !everywhere.has(path))).toEqual([]);
    expect(paths.size === 0).toBe(file.name === "redirects");
  });

  test.each(LANGS)("the words of %s may be any of those there are, and no others", (lang) => {
    const check = new Ajv({ strict: false }).compile(messagesSchema(lang));
    expect(check(templatesOf(messagesFor(lang), lang))).toBe(true);
    expect(check({})).toBe(true);
    expect(check({ nothing: "A" })).toBe(false);
    expect(check({ byline: "A" })).toBe(false);
  });

  test("propose the topics, authors and series that there are", () => {
    const text = (name: string) => JSON.stringify(schemaOf(name));
    for (const topic of NEWSROOM.topics.all()) expect(text("story")).toContain(`"${topic.key}"`);
    for (const key of [...NEWSROOM.authors.keys(), ...NEWSROOM.series.keys()])
      expect(text("story")).toContain(`"${key}"`);
    expect(text("site")).toContain('"ukraine"');
    expect(text("topics")).toContain('"ukraine"');
  });
});

/** The names of all keys in a schema, and their paths. */
function keysOf(schema: object): { all: Set<string>; paths: Set<string> } {
  const found = { all: new Set<string>(), paths: new Set<string>() };
  collect(schema as Part, "", found);
  return found;
}

interface Part {
  properties?: Record<string, Part>;
  items?: Part;
  additionalProperties?: Part | boolean;
  anyOf?: Part[];
  oneOf?: Part[];
}

function collect(part: Part, path: string, found: { all: Set<string>; paths: Set<string> }): void {
  const inner = [part.items, part.additionalProperties, ...(part.anyOf ?? []), ...(part.oneOf ?? [])];
  for (const each of inner) if (typeof each === "object") collect(each, path, found);
  for (const [key, value] of Object.entries(part.properties ?? {})) {
    const place = path === "" ? key : `${path}.${key}`;
    found.all.add(key);
    found.paths.add(place);
    collect(value, place, found);
  }
}
