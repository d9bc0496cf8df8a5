import { type Html, html } from "../../src/kit/html.ts";
import type { TopicLink } from "../../src/model/views.ts";
import type { Frame } from "../frame.ts";
import { link } from "./link.ts";

/** A labelled row of links to topic hubs; nothing without topics. */
export function topicLinks(frame: Frame, label: string, topics: readonly TopicLink[]): Html | null {
  if (topics.length === 0) return null;
  return html`<div class="topic-links">
<p class="label">${label}</p>
<ul>
${topics.map((topic) => html`<li>${link(frame, topic)}</li>\n`)}</ul>
</div>
`;
}
