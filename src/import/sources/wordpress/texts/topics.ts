import type { ArchiveTopic, Remark } from "../../../archive.ts";
import { titleIn } from "../../feeds/plain.ts";
import { taxonomyOf } from "../site/learn.ts";
import { decodedSlug, isDefaultCategory } from "../site/names.ts";
import type { Site } from "../site/site.ts";
import type { ItemTerm, WxrRecord } from "../wxr/record.ts";

/** Taxonomies that are about how WordPress works, not about what a text is about. */
const INTERNAL =
  /^(?:post_format|language|post_translations|term_language|term_translations|author|byline|nav_menu|wp_theme|wp_pattern_category|wp_template_part_area|translation_priority|link_category|amp_.*|elementor_.*|following_users|ef_.*|post_status|product_type|product_visibility|yst_.*|rank_math_.*)$/;

/** What an item is about. Terms of other taxonomies than WordPress' own become themes, and that is told. */
export function topicsOf(record: WxrRecord, site: Site, remarks: Remark[]): ArchiveTopic[] {
  const topics = new Map<string, ArchiveTopic>();
  for (const term of termsOf(record)) {
    const taxonomy = taxonomyOf(term.domain);
    if (INTERNAL.test(taxonomy)) continue;
    const topic = topicOf(term, taxonomy, site);
    if (topic.name === "" || topics.has(topic.name)) continue;
    if (taxonomy === "category" && isDefaultCategory(topic.name)) {
      remarks.push({ kind: "left out", what: "the category of posts without one", detail: topic.name });
      continue;
    }
    if (taxonomy !== "category" && taxonomy !== "post_tag") {
      remarks.push({ kind: "told", what: `a theme from the taxonomy «${taxonomy}»`, detail: topic.name });
    }
    topics.set(topic.name, topic);
  }
  return [...topics.values()];
}

/** WXR 1.0 names each term a second time, without its taxonomy; where only that is there, it is a category. */
function termsOf({ terms }: WxrRecord): ItemTerm[] {
  const named = new Set(terms.flatMap(({ domain, name }) => (domain === "" ? [] : name)));
  return terms.flatMap((term) => {
    if (term.domain !== "") return term;
    return named.has(term.name) ? [] : { ...term, domain: "category" };
  });
}

function topicOf({ nicename, name }: ItemTerm, taxonomy: string, site: Site): ArchiveTopic {
  const known = site.term(taxonomy, nicename.toLowerCase());
  const above = known && known.parent !== "" ? site.term(taxonomy, known.parent) : undefined;
  return {
    name: titleIn(name) || (known?.name ?? decodedSlug(nicename)),
    key: decodedSlug(nicename) || undefined,
    kind: taxonomy === "category" ? "section" : "theme",
    parent: above?.name,
  };
}
