import type { DateTime } from "luxon";
import { jekyllSlug } from "../slugs.ts";

export interface JekyllText {
  /** Of the collection; `posts` for posts; nothing for pages. */
  collection: string | undefined;
  /** Below the collection's folder, or the root, without ending. */
  path: string;
  /** Without date and ending. */
  name: string;
  slug: string | undefined;
  title: string;
  categories: readonly string[];
  date: DateTime | undefined;
}

const STYLES: Readonly<Record<string, string>> = {
  date: "/:categories/:year/:month/:day/:title:output_ext",
  pretty: "/:categories/:year/:month/:day/:title/",
  ordinal: "/:categories/:year/:y_day/:title:output_ext",
  weekdate: "/:categories/:year/W:week/:short_day/:title:output_ext",
  none: "/:categories/:title:output_ext",
};

/**
 * The path below the base at which Jekyll put a text.
 * @param style the permalink of the site, or of the text itself: a name or a pattern
 */
export function jekyllAddress(text: JekyllText, style: string, isOwn: boolean): string {
  const { collection, path } = text;
  if (isOwn || collection === "posts") return filled(STYLES[style] ?? style, text);
  if (collection !== undefined)
    return filled(STYLES[style] === undefined ? style : endingOf(style, "/:collection/:path"), text);
  if (/(?:^|\/)index$/.test(path)) return path.replace(/index$/, "");
  return filled(endingOf(style, "/:path"), text).replace(/^\//, "");
}

/** Pages follow only the ending of a site's style. */
function endingOf(style: string, path: string): string {
  const pattern = STYLES[style] ?? style;
  if (style === "pretty" || pattern.endsWith("/")) return `${path}/`;
  return pattern.endsWith(":output_ext") || pattern.endsWith(".html") ? `${path}:output_ext` : path;
}

function filled(pattern: string, text: JekyllText): string {
  const values = valuesFor(text);
  const path = pattern.replace(/:([a-z_]+)/g, (all, word: string) => {
    // The longest name that there is: `:title.html`, `:year_archive`.
    for (let end = word.length; end > 0; end--) {
      const value = values[word.slice(0, end)];
      if (value !== undefined) return value() + word.slice(end);
    }
    return all;
  });
  return path.replace(/\/{2,}/g, "/").replace(/^\//, "");
}

function valuesFor({
  collection,
  path,
  name,
  slug,
  title,
  categories,
  date,
}: JekyllText): Record<string, () => string> {
  const time = (format: string) => date?.setLocale("en").toFormat(format) ?? "";
  const isPost = collection === "posts";
  return {
    year: () => time("yyyy"),
    short_year: () => time("yy"),
    month: () => time("MM"),
    i_month: () => time("M"),
    short_month: () => time("MMM"),
    long_month: () => time("MMMM"),
    day: () => time("dd"),
    i_day: () => time("d"),
    y_day: () => time("ooo"),
    short_day: () => time("EEE"),
    long_day: () => time("EEEE"),
    week: () => time("WW"),
    w_day: () => time("E"),
    w_year: () => time("kkkk"),
    hour: () => time("HH"),
    minute: () => time("mm"),
    second: () => time("ss"),
    title: () =>
      slug === undefined ? (isPost ? name : jekyllSlug(title, "pretty")) : jekyllSlug(slug, "pretty"),
    slug: () => jekyllSlug(slug ?? name),
    name: () => jekyllSlug(name),
    basename: () => name,
    path: () => path,
    collection: () => collection ?? "",
    categories: () => categories.map((category) => encodeURI(category.toLowerCase())).join("/"),
    slugified_categories: () => categories.map((category) => jekyllSlug(category)).join("/"),
    output_ext: () => ".html",
  };
}
