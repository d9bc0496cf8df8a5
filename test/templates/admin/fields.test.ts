import { describe, expect, test } from "vitest";
import { LANGS } from "../../../src/i18n/lang.ts";
import { authorsSchema } from "../../../src/intake/authors-schema.ts";
import { entrySchemaFor } from "../../../src/intake/live/entry-schema.ts";
import { pageSchemaFor } from "../../../src/intake/page-schema.ts";
import { keysWithin } from "../../../src/intake/schema-keys.ts";
import { topicsSchema } from "../../../src/intake/schemas.ts";
import { seriesSchema } from "../../../src/intake/series-schema.ts";
import { siteSchema } from "../../../src/intake/site-schema.ts";
import { storySchemaFor } from "../../../src/intake/story-schema.ts";
import { newsroomOf } from "../../../src/model/newsroom.ts";
import { deskConfig } from "../../../templates/admin/config.ts";
import type { Field } from "../../../templates/admin/fields.ts";
import { NOT_OFFERED } from "../../../templates/admin/not-offered.ts";
import { frameIn } from "../samples.ts";

/** Texts in each language have fields by the names of languages. */
const LANGUAGES: readonly string[] = LANGS;

const frame = frameIn();
const { site } = frame;
const choice = (key: string) => ({ key, name: key, aliases: [] });
const view = {
  lang: "uk",
  desk: { backend: "test", folder: "content" },
  topics: [choice("europe")],
  authors: [choice("newsroom")],
  series: [choice("brussels")],
  reports: [{ id: "2025/02/13-storm", title: "Буря" }],
} as const;

interface Collection {
  name: string;
  fields?: Field[];
  files?: { name: string; fields: Field[] }[];
}
const config = deskConfig({ view, frame, words: frame.messages.desk } as Parameters<typeof deskConfig>[0]);
const collections = config.collections as Collection[];
const fieldsIn = (name: string) => collections.find((one) => one.name === name)?.fields ?? [];
const files = collections.flatMap((one) => one.files ?? []);
/** Those of the entries of a register. */
const fieldsOf = (name: string) => {
  const fields = files.find((file) => file.name === name)?.fields ?? [];
  return fields[0]?.name === "entries" ? (fields[0].fields as Field[]) : fields;
};

const newsroom = newsroomOf({ site, topics: [], authors: [], series: [] });
const texts = (schema: unknown) => keysWithin(schema).map(({ key }) => key);

/** All names of fields, of those within others too. */
function namesOf(fields: readonly Field[]): string[] {
  return fields.flatMap(({ name, fields: within }) => [
    name,
    ...namesOf((within as Field[] | undefined) ?? []),
  ]);
}

// biome-ignore format: a table reads better in rows
describe.each<[keyof typeof NOT_OFFERED, unknown, Field[]]>([
  ["story", storySchemaFor(newsroom), fieldsIn("stories")],
  ["entry", entrySchemaFor(newsroom), fieldsIn("live-1")],
  ["page", pageSchemaFor(site), fieldsIn("pages")],
  ["site", siteSchema, fieldsOf("site")],
  ["topics", topicsSchema, fieldsOf("topics")],
  ["authors", authorsSchema, fieldsOf("authors")],
  ["series", seriesSchema, fieldsOf("series")],
])("%s", (name, schema, fields) => {
  test("every key of the schema is a field of the editor, or is named among those that are none", () => {
    const without: readonly string[] = NOT_OFFERED[name];
    const whole = schema as { shape?: Record<string, unknown> };
    const hidden = without.flatMap((key) => [key, ...texts(whole.shape?.[key])]);
    const offered = new Set(namesOf(fields));
    const wanted = texts(schema).filter((key) => !hidden.includes(key) && !LANGUAGES.includes(key));
    expect(wanted.length).toBeGreaterThan(3);
    expect(wanted.filter((key) => !offered.has(key))).toEqual([]);
  });

  test("each field has a label in the site's language, and a choice has something to choose from", () => {
    const all = fields.flatMap(function within(field: Field): Field[] {
      return [field, ...((field.fields as Field[] | undefined) ?? []).flatMap(within)];
    });
    const { keys } = frame.messages.desk;
    expect(all.filter(({ name }) => !LANGUAGES.includes(name) && keys[name] === undefined).map(({ name }) => name)).toEqual([]);
    expect(all.filter(({ widget, options }) => widget === "select" && (options as unknown[]).length === 0)).toEqual([]);
  });
});

test("the editor takes its configuration from the page alone", () => {
  expect(config).toMatchObject({ backend: { name: "test-repo" }, load_config_file: false });
});
