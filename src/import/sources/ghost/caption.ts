import { decodeHTML } from "entities";

export interface Caption {
  caption?: string | undefined;
  credit?: string | undefined;
}

/** What Ghost writes below a picture from a library of pictures is a credit, and so is what begins as one. */
const CREDIT =
  /^(?:photo(?:graph)?|picture|image|illustration|фото|світлина|ілюстрація|bild|zdjęcie|fot\.|foto)(?:\s+(?:by|de|par|von|door|autor)\b|\s*:)\s*(?<who>.+)$/iu;

/** @param html the caption of a picture */
export function captionOf(html: string | undefined): Caption {
  if (html === undefined) return {};
  const plain = decodeHTML(html.replace(/<[^>]*>/g, ""))
    .replace(/\s+/g, " ")
    .trim();
  const credit = CREDIT.exec(plain)?.groups?.who;
  if (credit !== undefined) return { credit };
  return plain === "" ? {} : { caption: plain };
}
