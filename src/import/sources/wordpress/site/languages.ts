import type { WxrRecord } from "../wxr/record.ts";
import { languageCode } from "./names.ts";
import type { Site } from "./site.ts";

/** Custom fields and elements in which WPML and its export tools keep a text's language. */
const WPML_LANGUAGE = /^(?:_|icl:)?(?:wpml|icl)?_?(?:import_)?(?:lang|language|language_code)$/;
/** The same for the number that a text shares with its translations. */
const WPML_GROUP = /^(?:_|icl:)?(?:wpml|icl)?_?(?:import_)?(?:trid|translation_group|translation_id)$/;
/** The same for the id of the text that this one translates. */
const WPML_ORIGINAL = /^(?:_|icl:)?(?:wpml|icl)?_?(?:lang_)?(?:duplicate_of|translation_of|original_id)$/;

/** The language that Polylang or WPML has a text in. */
export function langOf(record: WxrRecord, site: Site): string | undefined {
  const term = record.terms.find(({ domain }) => domain === "language");
  if (term !== undefined) return site.locales.get(term.nicename) ?? languageCode(term.nicename);
  const code = valueBy(record, WPML_LANGUAGE);
  return code !== undefined && /^[a-z]{2,3}(?:[-_][a-z]+)*$/i.test(code) ? languageCode(code) : undefined;
}

/** What a text shares with its translations. */
export function groupOf(record: WxrRecord, site: Site): string | undefined {
  const id = record.field("wp:post_id");
  const term = record.terms.find(({ domain }) => domain === "post_translations");
  const polylang = term?.nicename || site.groups.get(id);
  if (polylang !== undefined) return `polylang ${polylang}`;
  const number = valueBy(record, WPML_GROUP);
  if (number !== undefined) return `wpml ${number}`;
  const original = valueBy(record, WPML_ORIGINAL);
  if (original !== undefined) return `translations of ${original}`;
  return site.originals.has(id) ? `translations of ${id}` : undefined;
}

/** The text that this one says it translates, by id. */
export function originalOf(record: WxrRecord): string | undefined {
  return valueBy(record, WPML_ORIGINAL);
}

function valueBy(record: WxrRecord, name: RegExp): string | undefined {
  for (const key of record.metaKeys()) {
    if (/wpml|icl/.test(key) && name.test(key)) return record.meta(key);
  }
  for (const key of record.fieldNames()) {
    if (key.startsWith("icl:") && name.test(key)) return record.field(key) || undefined;
  }
  return undefined;
}
