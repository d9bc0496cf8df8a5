import { LANGS, type Lang } from "../i18n/lang.ts";

/** A page of the newsroom's own, as far as all who plan know its code; how it is written is for its template. */
export interface OwnPageCode {
  /** Its address below the front page of each language, such as `archive/`. */
  readonly path: string;
  /** Words of its link in the footer, by language; none where there are none. */
  readonly footer?: Readonly<Partial<Record<Lang, string>>>;
  /** Pages below it in the language of the library, such as `2025/`. */
  readonly subpages?: (library: never) => Iterable<string>;
  /**
   * What it shows, as plain data; nothing where there is no such page in the language of the library.
   * @param sub one of the pages below it; empty for itself
   */
  readonly view: (library: never, sub: string) => OwnPageShown | undefined;
}

/** What every page shows. */
export interface OwnPageShown {
  title: string;
  description?: string;
  /** Whether search engines may list it; they may where nothing is said. */
  index?: boolean;
}

/** A file of `theme/pages`. */
export interface OwnPageFile {
  /** Of the file, without its ending. */
  name: string;
  /** Changes with its code and its stylesheet. */
  version: string;
  /** A stylesheet lies beside it. */
  sheet: boolean;
  /** What it exports by default. */
  page: OwnPageCode;
}

/** Folders in small Latin letters, digits and hyphens. */
const PATH = /^(?:[a-z0-9][a-z0-9-]*\/)+$/;

/** What is wrong with a page of the newsroom's own, and what to do; nothing for one that is as it should be. */
export function pageFault(page: unknown): readonly [message: string, hint: string] | undefined {
  const { path, ...parts } = (page ?? {}) as Record<string, unknown>;
  const missing = ["view", "render"].find((name) => typeof parts[name] !== "function");
  if (missing !== undefined) return [`is a page without a function ${missing}`, WHOLE];
  if (typeof path !== "string" || !PATH.test(path))
    return [`its path is no address of a page: "${String(path)}"`, ADDRESS];
  const [first = ""] = path.split("/");
  return (LANGS as readonly string[]).includes(first)
    ? [
        `its path begins with the code of a language: "${path}"`,
        "Leave that out: each language has the page.",
      ]
    : undefined;
}

const WHOLE = 'Write export default ownPage({ path: "archive/", view: …, render: … });';
const ADDRESS = "Write small Latin letters, digits and hyphens, and a slash at the end: archive/.";
