/** The files at the root of the content: settings, registers, old addresses. */
import { authorsSchema } from "../../src/intake/authors-schema.ts";
import { topicsSchema } from "../../src/intake/schemas.ts";
import { seriesSchema } from "../../src/intake/series-schema.ts";
import { siteSchema } from "../../src/intake/site-schema.ts";
import { DESK_FORMATS, registerFormat } from "../../src/model/desk-content.ts";
import { chooseFrom, type Field, fieldsOf, type Making, type Widgets } from "./fields.ts";
import { NOT_OFFERED } from "./not-offered.ts";
import type { DeskSource } from "./source.ts";

/** A file, its form, and its fields. */
interface RootFile {
  name: string;
  file: string;
  format: string;
  fields: Field[];
}

/** The collection of these files. */
export function settingsCollection(source: DeskSource): Record<string, unknown> {
  const { words, view } = source;
  return {
    name: "settings",
    label: words.collections.settings[0],
    icon: "settings",
    media_folder: "",
    public_folder: "",
    files: rootFiles(source).map(({ name, file, format, fields }) => ({
      name,
      label: words.files[name as keyof typeof words.files] ?? name,
      file: `${view.desk.folder}/${file}`,
      format,
      fields,
    })),
  };
}

/** The settings and the registers, and what of each is one text for each language. */
export function rootFiles(source: DeskSource): RootFile[] {
  const { words, view, frame } = source;
  const making = (widgets: Widgets, without: readonly string[]): Making => ({
    words,
    languages: frame.site.languages,
    widgets,
    without,
  });
  const topics = chooseFrom(view.topics);
  const register = (
    name: keyof typeof NOT_OFFERED,
    schema: { valueType: unknown },
    widgets: Widgets = {},
  ): RootFile => ({
    name,
    file: `${name}.yaml`,
    format: registerFormat(`${name}.yaml`),
    fields: [entries(source, fieldsOf(schema.valueType, making(widgets, NOT_OFFERED[name])))],
  });
  const picture = (folder: string) => ({
    widget: "image",
    media_folder: `/${view.desk.folder}/${folder}`,
    public_folder: "",
  });
  return [
    {
      name: "site",
      file: "site.yaml",
      format: registerFormat("site.yaml"),
      fields: fieldsOf(siteSchema, making({ navigation: { ...topics, multiple: true } }, NOT_OFFERED.site)),
    },
    register("topics", topicsSchema, { parent: topics }),
    register("authors", authorsSchema, { "photo.file": picture("authors") }),
    register("series", seriesSchema, { "photo.file": picture("series"), artwork: picture("series") }),
    {
      name: "redirects",
      file: "redirects.yaml",
      format: DESK_FORMATS.redirects,
      fields: [list(source, [line(source, "from"), line(source, "to")], "{{fields.from}} → {{fields.to}}")],
    },
  ];
}

function entries(source: DeskSource, fields: Field[]): Field {
  return list(source, [line(source, "key"), ...fields], "{{fields.key}}");
}

function list({ words }: DeskSource, fields: Field[], summary: string): Field {
  return {
    name: "entries",
    label: words.keys.entries ?? "entries",
    widget: "list",
    collapsed: true,
    summary,
    required: false,
    fields,
  };
}

function line({ words }: DeskSource, name: string): Field {
  return { name, label: words.keys[name] ?? name, widget: "string", required: true };
}
