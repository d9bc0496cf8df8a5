import { directionOf } from "../../src/kit/direction.ts";
import { type Html, html } from "../../src/kit/html.ts";
import type { Source } from "../../src/model/story.ts";
import type { Frame } from "../frame.ts";

/** Where a story comes from, and what the newsroom did with it. */
export function sourceBox({ messages, direction }: Frame, source: Source): Html {
  const name = source.url ? html`<a href="${source.url}" rel="external">${source.name}</a>` : source.name;
  return html`<section class="source">
<h2 class="label">${messages.source.title}</h2>
<p class="source-name"${directionOf(source.name, direction)}>${name}</p>
<p class="source-relation">${messages.source.relation[source.relation]}</p>
</section>
`;
}
