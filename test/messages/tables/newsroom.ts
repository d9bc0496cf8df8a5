import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { HOST_NAMES } from "../../../src/hosts/index.ts";
import { LANGS } from "../../../src/i18n/lang.ts";
import { change, type SiteRow } from "../row.ts";

// biome-ignore format: a table reads better in rows
export const NEWSROOM: readonly SiteRow[] = [
  ["no site.yaml", (site) => site.delete("site.yaml"), ["site.yaml", "is missing", "A newsroom has site.yaml, topics.yaml and authors.yaml in its content folder (content)."]],
  ["topics.yaml in Windows-1251", (site) => site.write("topics.yaml", Buffer.from([0xcf, 0xf0])), ["topics.yaml", "is not UTF-8 text", "Save the file as UTF-8."]],
  ["a symbolic link", (site) => { site.delete("authors.yaml"); symlinkSync("site.yaml", join(site.root, "content/authors.yaml")); }, ["authors.yaml", "is a symbolic link; content is read from the content folder only", "Put the file itself here."]],
  ["a symbolic link that leads nowhere", (site) => { site.delete("topics.yaml"); symlinkSync("nowhere.yaml", join(site.root, "content/topics.yaml")); }, ["topics.yaml", "is a symbolic link; content is read from the content folder only", "Put the file itself here."]],
  ["a base URL without its scheme", change("site.yaml", "https://news.example/", "news.example"), ["site.yaml:3", '"baseUrl": "news.example" is not a whole address that begins with https://', "Write https://news.example"]],
  ["a base URL with a query", change("site.yaml", "https://news.example/", "https://news.example/?a=b"), ["site.yaml:3", '"baseUrl": "https://news.example/?a=b" is not the address of a site', "Write one such as https://example.org/ or https://example.org/news/."]],
  ["a base URL with signs that hosts read as rules", change("site.yaml", "https://news.example/", "https://news.example/a*b/"), ["site.yaml:3", '"baseUrl": "https://news.example/a*b/" is not the address of a site', "Write one such as https://example.org/ or https://example.org/news/."]],
  ["a time zone that there is not", change("site.yaml", "Europe/Kyiv", "Europe/Kiivv"), ["site.yaml:5", '"Europe/Kiivv" is not a time zone', 'Write an IANA name such as "Europe/Kyiv".']],
  ["a language without messages", change("site.yaml", "[uk, en, fr]", "[uk, xx]"), ["site.yaml:4", `"languages.1": expected ${LANGS.join(", ")}; found "xx"`, "Write one of these."]],
  ["no language", change("site.yaml", "[uk, en, fr]", "[]"), ["site.yaml:4", '"languages": is empty', "Write at least one entry."]],
  ["a name in one language only", change("site.yaml", "{ uk: Вісник, en: Herald, fr: Héraut }", "{ uk: Вісник }"), ["site.yaml:1", "the text is missing in en, fr", "Give one for every language of the site, or a single text for all."]],
  ["a name that is a list", change("site.yaml", "{ uk: Вісник, en: Herald, fr: Héraut }", "[Вісник]"), ["site.yaml:1", '"name": expected a text, or one for each language: { uk: …, en: … }', "Write one text for all languages, or one for each: { uk: …, en: …, fr: … }"]],
  ["an authority without a year", change("site.yaml", "news.example,2025", "news.example"), ["site.yaml:6", '"authority": is not a domain and a year', 'Write them such as "example.org,2025".']],
  ["an authority of a day that does not exist", change("site.yaml", "news.example,2025", "news.example,2025-02-30"), ["site.yaml:6", '"authority": names a day that does not exist', "A year is enough: the first in which you owned the domain."]],
  ["an account that is none", change("site.yaml", "{ name: Редакція }", "{ name: Редакція, fediverse: visnyk }"), ["site.yaml:7", '"publisher.fediverse": is not an account in the fediverse', 'Write one such as "@name@mastodon.social", in quotes.']],
  ["a wrong address of mail", change("site.yaml", "{ name: Редакція }", "{ name: Редакція, email: редакція }"), ["site.yaml:7", '"publisher.email": is not an e-mail address', "Write one such as desk@example.org."]],
  ["a banner that ends before it begins", change("site.yaml", "navigation: [ukraine]", "navigation: [ukraine]\nbanner: { text: Увага, from: 2025-03-02, until: 2025-03-01T10:00 }"), ["site.yaml:9", "the banner ends before it begins", 'Give the later time as "until".']],
  ["a banner without an end", change("site.yaml", "navigation: [ukraine]", "navigation: [ukraine]\nbanner: { text: Увага }"), ["site.yaml:9", '"banner.until": is missing: expected a text', "Add until: …"]],
  ["a banner until no time", change("site.yaml", "navigation: [ukraine]", "navigation: [ukraine]\nbanner: { text: Увага, until: tomorrow }"), ["site.yaml:9", '"banner.until": "tomorrow" is not an ISO date', "Write one such as 2025-02-13T18:40:00+02:00, or 2025-02-13T18:40 in the site's zone."]],
  ["a banner that leads to no address", change("site.yaml", "navigation: [ukraine]", "navigation: [ukraine]\nbanner: { text: Увага, until: 2025-03-09, link: about }"), ["site.yaml:9", '"banner.link": is no address that a banner may lead to', "Write a page of this site such as /about/, a whole address, or story:2025/02/13-umerov-brussels."]],
  ["a banner that leads nowhere", change("site.yaml", "navigation: [ukraine]", "navigation: [ukraine]\nbanner: { text: Увага, until: 2031-03-09, link: /nothing/ }"), ["site.yaml:9", "the banner leads to /nothing/, where there is nothing", "Correct the address, or take the link out."]],
  ["a banner in one language", change("site.yaml", "navigation: [ukraine]", "navigation: [ukraine]\nbanner: { text: { uk: Увага }, until: 2031-03-09 }"), ["site.yaml:9", "the text is missing in en, fr", "Give one for every language of the site, or a single text for all."]],
  ["a navigation to nowhere", change("site.yaml", "[ukraine]", "[ukrain]"), ["site.yaml:8", 'navigation names the topic "ukrain", which topics.yaml does not have', 'Did you mean "ukraine"?']],
  ["a list of one story", change("site.yaml", "listSize: 3", "listSize: 1"), ["site.yaml:9", '"listSize": must be at least 2', "Write 2 or more."]],
  ["a list of half a story", change("site.yaml", "listSize: 3", "listSize: 2.5"), ["site.yaml:9", '"listSize": expected a whole number, found 2.5', "Write a number, in digits."]],
  ["a feed of too many stories", change("site.yaml", "listSize: 3", "feeds: { items: 31 }"), ["site.yaml:9", '"feeds.items": is more than 30, and the feed of the site would have twice as many', "Write 20 to 30."]],
  ["a feed of few stories", change("site.yaml", "listSize: 3", "feeds: { items: 5 }"), ["site.yaml:9", "a feed has only 5 stories", "Give it 20 to 30: otherwise people who open their reader seldom miss stories."]],
  ["a hub with a password", change("site.yaml", "listSize: 3", 'feeds: { hubs: ["https://a:b@hub.example/"] }'), ["site.yaml:9", '"feeds.hubs.0": contains a name or password, which everybody could read', "Write the address without it."]],
  ["a host that there is not", change("site.yaml", "listSize: 3", "host: geocities"), ["site.yaml:9", `"host.0": expected ${HOST_NAMES.join(", ")}; found "geocities"`, "Write one of these."]],
  ["a password in the settings", change("site.yaml", "listSize: 3", "deploy: { live: { to: ftp, host: a.example, user: a, path: /, password: hunter2 } }"), ["site.yaml:9", '"deploy.live.password": is not the name of a variable of the environment', "Secrets do not belong into the content: put it into a variable such as VISNYK_PASSWORD, and write that name."]],
  ["a key for mirrors that is none", change("site.yaml", "listSize: 3", "mirror: { key: abc }"), ["site.yaml:9", '"mirror.key": is not an Ed25519 public key in Base64', "Write the one that npm run verify-mirror -- --new-key <file> prints."]],
  ["a contact without its kind", change("site.yaml", "listSize: 3", "security: { contact: desk@news.example }"), ["site.yaml:9", '"security.contact": is neither an e-mail address with mailto: nor an address that begins with https://', "Write one such as mailto:security@example.org."]],
  ["a topic's key in capitals", change("topics.yaml", "belgium:", "Belgium:"), ["topics.yaml:7", '"Belgium": contains something other than a–z, 0–9 and single hyphens', "Write a name such as short-name."]],
  ["two topics of one name", change("topics.yaml", "parent: europe", "aliases: [україна]"), ["topics.yaml:7", 'the topics "ukraine" and "belgium" are both called "україна"', "A name or alias can belong to only one topic: rename one of them."]],
  ["a parent that is no topic", change("topics.yaml", "parent: europe", "parent: evrope"), ["topics.yaml:10", 'the parent "evrope" of "belgium" is not a topic', 'Did you mean "europe"?']],
  ["a topic below itself", change("topics.yaml", "parent: europe", "parent: belgium"), ["topics.yaml:10", '"belgium" is below itself: belgium → belgium', "A topic's parent cannot be a topic below it: take a parent out."]],
  ["an author's page that is a script", change("authors.yaml", "kind: person", "kind: person\n  url: javascript:x"), ["authors.yaml:6", '"reporter.url": "javascript:x" is not a whole address that begins with https://', "Write one such as https://example.org/page/."]],
  ["an address without its scheme", change("site.yaml", "{ name: Редакція }", "{ name: Редакція, url: news.example }"), ["site.yaml:7", '"publisher.url": "news.example" is not a whole address that begins with https://', "Write https://news.example"]],
  ["a number for a name", change("site.yaml", "{ uk: Вісник, en: Herald, fr: Héraut }", "2025"), ["site.yaml:1", '"name": expected a text, or one for each language: { uk: …, en: … }', 'Put it in quotes: name: "2025"']],
];
