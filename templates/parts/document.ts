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
  /** Has buttons that work without a script. */
  sendsForms?: boolean;
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
    page.script === undefined && page.sendsForms === undefined ? NOTHING : page,
  );
}

/** What a page does besides being read. */
type Doings = Pick<Page, "script" | "sendsForms">;

/** The shell of every document; nothing but our own files may be loaded, and no script may run but one that the page names. */
export function bareDocument(frame: Frame, headElements: Html, body: Html, doings: Doings = NOTHING): Html {
  return html`${doings === NOTHING ? plainOpening(frame) : opening(frame, doings)}${headElements}</head>
<body>
${body}</body>
</html>
`;
}

/** What nearly all pages do. */
const NOTHING: Doings = {};

const plainOpening = oncePerFrame((frame) => opening(frame, NOTHING));

function opening(frame: Frame, doings: Doings): Html {
  return html`<!DOCTYPE html>
<html lang="${frame.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Visnyk">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(frame, doings)}">
`;
}

function contentSecurityPolicy({ preview }: Frame, { script, sendsForms }: Doings): string {
  const policy = [
    "default-src 'none'",
    "img-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    `form-action ${sendsForms === true ? "'self'" : "'none'"}`,
  ];
  if (preview) policy.push("script-src 'self'", "connect-src 'self' ws: wss:");
  else if (script !== undefined) policy.push("script-src 'self'");
  return policy.join("; ");
}
