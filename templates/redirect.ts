import { type Html, html } from "../src/kit/html.ts";
import type { SitePath } from "../src/model/address.ts";
import type { Frame } from "./frame.ts";
import { bareDocument } from "./parts/document.ts";

/** The page at an old address, for hosts without redirects. @param to a path of the site, or a whole address */
export function renderRedirectPage(frame: Frame, { to }: { to: string }): Html {
  const { messages, addresses, assets } = frame;
  const path = to.startsWith("/") ? (to as SitePath) : undefined;
  const [url, href] = path === undefined ? [to, to] : [addresses.absolute(path), addresses.href(path)];
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
