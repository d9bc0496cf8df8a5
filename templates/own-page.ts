import { type Html, html } from "../src/kit/html.ts";
import { ownCall } from "../src/kit/own-call.ts";
import { OWN_PAGES } from "../src/model/own-page-list.ts";
import type { OwnPageShown } from "../src/model/own-pages.ts";
import type { OwnPageView } from "../src/outputs/own-page.ts";
import type { PageNeeds } from "./block-page.ts";
import type { Frame } from "./frame.ts";
import { crumbsFromHome } from "./parts/breadcrumbs.ts";
import { renderDocument } from "./parts/document.ts";
import { liveNeeds } from "./parts/live-mark.ts";
import { pageHeader } from "./parts/page-header.ts";
import { labelNeeds } from "./parts/story-label.ts";

/** How the newsroom's code writes what stands below the heading of a page of its own. */
export type OwnPageTemplate<Shown = OwnPageShown> = (frame: Frame, shown: Shown, page: OwnPageView) => Html;

/** A page of the newsroom's own, in the frame of all others. */
export function renderOwnPage(frame: Frame, view: OwnPageView): Html {
  const { shown, path, alternates, name } = view;
  const { title, description, index = true } = shown;
  return renderDocument(frame, {
    title,
    description,
    path,
    alternates,
    index,
    needs: needsOf(frame, view),
    content: html`${pageHeader(frame, { crumbs: crumbsFromHome(frame, []), title })}${ownCall(templateOf(name), { path: `pages/${name}.ts`, name: "render" }, [frame, shown, view]) as Html}`,
  });
}

function templateOf(name: string): OwnPageTemplate {
  const page = OWN_PAGES.find((file) => file.name === name)?.page as { render?: OwnPageTemplate } | undefined;
  if (page?.render === undefined) throw new Error(`theme/pages/${name}.ts has no function render`);
  return page.render;
}

function needsOf(frame: Frame, { name, shown }: OwnPageView): PageNeeds | undefined {
  const cards = [...objectsIn(shown)];
  const needs = labelNeeds(frame, cards, liveNeeds(frame, cards));
  const sheet = frame.assets.blockSheets[`page:${name}`];
  if (sheet === undefined) return needs;
  const { policies = [], scripts = [], sheets = [] } = needs ?? {};
  return { policies, scripts, sheets: [...sheets, sheet] };
}

/** The cards of stories are somewhere in what its code gave to be shown. */
function* objectsIn(value: unknown): Generator<object> {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) yield value;
  for (const inner of Object.values(value)) yield* objectsIn(inner);
}
