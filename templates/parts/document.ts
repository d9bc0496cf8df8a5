import { type Html, html } from "../../src/kit/html.ts";
import type { SitePath } from "../../src/model/address.ts";
import { PAGE_SLOTS } from "../../src/model/slot.ts";
import type { PageNeeds, Policy } from "../block-page.ts";
import { type Frame, oncePerFrame } from "../frame.ts";
import { banner } from "./banner.ts";
import { earlyScript } from "./early-script.ts";
import { footer } from "./footer.ts";
import { head, type PageHead } from "./head.ts";
import { masthead } from "./masthead.ts";
import { slot, slotNeeds } from "./slot.ts";

/** The target of the skip link; with an underscore, which ids of headings never have. */
const CONTENT = "page_content";

export interface Page extends PageHead {
  /** The site's name is the page's heading: the front page. */
  front?: boolean;
  /** What it may load and run besides what all pages do. */
  needs?: PageNeeds | undefined;
  /** Has forms, or buttons that work without a script. */
  sendsForms?: boolean;
  /** What comes between header and footer. */
  content: Html;
}

/** A whole page: head, header, content, footer. */
export function renderDocument(frame: Frame, page: Page): Html {
  const needs = slotNeeds(frame, PAGE_SLOTS, page.needs);
  return bareDocument(
    frame,
    html`${head(frame, {
      ...page,
      scripts: [...(page.scripts ?? []), ...(needs?.scripts ?? [])],
      sheets: frame.banner ? [...bannerSheets(frame), ...(needs?.sheets ?? [])] : needs?.sheets,
    })}${slot(frame, "head")}`,
    html`<a class="skip-link" href="#${CONTENT}">${frame.messages.skipToContent}</a>
${banner(frame)}${masthead(frame, page)}${slot(frame, "below-masthead")}<main id="${CONTENT}" class="sheet">
${page.content}${slot(frame, "before-footer")}</main>
${footer(frame)}<p class="status unseen" role="status"></p>
`,
    doingsOf({ ...page, needs }),
  );
}

function bannerSheets({ assets }: Frame): SitePath[] {
  const sheet = assets.sheets.banner;
  return sheet === undefined ? [] : [sheet];
}

/** What a document does besides being read. */
interface Doings {
  runsScripts: boolean;
  sendsForms: boolean;
  /** What its blocks need besides that. */
  policies?: readonly Policy[];
}

const NOTHING: Doings = { runsScripts: false, sendsForms: false };
const PAGE: Doings = { runsScripts: true, sendsForms: false };
const FORM: Doings = { runsScripts: true, sendsForms: true };

function doingsOf({ sendsForms = false, needs }: Page): Doings {
  const doings = sendsForms ? FORM : PAGE;
  return needs === undefined ? doings : { ...doings, policies: needs.policies };
}

/** The shell of every document. Only our own files and what its blocks need may be loaded; by default, no script runs. */
export function bareDocument(frame: Frame, headElements: Html, body: Html, doings: Doings = NOTHING): Html {
  return html`${doings === PAGE ? pageOpening(frame) : opening(frame, doings)}${headElements}</head>
<body>
${body}</body>
</html>
`;
}

/** The opening of nearly all pages. */
const pageOpening = oncePerFrame((frame) => opening(frame, PAGE));

function opening(frame: Frame, doings: Doings): Html {
  return html`<!DOCTYPE html>
<html lang="${frame.lang}"${frame.direction === "rtl" && html` dir="rtl"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Visnyk">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(frame, doings)}">
${doings.runsScripts && html`<script>${earlyScript(frame).source}</script>\n`}`;
}

/** The preview server adds a script and a socket of its own. */
function contentSecurityPolicy(frame: Frame, { runsScripts, sendsForms, policies = [] }: Doings): string {
  const { preview } = frame;
  const policy: Record<string, readonly string[]> = {
    "default-src": ["'none'"],
    "img-src": ["'self'"],
    "style-src": ["'self'"],
    "font-src": ["'self'"],
    "manifest-src": ["'self'"],
    "base-uri": ["'none'"],
    "form-action": [sendsForms ? "'self'" : "'none'"],
  };
  if (runsScripts || preview) policy["script-src"] = ["'self'", `'${earlyScript(frame).hash}'`];
  if (preview) policy["connect-src"] = ["'self'", "ws:", "wss:"];
  else if (runsScripts) Object.assign(policy, { "connect-src": ["'self'"], "worker-src": ["'self'"] });
  for (const [directive, sources] of policies.flatMap((more) => Object.entries(more))) {
    const allowed = (policy[directive] ?? []).filter((source) => source !== "'none'");
    policy[directive] = [...new Set([...allowed, ...sources])];
  }
  return Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources.join(" ")}`)
    .join("; ");
}
