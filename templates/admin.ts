import { type Html, html } from "../src/kit/html.ts";
import type { DeskView } from "../src/model/desk.ts";
import { originsOf } from "./admin/backend.ts";
import { deskConfig, deskContent } from "./admin/config.ts";
import type { Frame } from "./frame.ts";

/** The desk in a browser: a page with nothing but the editor, under a policy of its own. It needs its script. */
export function renderDesk(frame: Frame, view: DeskView): Html {
  const { messages, addresses, assets, site, lang, direction } = frame;
  const words = messages.desk;
  const source = { view, frame, words };
  const told = { config: deskConfig(source), content: deskContent(source) };
  return html`<!DOCTYPE html>
<html lang="${lang}"${direction === "rtl" && html` dir="rtl"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policyOf(frame, view)}">
<title>${site.name[lang]} – ${words.title}</title>
<meta name="robots" content="noindex">
<link rel="icon" href="${addresses.href(assets.icon)}">
<script type="module" src="${assets.deskScript && addresses.href(assets.deskScript)}"></script>
</head>
<body>
<noscript>${words.needsScript}</noscript>
<div id="desk" data-told="${JSON.stringify(told)}"></div>
</body>
</html>
`;
}

/** The editor writes styles into the page, and shows what it has in memory; it asks nobody but where the content is kept. */
function policyOf({ preview }: Frame, { desk }: DeskView): string {
  const policy: Record<string, readonly string[]> = {
    "default-src": ["'none'"],
    "script-src": ["'self'"],
    "style-src": ["'self'", "'unsafe-inline'"],
    "font-src": ["'self'"],
    "img-src": ["'self'", "blob:", "data:"],
    "media-src": ["blob:"],
    "frame-src": ["blob:"],
    "connect-src": ["'self'", "blob:", "data:", ...(preview ? ["ws:", "wss:"] : []), ...originsOf(desk)],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
  };
  return Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources.join(" ")}`)
    .join("; ");
}
