import type { BlockPage } from "../../../templates/block-page.ts";
import { type Html, html } from "../../kit/html.ts";
import type { CodePart } from "./colours.ts";
import type { CodeSlot } from "./rule.ts";

function coloured(part: CodePart): Html | string {
  return typeof part === "string" ? part : html`<span class="${part[0]}">${part[1]}</span>`;
}

/** Long lines are reached by the keyboard: what scrolls takes the focus, and says what it is. Code is written from the left in every language. */
export default {
  slots: {
    code: ({ language, parts }: CodeSlot, { frame: { messages } }) =>
      html`<figure class="code">
<figcaption class="label">${language}</figcaption>
<section dir="ltr" translate="no" tabindex="0" aria-label="${messages.code.label(language)}">
<pre><code>${parts.map(coloured)}</code></pre>
</section>
</figure>`,
  },
} satisfies BlockPage;
