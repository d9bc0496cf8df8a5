import type { Remark } from "../../../archive.ts";
import { plainOf } from "../../feeds/plain.ts";
import type { WxrRecord } from "../wxr/record.ts";

/** Fields in which sites and plugins keep the words between a headline and its text. */
const STANDFIRSTS = [
  ...["lead", "lede", "lid", "deck", "standfirst", "subtitle", "sub_title", "subheading", "post_subtitle"],
  ...[
    "wps_subtitle",
    "kia_subtitle",
    "_subtitle",
    "secondary_title",
    "anons",
    "intro",
    "excerpt",
    "post_lead",
  ],
];

/** Fields that plugins keep for themselves, or that are read elsewhere. */
const READ =
  /^(?:_.*|rank_math_.*|footnotes|enclosure|description|thesis_.*|slim_seo|fifu_.*|cap-.*|dsq_.*|panels_data|snap.*|amazonS3_.*|wp-smush.*|ampforwp.*|views?|post_views_count|photo_credit|syndication_.*)$/;

/** Custom fields in which builders of pages keep what a text is made of. */
const BUILDERS: Readonly<Record<string, string>> = {
  _elementor_data: "Elementor",
  _fl_builder_data: "Beaver Builder",
  panels_data: "SiteOrigin",
  ct_builder_shortcodes: "Oxygen",
  _bricks_page_content_2: "Bricks",
  mfn_page_items: "Muffin Builder",
  tve_updated_post: "Thrive",
};

/** The words that a site shows below its headlines, kept in a field of its own. */
export function standfirstOf(record: WxrRecord): string | undefined {
  const written = record.meta(...STANDFIRSTS);
  return written !== undefined && hasWords(written) ? plainOf(written) : undefined;
}

/** Names the fields with words that become no part of the story, and a text that only a builder of pages has. */
export function sayFields(record: WxrRecord, lede: string | undefined, remarks: Remark[]): void {
  for (const key of record.metaKeys()) {
    if (READ.test(key)) continue;
    for (const value of record.allMeta(key)) {
      if (!hasWords(value) || plainOf(value) === lede) continue;
      remarks.push({ kind: "left out", what: "a custom field", detail: key, original: value.trim() });
    }
  }
  if (record.field("content:encoded") !== "") return;
  const builder = Object.keys(BUILDERS).find((key) => record.meta(key) !== undefined);
  if (builder === undefined) return;
  const original = record.meta(builder);
  remarks.push({
    kind: "left out",
    what: "a text that a page builder keeps",
    detail: BUILDERS[builder],
    original,
  });
}

/** Whether a value is a phrase, and not a setting, an address, or what programs keep. */
function hasWords(value: string): boolean {
  const text = value.trim();
  return (
    /\p{L}[\p{L}’'-]*[,:]?\s+(?:\S+\s+)?\p{L}/u.test(text) && !/^(?:[aOsbid]:\d|[[{]|https?:)/.test(text)
  );
}
