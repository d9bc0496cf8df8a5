/** Collections of texts: stories, entries of live reports, plain pages. */
import { entrySchemaFor } from "../../src/intake/live/entry-schema.ts";
import { pageSchemaFor } from "../../src/intake/page-schema.ts";
import { storySchemaFor } from "../../src/intake/story-schema.ts";
import { ROLES } from "../../src/model/author.ts";
import { DESK_FORMATS } from "../../src/model/desk-content.ts";
import { STORY_LABELS } from "../../src/model/label.ts";
import { newsroomOf } from "../../src/model/newsroom.ts";
import { chooseFrom, type Field, fieldsOf, type Making, type Widgets } from "./fields.ts";
import { NOT_OFFERED } from "./not-offered.ts";
import type { DeskSource } from "./source.ts";

/** Paths of front matter whose values are instants. */
export const INSTANTS = ["date", "published", "updated", "corrections.date", "live.until", "live.from"];

/** What is so of a photo whatever the language. */
const PHOTO_FACTS = ["kind", "licence", "source", "focus"];

/** What all languages of a story share: who changes one changes all. */
const SHARED = [
  ...[
    "date",
    "tags",
    "authors",
    "authors.name",
    "authors.role",
    "photo.file",
    ...PHOTO_FACTS.flatMap((key) => [`photo.${key}`, `photos.${key}`]),
    "photos.file",
    "audio.file",
    "related",
    "weight",
    "label",
  ],
  ...[
    "series.key",
    "series.part",
    "live.until",
    "live.from",
    "live.order",
    "event.starts",
    "event.ends",
    "event.status",
  ],
];

/** The schemas check values against registers; for their shape these may be empty. */
function schemasOf({ frame: { site } }: DeskSource) {
  const newsroom = newsroomOf({ site, topics: [], authors: [], series: [] });
  return { story: storySchemaFor(newsroom), entry: entrySchemaFor(newsroom), page: pageSchemaFor(site) };
}

/** All collections of texts. */
export function textCollections(source: DeskSource): Record<string, unknown>[] {
  const schemas = schemasOf(source);
  const { words, view, frame } = source;
  const { folder } = view.desk;
  const making = makingOf(source);
  const body: Field = {
    name: "body",
    label: words.keys.body ?? "body",
    widget: "markdown",
    modes: ["raw"],
    required: false,
    i18n: true,
  };
  const fields = (kind: keyof typeof schemas) =>
    inOrder([...fieldsOf(schemas[kind], { ...making, without: NOT_OFFERED[kind] }), body]);
  const common = {
    format: DESK_FORMATS.text,
    create: true,
    i18n: true,
    media_folder: "",
    public_folder: "",
  };
  return [
    {
      ...common,
      ...named("stories", words.collections.stories),
      icon: "newspaper",
      folder: `${folder}/articles`,
      path: `${dated("/")}-{{slug}}/language`,
      slug: "{{title}}",
      summary: "{{date | date('YYYY-MM-DD')}} {{title}}",
      sortable_fields: { fields: ["date", "title"], default: { field: "date", direction: "descending" } },
      thumbnail: ["photo.file"],
      fields: fields("story"),
    },
    ...view.reports.map(({ id, title }, at) => ({
      ...common,
      ...named(`live-${at + 1}`, [`${frame.messages.live.mark}: ${title}`, words.collections.entries[1]]),
      icon: "bolt",
      folder: `${folder}/articles/${id}/live`,
      slug: "{{year}}-{{month}}-{{day}}T{{hour}}{{minute}}Z-entry",
      identifier_field: "body",
      fields: fields("entry"),
    })),
    {
      ...common,
      ...named("pages", words.collections.pages),
      icon: "description",
      folder: `${folder}/pages`,
      path: "{{slug}}/language",
      slug: "{{title}}",
      fields: fields("page"),
    },
  ];
}

/** What every text has comes first. */
const FIRST = ["title", "lede", "photo", "body", "date", "tags", "authors"];

function inOrder(fields: readonly Field[]): Field[] {
  const first = FIRST.flatMap((name) => fields.filter((field) => field.name === name));
  return [...first, ...fields.filter((field) => !first.includes(field))];
}

function named(name: string, [label = name, one = label]: readonly string[]) {
  return { name, label, label_singular: one };
}

/** `2025/02/13`, of the time that a text names. */
function dated(between: string): string {
  return ["YYYY", "MM", "DD"].map((part) => `{{date | date('${part}')}}`).join(between);
}

function makingOf({ words, view, frame: { site, messages } }: DeskSource): Making {
  const time = { widget: "datetime", input_timezone: site.timeZone };
  const named = (keys: readonly string[], names: Readonly<Record<string, string>>) =>
    chooseFrom(keys.map((key) => ({ key, name: names[key] ?? key })));
  const widgets: Widgets = {
    lede: { widget: "text" },
    ...Object.fromEntries(INSTANTS.map((path) => [path, time])),
    date: { ...time, default: "{{now}}" },
    tags: { ...chooseFrom(view.topics), multiple: true, min: 1, dropdown_threshold: 1 },
    "authors.name": chooseFrom(view.authors),
    "authors.role": { ...named(ROLES, messages.contribution.roles), multiple: true },
    "photo.file": { widget: "image", media_folder: "", public_folder: "" },
    "photo.credit": { widget: "string" },
    "photos.credit": { widget: "string" },
    "photos.file": { widget: "image", media_folder: "", public_folder: "" },
    "audio.file": { widget: "file", media_folder: "", public_folder: "" },
    "series.key": chooseFrom(view.series),
    label: named(STORY_LABELS, messages.labels.names),
    related: relatedStories(),
    "corrections.text": { widget: "text" },
  };
  return { words, languages: site.languages, widgets, without: [], shared: SHARED, isTranslated: true };
}

/** Stories by the name of their folder, found by their headline. */
function relatedStories(): Record<string, unknown> {
  return {
    widget: "relation",
    collection: "stories",
    value_field: "{{slug}}",
    display_fields: ["title"],
    search_fields: ["title"],
    multiple: true,
  };
}
