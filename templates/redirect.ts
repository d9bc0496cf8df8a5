import { type Html, html } from "../src/kit/html.ts";
import type { SitePath } from "../src/model/address.ts";
import type { Frame } from "./frame.ts";
import { bareDocument } from "./parts/document.ts";

/** The page at a former address of a story, for hosts without redirects. */
export function renderRedirectPage(frame: Frame, { to }: { to: SitePath }): Html {
  const { messages, addresses, assets } = frame;
  const url = addresses.absolute(to);
  const href = addresses.href(to);
  return bareDocument(
    frame,
    html`<title>${messages.redirect.title}</title>
<meta http-equiv="refresh" content="0; url=${href}">
<link rel="canonical" href="${url}">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="${addresses.href(assets.stylesheet)}">
`,
    html`<main class="sheet redirect">
<h1>${messages.redirect.title}</h1>
<p>${messages.redirect.text} <a href="${href}">${url}</a></p>
</main>
`,
  );
}
