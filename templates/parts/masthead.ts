import { type Html, html } from "../../src/kit/html.ts";
import type { SitePath } from "../../src/model/address.ts";
import type { Logo } from "../../src/model/logo.ts";
import type { Alternate, TopicLink } from "../../src/model/views.ts";
import { type Frame, oncePerFrame } from "../frame.ts";
import { languageLinks } from "./language-links.ts";
import { logo } from "./logo.ts";
import { ownLink } from "./own-link.ts";
import { themeSwitch } from "./theme-switch.ts";

/** Shown on a page that the device has kept: the service worker marks the document. */
const keptNote = oncePerFrame(
  ({ site, messages }) => html`${site.offline && html`<p class="kept-note">${messages.offline.kept}</p>\n`}`,
);

interface MastheadPage {
  path?: SitePath | undefined;
  front?: boolean;
  alternates: readonly Alternate[];
}

/** The header of every page: the site's name, its other languages, search, the switch of colours, its sections. */
export function masthead(frame: Frame, page: MastheadPage): Html {
  return html`<header class="masthead${page.front ? " masthead-front" : ""}">
${keptNote(frame)}<div class="masthead-top">
${page.front ? html`<h1 class="nameplate${frontClass(frame)}">${nameLink(frame)}</h1>` : html`<p class="nameplate${frame.assets.logo && LOGO}">${nameLink(frame)}</p>`}
${page.front && motto(frame)}<div class="masthead-tools">
${languageSwitch(frame, page)}${searchLink(frame)}${themeSwitch(frame)}</div>
</div>
${isAmongSections(frame, page.path) ? sections(frame, page.path) : sectionsElsewhere(frame)}</header>
`;
}

const searchLink = oncePerFrame(({ site, messages, addresses, lang }) =>
  site.search
    ? html`<a class="search-link" href="${addresses.href(addresses.search(lang))}"><svg viewBox="0 0 20 20" width="20" height="20" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" aria-hidden="true"><circle cx="8.5" cy="8.5" r="5.75"/><path d="m13 13 5 5"/></svg><span class="unseen">${messages.search.title}</span></a>
`
    : html``,
);

/** The sections, on a page that is not one of them. */
const sectionsElsewhere = oncePerFrame((frame) => sections(frame));

function sections(frame: Frame, current?: SitePath): Html {
  return html`<nav class="sections" aria-label="${frame.messages.landmarks.sections}">
<ul>
${sectionsOf(frame).map((topic) => section(frame, topic, current))}${ownLinks(frame, current)}</ul>
</nav>
`;
}

function isAmongSections(frame: Frame, path: SitePath | undefined): boolean {
  const own = frame.site.links?.header ?? [];
  return (
    sectionsOf(frame).some((topic) => topic.path === path) || own.some(({ url }) => url[frame.lang] === path)
  );
}

/** Links of the newsroom's own, after the topics. */
function ownLinks(frame: Frame, current?: SitePath): Html[] {
  return (frame.site.links?.header ?? []).map(
    (to) => html`<li class="own-link">${ownLink(frame, to, to.url[frame.lang] === current)}</li>\n`,
  );
}

type Section = Pick<TopicLink, "name" | "path">;

/** The topics of the header, and the page of all topics. */
function sectionsOf({ navigation, messages, addresses, lang }: Frame): readonly Section[] {
  return [...navigation, { name: messages.topics.all, path: addresses.topics(lang) }];
}

/** Letters of a name that the front page still sets in its largest size beside the motto. */
const FITTING = 10;

/** How much wider than high a logo is that still fits there. */
const FITTING_RATIO = 6;

function isLong({ site, lang }: Frame, logo: Logo | undefined): boolean {
  const isName = logo === undefined || site.look?.logo?.name === true;
  const isWide = logo !== undefined && logo.day.width > FITTING_RATIO * logo.day.height;
  return isWide || (isName && site.name[lang].length > FITTING);
}

const LOGO = " nameplate-logo";

function frontClass(frame: Frame): string | undefined {
  const { logo } = frame.assets;
  const long = isLong(frame, logo) ? " nameplate-long" : undefined;
  return logo ? LOGO + (long ?? "") : long;
}

function nameLink(frame: Frame): Html {
  const { site, lang, addresses, assets } = frame;
  const name = site.name[lang];
  return html`<a href="${addresses.href(addresses.home(lang))}">${assets.logo ? logo(frame, assets.logo, name) : name}</a>`;
}

function motto({ site, lang }: Frame): Html {
  return html`<p class="motto">${site.description[lang]}</p>
`;
}

function section(frame: Frame, topic: Section, current?: SitePath): Html {
  const here = topic.path === current && html` aria-current="page"`;
  return html`<li><a href="${frame.addresses.href(topic.path)}"${here}>${topic.name}</a></li>
`;
}

/** Links to the same page in other languages or, where there is none, to that language's front page. */
function languageSwitch(frame: Frame, page: MastheadPage): Html | null {
  const { site, lang, addresses, messages } = frame;
  const others = site.languages.filter((other) => other !== lang);
  if (others.length === 0) return null;
  const targets = others.map(
    (other) => page.alternates.find((a) => a.lang === other) ?? { lang: other, path: addresses.home(other) },
  );
  return html`<nav class="languages" aria-label="${messages.landmarks.languages}">
${languageLinks(frame, targets)}
</nav>
`;
}
