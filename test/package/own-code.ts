/** Code of a newsroom's own, of every kind: below the content folder. */

export const BYLINE = `import { type Frame, type Html, html, type StoryPageView } from "visnyk";
import { byline as original } from "visnyk/parts/byline";
export function byline(frame: Frame, view: StoryPageView): Html {
  return html\`\${original(frame, view)}<p>Власний рядок</p>\`;
}
`;

const POLL = `import { type BodyOnPage, type Box, type Html, html } from "visnyk";
export function page({ title, items }: Box, { frame }: BodyOnPage): Html {
  return html\`<form class="poll" lang="\${frame.lang}"><b>\${title}</b>\${items}</form>\`;
}
`;

const ARCHIVE = `import { html, ownPage } from "visnyk";
import { storyRows } from "visnyk/parts/story-rows";

export default ownPage({
  path: "arkhiv/",
  view: (library) => ({ title: "Архів", stories: library.stories({ limit: 3 }) }),
  render: (frame, { stories }) => html\`\${storyRows(frame, stories)}\`,
});
`;

const STORY = `---
title: Опитування
lede: Кілька слів.
date: 2025-02-15T12:00:00+02:00
tags: [Україна]
slug: opytuvannia
---
:::poll Чи варто?
- Так
:::
`;

export const OWN_CODE: Readonly<Record<string, string>> = {
  "theme/parts/byline.ts": BYLINE,
  "theme/blocks/poll.ts": POLL,
  "theme/blocks/poll.css": ".poll { color: red; }\n",
  "theme/blocks/poll.script.ts":
    'const polls: string = ".poll";\ndocument.querySelector(polls)?.setAttribute("data-open", "");\n',
  "theme/pages/archive.ts": ARCHIVE,
  "articles/2025/02/15-p/uk.md": STORY,
};
