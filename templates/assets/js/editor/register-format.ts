/** Registers, in which each entry stands under its key, and the settings of the site. */
import type { DeskContent } from "../../../../src/model/desk-content.ts";
import { filled, withoutUnsaid } from "./values.ts";
import { type Form, type Values, YamlFile } from "./yaml-file.ts";

/** The values of a file at the content's root. Remembers the file, of which what stays the same keeps its form. */
export class RegisterFormat {
  #text = "";
  readonly #file: string;
  readonly #content: DeskContent;

  /** @param file its name, such as `topics.yaml` */
  constructor(file: string, content: DeskContent) {
    this.#file = file;
    this.#content = content;
  }

  /** The settings are one entry; a register is a list of entries, whose `key` is the first of their values. */
  read(text: string): Values {
    this.#text = text;
    const shown = this.#form.shown(new YamlFile(text).values);
    if (this.#isSettings) return shown;
    return { entries: Object.entries(shown).map(([key, entry]) => ({ key, ...(entry as Values) })) };
  }

  write(values: Values): string {
    const file = new YamlFile(this.#text);
    const all = this.#isSettings ? values : byKey(values.entries);
    const said = withoutUnsaid(all, file.values, this.#content.usual[this.#file] ?? []) as Values;
    return file.with(said, this.#form);
  }

  get #isSettings(): boolean {
    return this.#file === "site.yaml";
  }

  /** A text for all languages stands in each of them, and the same text in all of them stands once. */
  get #form(): Form {
    const { languages } = this.#content;
    return {
      shown: (values) =>
        this.#eachText(values, (text) =>
          typeof text === "string" ? Object.fromEntries(languages.map((lang) => [lang, text])) : text,
        ),
      written: (values) =>
        this.#eachText((filled(values) ?? {}) as Values, (text) => {
          const given = new Set(languages.map((lang) => (text as Values)[lang]));
          return given.size === 1 ? [...given][0] : text;
        }),
    };
  }

  #eachText(values: Values, change: (text: unknown) => unknown): Values {
    const paths = this.#content.words[this.#file] ?? [];
    const go = (value: unknown, path: string): unknown => {
      if (paths.includes(path) && value !== undefined) return change(value);
      if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
      return Object.fromEntries(
        Object.entries(value).map(([key, part]) => [key, go(part, this.#pathOf(path, key))]),
      );
    };
    return go(values, "") as Values;
  }

  /** A key of a register stands as a star. */
  #pathOf(path: string, key: string): string {
    if (path !== "") return `${path}.${key}`;
    return this.#isSettings ? key : "*";
  }
}

/** Entries by their keys; one without a key yet is left out. */
function byKey(entries: unknown): Values {
  const all = Array.isArray(entries) ? (entries as Values[]) : [];
  return Object.fromEntries(all.flatMap(({ key, ...entry }) => (key ? [[String(key), entry]] : [])));
}
