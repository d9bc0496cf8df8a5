/**
 * What code of newsrooms may import from `visnyk`, besides parts of pages (`visnyk/parts/byline`). What it takes from here
 * and from there stays as it is from one small version to the next. It holds next to no code: what is imported here is loaded
 * by everything that a newsroom adds, also by what the program begins with.
 */

export type { BlockPage, BodyOnPage, Policy } from "../../templates/block-page.ts";
export type { Frame } from "../../templates/frame.ts";
export type { BlockRule } from "../blocks/block-rule.ts";
export type { BlockFeed, BodyInFeed } from "../feeds/block-feed.ts";
export type { Lang } from "../i18n/lang.ts";
export type { Language, Reading } from "../i18n/languages/language.ts";
export type { Messages } from "../i18n/languages/messages.ts";
export { pluralsOf } from "../i18n/plural.ts";
export { type Html, html, raw } from "../kit/html.ts";
export type { OwnBox as Box } from "../model/own-box.ts";
export type { StoryCard, StoryPageView, StoryView } from "../model/views.ts";
export type { Library } from "../outputs/own-library.ts";
export { type OwnPage, ownPage } from "./own-page.ts";
