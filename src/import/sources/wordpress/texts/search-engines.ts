/** What plugins for search engines know of a text: Yoast, Rank Math, All in One SEO, SEOPress, The SEO Framework, Slim SEO. */
import type { Source } from "../../../../model/story.ts";
import { plainOf } from "../../feeds/plain.ts";
import type { Site } from "../site/site.ts";
import { phpAt, unserialized } from "../wxr/php.ts";
import type { WxrRecord } from "../wxr/record.ts";

const DESCRIPTIONS = [
  ...["_yoast_wpseo_metadesc", "rank_math_description", "_aioseo_description", "_aioseop_description"],
  ...["_seopress_titles_desc", "_genesis_description", "_su_description", "_headspace_description"],
  ...["thesis_description", "_platinum_seo_description", "_wds_metadesc", "description"],
];

const CANONICALS = [
  ...["_yoast_wpseo_canonical", "rank_math_canonical_url", "_aioseo_canonical_url", "_aioseop_custom_link"],
  ...["_seopress_robots_canonical", "_genesis_canonical_uri", "_wds_canonical"],
];

/** What stands in descriptions for something that the plugin fills in. */
const VARIABLE = /%%?[a-z_]+(?:\([^)]*\))?%%?|#(?:post|site|separator|author|current)_[a-z_]+/i;

export function descriptionOf(record: WxrRecord): string | undefined {
  const written = record.meta(...DESCRIPTIONS) ?? slimSeo(record, "description");
  if (written === undefined || VARIABLE.test(written)) return undefined;
  return plainOf(written) || undefined;
}

/** Where a text was first: its canonical address, where that is on another site. */
export function sourceOf(record: WxrRecord, site: Site): Source | undefined {
  const url = URL.parse(record.meta(...CANONICALS) ?? slimSeo(record, "canonical") ?? "");
  if (url === null || !/^https?:$/.test(url.protocol) || site.has(url.href)) return undefined;
  return { name: url.hostname.replace(/^www\./, ""), url: url.href, relation: "reprint" };
}

function slimSeo(record: WxrRecord, key: string): string | undefined {
  const kept = record.meta("slim_seo");
  const value = kept === undefined ? undefined : phpAt(unserialized(kept), key);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}
