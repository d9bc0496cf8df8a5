/** An item of RSS 2.0 (https://www.rssboard.org/rss-specification), as the W3C validator and the RSS profile want it. */
import type { XmlElement } from "../xml-tree.ts";
import { email, id, webUrl } from "./addresses.ts";
import { LINK, noTwinLinks } from "./atom-link.ts";
import { rfc822, rfc3339 } from "./dates.ts";
import { htmlFindings } from "./html.ts";
import { MEDIA_CHILDREN } from "./media.ts";
import { named, nameOf, type Shape } from "./shape.ts";
import { anyText, filled, mediaType, oneOf, positive } from "./tokens.ts";

export const CATEGORY: Shape = { attributes: { domain: ["maybe", webUrl] }, text: filled };

const ENCLOSURE: Shape = {
  attributes: { url: ["one", webUrl], length: ["one", positive], type: ["one", mediaType] },
};

const GUID: Shape = {
  attributes: { isPermaLink: ["maybe", oneOf("true", "false")] },
  text: id,
  rules: [
    ({ text, attributes }) =>
      (attributes.isPermaLink ?? "true") === "true" && webUrl(text) !== undefined
        ? ["is said to be a permanent address, and is none"]
        : [],
  ],
};

const HTML: Shape = { text: anyText, rules: [({ text }) => htmlFindings(text)] };

/** The profile's advice, and the validator's DuplicateItemSemantics: a thing is said by one element only. */
const RIVALS = [
  ["author", "dc:creator"],
  ["pubDate", "dc:date"],
  ["category", "dc:subject"],
  ["source", "dc:source"],
] as const;

export const ITEM: Shape = {
  children: {
    title: ["one", { text: filled }],
    link: ["one", { text: webUrl }],
    guid: ["one", GUID],
    pubDate: ["one", { text: rfc822 }],
    description: ["one", HTML],
    author: ["maybe", { text: email }],
    category: ["any", CATEGORY],
    comments: ["maybe", { text: webUrl }],
    enclosure: ["maybe", ENCLOSURE],
    source: ["maybe", { attributes: { url: ["one", webUrl] }, text: anyText }],
    "content:encoded": ["maybe", HTML],
    "atom:updated": ["maybe", { text: rfc3339 }],
    "atom:link": ["any", LINK],
    "dc:creator": ["any", { text: filled }],
    "dc:date": ["maybe", { text: rfc3339 }],
    "dc:subject": ["any", { text: filled }],
    "dc:source": ["maybe", { text: filled }],
    "dc:rights": ["maybe", { text: filled }],
    ...MEDIA_CHILDREN,
  },
  rules: [noTwinLinks, rivalFindings, orderFindings],
};

function rivalFindings(item: XmlElement): string[] {
  return RIVALS.filter((names) => names.every((name) => named(item, name).length > 0)).map(
    ([one, two]) => `${one} and ${two} say the same`,
  );
}

/** The W3C validator's NeedDescriptionBeforeContent: some readers show whichever comes last. */
function orderFindings({ children }: XmlElement): string[] {
  const names = children.map(nameOf);
  const content = names.indexOf("content:encoded");
  return content >= 0 && names.indexOf("description") > content
    ? ["the description stands behind the content"]
    : [];
}
