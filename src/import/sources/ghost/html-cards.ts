/** Cards in the HTML that Ghost made of them: all that its API and its feeds give. */
import type { Element, Nodes, Parents } from "hast";
import { fromHtml } from "hast-util-from-html";
import { classes, elementsIn, findElement, property, textOf } from "../../text/tree.ts";
import type { Cards } from "./cards.ts";
import type { Json } from "./values.ts";

/** A card with the HTML that it is a part of. */
class Card {
  readonly element: Element;
  readonly #html: string;

  constructor(element: Element, html: string) {
    this.element = element;
    this.#html = html;
  }

  find(...names: readonly string[]): Element | undefined {
    return findElement(this.element, (element) => names.some((name) => isNamed(element, name)));
  }

  words(...names: readonly string[]): string | undefined {
    const found = this.find(...names);
    return found && textOf(found).trim();
  }

  address(name: string): string | undefined {
    const found = this.find(name);
    return found && (property(found, "href") || property(found, "src") || undefined);
  }

  inner(...names: readonly string[]): string | undefined {
    const found = this.find(...names);
    const [first, last] = [found?.children.at(0), found?.children.at(-1)];
    return first && last && this.#html.slice(first.position?.start.offset, last.position?.end.offset);
  }

  images(): Json[] {
    const images = elementsIn(this.element).filter(({ tagName }) => tagName === "img");
    return images.map((image) => ({ src: property(image, "src"), alt: property(image, "alt") }));
  }
}

/** An element by a class, or by its name where it is in lower case without a hyphen. */
function isNamed(element: Element, name: string): boolean {
  return name.includes("-") ? classes(element).includes(name) : element.tagName === name;
}

/** What each kind of card is, as editors keep it. Pictures, code and embeds are what they are without help. */
const READERS: Readonly<Record<string, (card: Card) => readonly [name: string, card: Json]>> = {
  "kg-gallery-card": (card) => ["gallery", { images: card.images(), caption: card.inner("figcaption") }],
  "kg-bookmark-card": (card) => [
    "bookmark",
    {
      url: card.address("kg-bookmark-container"),
      title: card.words("kg-bookmark-title"),
      description: card.words("kg-bookmark-description"),
      caption: card.inner("figcaption"),
    },
  ],
  "kg-callout-card": (card) => [
    "callout",
    { calloutEmoji: card.words("kg-callout-emoji"), calloutText: card.inner("kg-callout-text") },
  ],
  "kg-toggle-card": (card) => [
    "toggle",
    { heading: card.inner("kg-toggle-heading-text"), content: card.inner("kg-toggle-content") },
  ],
  "kg-file-card": (card) => [
    "file",
    {
      src: card.address("kg-file-card-container"),
      fileTitle: card.words("kg-file-card-title"),
      fileName: card.words("kg-file-card-filename"),
      fileCaption: card.inner("kg-file-card-caption"),
    },
  ],
  "kg-audio-card": (card) => ["audio", { src: card.address("audio"), title: card.words("kg-audio-title") }],
  "kg-video-card": (card) => ["video", { src: card.address("video"), caption: card.inner("figcaption") }],
  "kg-product-card": productOf,
  "kg-header-card": (card) => [
    "header",
    {
      header: card.inner("kg-header-card-header", "kg-header-card-heading"),
      subheader: card.inner("kg-header-card-subheader", "kg-header-card-subheading"),
      buttonEnabled: card.find("a") !== undefined,
      buttonUrl: card.address("kg-header-card-button"),
      buttonText: card.words("kg-header-card-button"),
    },
  ],
  "kg-button-card": (card) => ["button", { buttonUrl: card.address("a"), buttonText: card.words("a") }],
  "kg-signup-card": (card) => ["signup", { html: textOf(card.element) }],
};

function productOf(card: Card): readonly [string, Json] {
  const stars = elementsIn(card.element).filter((element) =>
    isNamed(element, "kg-product-card-rating-active"),
  );
  const button = card.find("kg-product-card-button");
  return [
    "product",
    {
      productImageSrc: card.address("img"),
      productTitle: card.inner("kg-product-card-title"),
      productDescription: card.inner("kg-product-card-description"),
      productRatingEnabled: stars.length > 0,
      productStarRating: stars.length,
      productButtonEnabled: button !== undefined,
      productButton: button && textOf(button).trim(),
      productUrl: card.address("kg-product-card-button"),
    },
  ];
}

/** HTML with its cards as texts of this site have them; everything else is as it was. */
export function withCards(html: string, cards: Cards): string {
  if (!html.includes("kg-")) return html;
  let made = "";
  let done = 0;
  for (const [element, read] of cardsIn(fromHtml(html, { fragment: true }))) {
    const { start, end } = element.position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) continue;
    made += html.slice(done, start.offset) + cards.html(...read(new Card(element, html)));
    done = end.offset;
  }
  return made + html.slice(done);
}

type Found = readonly [Element, (card: Card) => readonly [string, Json]];

/** The outermost cards, in the order of the text. */
function cardsIn(node: Parents): Found[] {
  return node.children.flatMap((child: Nodes): Found[] => {
    if (child.type !== "element") return [];
    const name = classes(child).find((name) => Object.hasOwn(READERS, name));
    const read = name === undefined ? undefined : READERS[name];
    return read === undefined ? cardsIn(child) : [[child, read]];
  });
}
