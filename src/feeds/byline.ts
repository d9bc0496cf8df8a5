import { languageOf } from "../i18n/lang.ts";
import { directionOf } from "../kit/direction.ts";
import { type Html, html } from "../kit/html.ts";
import { contributionsOf } from "../model/contributions.ts";
import type { AuthorLink, StoryView } from "../model/views.ts";
import type { FeedContext } from "./context.ts";
import { lineOf } from "./line.ts";

/**
 * Who signed a story, where more is to be said than one name: many feed readers show only one author of a story, first or
 * last, and some none, and nothing else says who took the photos. All show what is in the text.
 */
export function byline(story: StoryView, context: FeedContext): Html | null {
  const { writers, others } = contributionsOf(story.authors);
  if (others.length > 0) return roles(story, context);
  if (writers.length < 2) return null;
  const { before, and } = context.words.byline.together;
  const names = writers.map((author, i) => {
    const between = i === 0 ? before : i === writers.length - 1 ? and : ", ";
    return html`${between}${name(author, context)}`;
  });
  return html`<p>${names}</p>
`;
}

/** «Текст: Олена Коваль. Фото: Іван Бойко» */
function roles({ authors, lang }: StoryView, context: FeedContext): Html {
  const { writers, others } = contributionsOf(authors);
  const all = writers.length > 0 ? [{ role: "text" as const, by: writers }, ...others] : others;
  const { colon } = languageOf(lang).typography;
  const named = all.map(({ role, by }, i) => {
    const names = by.map((author, at) => html`${at > 0 && ", "}${name(author, context)}`);
    return html`${i > 0 && ". "}${context.words.contribution.roles[role]}${colon} ${names}`;
  });
  return html`<p>${named}</p>
`;
}

function name({ name, path }: AuthorLink, { addresses, direction }: FeedContext): Html {
  return html`<a href="${addresses.absolute(path)}"${directionOf(name, direction)}>${lineOf(name)}</a>`;
}
