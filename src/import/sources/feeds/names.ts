/** Names of the elements that feeds are made of. */
const DC = "{http://purl.org/dc/elements/1.1/}";
const TERMS = "{http://purl.org/dc/terms/}";

export const ATOM = "{http://www.w3.org/2005/Atom}";
export const ATOM_03 = "{http://purl.org/atom/ns#}";
export const CONTENT = "{http://purl.org/rss/1.0/modules/content/}";
export const MEDIA = "{http://search.yahoo.com/mrss/}";
export const ITUNES = "{http://www.itunes.com/dtds/podcast-1.0.dtd}";
export const FEEDBURNER = "{http://rssnamespace.org/feedburner/ext/1.0}";
const HISTORY = "{http://purl.org/syndication/history/1.0}";
export const THREAD = "{http://purl.org/syndication/thread/1.0}";
export const BLOGGER = "{http://schemas.google.com/blogger/2018}";
export const XHTML = "{http://www.w3.org/1999/xhtml}";
export const RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}";
export const DUBLIN_CORE = DC;
export const DC_TERMS = TERMS;

/** Namespaces of RSS itself: none in 0.9x and 2.0, these in 0.90, 1.0 and some files of 2.0. */
const RSS = [
  "{}",
  "{http://purl.org/rss/1.0/}",
  "{http://my.netscape.com/rdf/simple/0.9/}",
  "{http://channel.netscape.com/rdf/simple/0.9/}",
  "{http://backend.userland.com/rss2}",
  "{http://backend.userland.com/RSS2}",
  "{http://blogs.law.harvard.edu/tech/rss}",
  "{http://purl.org/net/rss1.1#}",
];

/** The names that an element of RSS has in its versions. */
export function rss(local: string): string[] {
  return RSS.map((namespace) => namespace + local);
}

/** Those of Atom, which some files use without declaring it. */
export function atom(local: string): string[] {
  return [ATOM + local, ATOM_03 + local, `{}${local}`];
}

/** Elements that have the whole text of an item, where its description is a summary. */
export const WHOLE_TEXTS: readonly string[] = [
  `${CONTENT}encoded`,
  "{http://news.yandex.ru}full-text",
  "{http://turbo.yandex.ru}content",
  ...["full-text", "fulltext", "content"].flatMap(rss),
  `${ATOM}content`,
];

export const ENTRIES: ReadonlySet<string> = new Set(atom("entry"));

export const ITEMS: ReadonlySet<string> = new Set([...rss("item"), ...ENTRIES]);

export const CONTAINERS: ReadonlySet<string> = new Set([
  ...rss("rss"),
  ...rss("channel"),
  ...atom("feed"),
  `${RDF}RDF`,
]);

/** Namespaces of prefixes that feeds use without declaring them. */
export const PREFIXES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    atom: ATOM,
    content: CONTENT,
    dc: DC,
    dcterms: TERMS,
    feedburner: FEEDBURNER,
    fh: HISTORY,
    itunes: ITUNES,
    media: MEDIA,
    rdf: RDF,
    thr: THREAD,
    slash: "{http://purl.org/rss/1.0/modules/slash/}",
    wfw: "{http://wellformedweb.org/CommentAPI/}",
    georss: "{http://www.georss.org/georss}",
    sy: "{http://purl.org/rss/1.0/modules/syndication/}",
    xhtml: XHTML,
    yandex: "{http://news.yandex.ru}",
    turbo: "{http://turbo.yandex.ru}",
  }).map(([prefix, name]) => [prefix, name.slice(1, -1)]),
);
