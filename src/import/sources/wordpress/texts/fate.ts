import type { Site } from "../site/site.ts";
import type { WxrRecord } from "../wxr/record.ts";

/** What becomes of an item. */
export type Fate =
  | { is: "text"; kind: "story" | "page"; draft: boolean }
  | { is: "file" }
  /** @param isTold by its title, not only by its number */
  | { is: "left out"; what: string; isTold: boolean }
  /** What other items make use of. */
  | { is: "used" };

/** Types of posts that are parts of a site's machinery: they were never pages of their own. */
const MACHINERY: Readonly<Record<string, string>> = {
  nav_menu_item: "an entry of a menu",
  wp_navigation: "a menu",
  wp_template: "a template",
  wp_template_part: "a template",
  wp_global_styles: "a style of the theme",
  custom_css: "a style of the theme",
  customize_changeset: "a change of settings",
  revision: "an earlier version of a text",
  oembed_cache: "a copy of an embed",
  user_request: "a request about personal data",
  wpcf7_contact_form: "a form",
  feedback: "an answer to a form",
};

/** What statuses mean that a text is not taken along with. */
const STATUSES: Readonly<Record<string, string>> = {
  trash: "a text in the trash",
  "auto-draft": "an empty draft",
  inherit: "an earlier version of a text",
};

export function fateOf(record: WxrRecord, site: Site): Fate {
  const type = record.field("wp:post_type") || "post";
  const status = record.field("wp:status") || "publish";
  if (type === "attachment") return { is: "file" };
  if (type === "wp_block" || type === "guest-author") return { is: "used" };
  const machinery = MACHINERY[type];
  if (machinery !== undefined) return { is: "left out", what: machinery, isTold: false };
  const ended = STATUSES[status];
  if (ended !== undefined) return { is: "left out", what: ended, isTold: false };
  if (status === "private") return { is: "left out", what: "a private text", isTold: true };
  if (record.field("wp:post_password") !== "")
    return { is: "left out", what: "a text with a password", isTold: true };
  const isOwnType = type === "post" || type === "page";
  if (!isOwnType && !wasPublic(record, site))
    return { is: "left out", what: `an item of the type «${type}»`, isTold: true };
  const draft = status !== "publish" && status !== "future";
  return { is: "text", kind: type === "page" ? "page" : "story", draft };
}

/** Whether an item of a type that the site made up itself had a page, with a text, that people could read. */
function wasPublic(record: WxrRecord, site: Site): boolean {
  const link = record.field("link");
  return (
    record.field("title") !== "" &&
    record.field("content:encoded") !== "" &&
    record.field("wp:status") === "publish" &&
    site.has(link) &&
    !/[?#]/.test(link)
  );
}
