/** Old addresses, each with the one that it leads to. */
import { type Values, YamlFile } from "./yaml-file.ts";

/** Remembers the file, of which what stays the same keeps its form. */
export class RedirectsFormat {
  #text = "";

  read(text: string): Values {
    this.#text = text;
    return { entries: Object.entries(new YamlFile(text).values).map(([from, to]) => ({ from, to })) };
  }

  write({ entries }: Values): string {
    const all = (Array.isArray(entries) ? entries : []) as { from?: string; to?: string }[];
    const values = Object.fromEntries(all.flatMap(({ from, to }) => (from && to ? [[from, to]] : [])));
    const asTheyAre = (those: Values) => those;
    return new YamlFile(this.#text).with(values, { shown: asTheyAre, written: asTheyAre });
  }
}
