/** The namespaces whose elements we know. Elements of others are extensions that a feed may have. */
const KNOWN: Readonly<Record<string, string>> = {
  "": "",
  atom: "http://www.w3.org/2005/Atom",
  content: "http://purl.org/rss/1.0/modules/content/",
  dc: "http://purl.org/dc/elements/1.1/",
  fh: "http://purl.org/syndication/history/1.0",
  media: "http://search.yahoo.com/mrss/",
  xml: "http://www.w3.org/XML/1998/namespace",
  xmlns: "http://www.w3.org/2000/xmlns/",
};

/** `{http://www.w3.org/2005/Atom}link` is `atom:link`, `{}item` is `item`; `undefined` in a namespace that we do not know. */
export function shortName(name: string): string | undefined {
  const [, uri = "", local = name] = /^\{(.*)\}(.*)$/.exec(name) ?? [];
  const known = Object.entries(KNOWN).find(([, address]) => address === uri);
  if (known === undefined) return undefined;
  return known[0] === "" ? local : `${known[0]}:${local}`;
}
