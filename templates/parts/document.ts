import { type Html, html } from "../../src/kit/html.ts";
import { type Frame, oncePerFrame } from "../frame.ts";
import { footer } from "./footer.ts";
import { head, type PageHead } from "./head.ts";
import { masthead } from "./masthead.ts";

/** Where the skip link leads; with an underscore, which ids of headings never have. */
const CONTENT = "page_content";

export interface Page extends PageHead {
  /** The site's name is the page's heading: the front page. */
  front?: boolean;
  /** What stands between header and footer. */
  content: Html;
}

/** A whole page: head, header, content, footer. */
export function renderDocument(frame: Frame, page: Page): Html {
  return bareDocument(
    frame,
    head(frame, page),
    html`<a class="skip-link" href="#${CONTENT}">${frame.messages.skipToContent}</a>
${masthead(frame, page)}<main id="${CONTENT}" class="sheet">
${page.content}</main>
${footer(frame)}`,
  );
}

/** The shell of every document; nothing but our own files may be loaded and no script may run. */
export function bareDocument(frame: Frame, headElements: Html, body: Html): Html {
  return html`${opening(frame)}${headElements}</head>
<body>
${body}</body>
</html>
`;
}

const opening = oncePerFrame(
  (frame) => html`<!DOCTYPE html>
<html lang="${frame.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Visnyk">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(frame)}">
`,
);

function contentSecurityPolicy({ preview }: Frame): string {
  const policy =
    "default-src 'none'; img-src 'self'; style-src 'self'; font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'";
  return preview ? `${policy}; script-src 'self'; connect-src 'self' ws: wss:` : policy;
}
