import { z } from "zod";
import { key, told, words } from "./schemas.ts";

const url = words.refine(
  (given) =>
    Object.values(typeof given === "string" ? { given } : given).every((text) => isLink(text ?? "/")),
  told(
    "is no address that a link may lead to",
    "Write a page of this site such as /about/, or a whole address that begins with https://.",
  ),
);

function isLink(text: string): boolean {
  if (text.startsWith("/")) return !text.startsWith("//") && !text.includes("\\");
  return URL.parse(text)?.protocol === "https:";
}

const links = z.array(z.strictObject({ name: words, url })).default([]);

/** `links` in `site.yaml`. */
export const ownLinksSchema = z.strictObject({
  header: links,
  footer: links,
  pages: z.array(key).default([]),
});
