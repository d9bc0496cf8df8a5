import type { BlockPage, BodyOnPage } from "../../../templates/block-page.ts";
import { clockDuration, isoDuration } from "../../i18n/duration.ts";
import { directionOf } from "../../kit/direction.ts";
import { type Html, html } from "../../kit/html.ts";
import type { ChaptersSlot } from "./slot.ts";

/** Chapters as links into the file, which browsers follow; the script of recordings takes the player there instead. */
function chapters({ files: [file], chapters: all }: ChaptersSlot, body: BodyOnPage): Html {
  const { frame } = body;
  const href = frame.addresses.href(body.file(file).path);
  const items = all.map(
    ({ start, title, url }) =>
      html`<li><a href="${href}#t=${start}"><time datetime="${isoDuration(start)}">${clockDuration(start)}</time> <span${directionOf(title, frame.direction)}>${title}</span></a>${url && html` <a class="chapter-more" href="${url}">${new URL(url).hostname}</a>`}</li>\n`,
  );
  return html`<nav class="chapters" aria-label="${frame.messages.podcast.chapters}">
<p class="label">${frame.messages.podcast.chapters}</p>
<ol>
${items}</ol>
</nav>
`;
}

export default { slots: { chapters } } satisfies BlockPage;
