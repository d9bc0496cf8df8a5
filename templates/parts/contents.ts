import { directionOf } from "../../src/kit/direction.ts";
import { type Html, html } from "../../src/kit/html.ts";
import type { Heading } from "../../src/model/body.ts";
import type { Frame } from "../frame.ts";

/** The number of headings from which a story has a list of contents. */
const WORTH_LISTING = 3;

interface Section {
  heading: Heading;
  subsections: Heading[];
}

/**
 * The list of a story's sections and their subsections; nothing for a story with fewer than three headings. It folds where
 * it would stand before the text; beside it, the stylesheet keeps it open and shows the label in place of the summary.
 */
export function contents(frame: Frame, headings: readonly Heading[]): Html | null {
  const listed = headings.filter((heading) => heading.level <= 3);
  if (listed.length < WORTH_LISTING) return null;
  const title = frame.messages.story.contents;
  return html`<nav class="contents" aria-label="${title}">
<details>
<summary class="label">${title}</summary>
<p class="label">${title}</p>
<ol>
${sectionsOf(listed).map((section) => item(frame, section))}</ol>
</details>
</nav>
`;
}

/** A subsection before the first section stands on its own. */
function sectionsOf(headings: readonly Heading[]): Section[] {
  const sections: Section[] = [];
  for (const heading of headings) {
    const section = sections.at(-1);
    if (heading.level > 2 && section) section.subsections.push(heading);
    else sections.push({ heading, subsections: [] });
  }
  return sections;
}

function item(frame: Frame, { heading, subsections }: Section): Html {
  return html`<li>${anchor(frame, heading)}${
    subsections.length > 0 &&
    html`\n<ol>${subsections.map((sub) => html`<li>${anchor(frame, sub)}</li>`)}</ol>\n`
  }</li>
`;
}

function anchor(frame: Frame, heading: Heading): Html {
  return html`<a href="#${heading.id}"${directionOf(heading.text, frame.direction)}>${heading.text}</a>`;
}
