import { SHARE_NAMES, type Shared, shareAddress, toShare } from "../../src/discovery/share.ts";
import { type Html, html } from "../../src/kit/html.ts";
import type { ShareTarget } from "../../src/model/share.ts";
import type { StoryView } from "../../src/model/views.ts";
import type { Frame } from "../frame.ts";

/**
 * Ways to share a story: its address to copy, links that load nothing until they are followed, and the system's share sheet
 * where there is one. The buttons work with `js/copy.ts` and `js/share.ts` and are hidden without a script.
 */
export function share(frame: Frame, story: Pick<StoryView, "title" | "path">): Html {
  const { site, messages } = frame;
  const words = messages.share;
  const url = frame.addresses.absolute(story.path);
  const shared = toShare({ title: story.title, url });
  const links = site.share.map((target) => shareLink(frame, target, shared));
  return html`<div class="share${links.length === 0 && " needs-script"}">
<p class="label">${words.title}</p>
<ul>
<li class="needs-script"><button type="button" data-copy="${url}" data-copied="${words.copied}">${words.copy}</button></li>
${links}<li hidden><button type="button" data-share="${url}" data-title="${story.title}">${words.more}</button></li>
</ul>
</div>
`;
}

function shareLink({ messages }: Frame, target: ShareTarget, shared: Shared): Html {
  const name = target === "mail" ? messages.share.mail : SHARE_NAMES[target];
  return html`<li><a href="${shareAddress(target, shared)}" rel="external nofollow noopener">${name}</a></li>
`;
}
