import type { LinkContext } from "./links-between.ts";
import { destinationsOf } from "./links-between.ts";
import { admonitions } from "./markup/admonitions.ts";
import { attributes } from "./markup/attributes.ts";
import { destinations, wikiLinks } from "./markup/links.ts";
import {
  abbreviations,
  emoji,
  endOfSummary,
  formulas,
  inlineMarks,
  markdownInHtml,
  tasks,
} from "./markup/marks.ts";
import type { Pass, Rewriting } from "./markup/rewriting.ts";
import type { TagRules } from "./markup/tag-rules.ts";

/** All that the markdown of these systems has beyond ours; what a system does not know, hardly anyone writes there. */
export function rewritingOf(
  tags: TagRules | undefined,
  context: LinkContext,
  first: readonly Pass[] = [],
): Rewriting {
  const known = destinationsOf(context);
  return {
    tags,
    passes: [
      ...first,
      endOfSummary,
      markdownInHtml,
      attributes,
      tasks,
      formulas,
      wikiLinks(known),
      destinations(known),
      abbreviations,
      inlineMarks,
      emoji,
    ],
    last: [admonitions],
  };
}
