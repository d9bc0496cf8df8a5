import type { OwnPageTemplate } from "../../templates/own-page.ts";
import type { OwnPageShown } from "../model/own-pages.ts";
import type { Library } from "../outputs/own-library.ts";

/** A page of the newsroom's own: the default export of a file in `theme/pages`. */
export interface OwnPage<Shown extends OwnPageShown> {
  /** Its address below the front page of each language, such as `archive/`. */
  path: string;
  /** The words of its link in the footer, by language; no link where there are none. */
  footer?: Readonly<Record<string, string>>;
  /** Pages below it in the language of the library, such as `2025/`. */
  subpages?: (library: Library) => Iterable<string>;
  /**
   * What it shows, as plain data: when that changes, the page is pressed again. Nothing for no page in this language.
   * @param sub one of the pages below it; empty for itself
   */
  view: (library: Library, sub: string) => Shown | undefined;
  /** What stands below its heading. */
  render: OwnPageTemplate<Shown>;
}

/** Lets types follow from what the page says of itself. */
export function ownPage<Shown extends OwnPageShown>(page: OwnPage<Shown>): OwnPage<Shown> {
  return page;
}
