import { languageOf } from "../../src/i18n/lang.ts";
import { type Html, html } from "../../src/kit/html.ts";
import { type Frame, oncePerFrame } from "../frame.ts";
import { feedLinks, feedsOfSite } from "./feed-links.ts";
import { link } from "./link.ts";
import { ownLink } from "./own-link.ts";
import { slot } from "./slot.ts";

/** The footer of every page: what the site is, its plain pages, its feeds, who is responsible for it. */
export const footer = oncePerFrame((frame) => {
  const { site, lang, messages, addresses } = frame;
  const topics = { title: messages.topics.all, path: addresses.topics(lang), lang };
  const feeds = { title: messages.feeds.page.title, path: addresses.feeds(lang), lang };
  const own = (site.links?.footer ?? []).map((to) => html`<li>${ownLink(frame, to)}</li>\n`);
  const ofSite = (pages: Frame["pages"]) => pages.map((page) => html`<li>${pageLink(frame, page)}</li>\n`);
  return html`<footer class="colophon">
<div class="colophon-about">
<p class="colophon-name">${site.name[lang]}</p>
<p>${site.description[lang]}</p>
</div>
<nav class="colophon-pages" aria-label="${messages.landmarks.pages}">
<p class="label">${messages.landmarks.pages}</p>
<ul>
${ofSite(frame.pages)}${own}${ofSite([topics, feeds])}</ul>
</nav>
${feedLinks(frame, feedsOfSite(frame))}${publisher(frame)}${slot(frame, "footer")}</footer>
`;
});

/** A page in another language says which. */
function pageLink(frame: Frame, { title, path, lang }: Frame["pages"][number]): Html {
  if (lang === frame.lang) return link(frame, { name: title, path });
  const { name, direction } = languageOf(lang);
  const turned = direction !== frame.direction && html` dir="${direction}"`;
  return html`<a href="${frame.addresses.href(path)}" hreflang="${lang}" lang="${lang}"${turned}>${title} (${name})</a>`;
}

function publisher({ site, lang, messages }: Frame): Html {
  const { name, email, url } = site.publisher;
  return html`<div class="colophon-publisher">
<p class="label">${messages.footer.publisher}</p>
<p>${url ? html`<a href="${url}">${name[lang]}</a>` : name[lang]}</p>
<p>${email && html`<a href="mailto:${email}">${messages.footer.contact}</a>`}</p>
</div>
`;
}
