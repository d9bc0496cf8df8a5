import { directionOf } from "../../src/kit/direction.ts";
import { html } from "../../src/kit/html.ts";
import { isSitePath } from "../../src/model/address.ts";
import { oncePerFrame } from "../frame.ts";

/** The announcement above every page, where there is one; it is dismissed by `early-script.ts`. */
export const banner = oncePerFrame(({ banner, messages, addresses, direction }) => {
  if (banner === undefined) return html``;
  const { text, link } = banner;
  const address = link !== undefined && isSitePath(link) ? addresses.href(link) : link;
  const dir = directionOf(text, direction);
  const words =
    address === undefined ? html`<span${dir}>${text}</span>` : html`<a href="${address}"${dir}>${text}</a>`;
  return html`<aside class="banner" aria-label="${messages.banner.label}">
<p>${words}</p>
<button type="button" class="banner-close"><svg viewBox="0 0 20 20" width="20" height="20" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" aria-hidden="true"><path d="m5 5 10 10M15 5 5 15"/></svg><span class="unseen">${messages.banner.close}</span></button>
</aside>
`;
});
