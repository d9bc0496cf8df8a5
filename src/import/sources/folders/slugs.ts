import transliterated from "@sindresorhus/slugify";

/** How each system makes a part of an address from a title or a name. */

/** Hugo: letters of any script stay, spaces become hyphens, other signs go. */
export function hugoSlug(text: string, keepsCase = false): string {
  const kept = text
    .trim()
    .replace(/[^\p{L}\p{M}\p{Nd}\s./\\_#+~@-]/gu, "")
    .replace(/-?\s+-?/g, "-");
  return keepsCase ? kept : kept.toLowerCase();
}

/** Jekyll's `:title`, which leaves the case and the signs that addresses may have, and its `slugify`. */
export function jekyllSlug(text: string, mode: "default" | "pretty" = "default"): string {
  const foreign = mode === "pretty" ? /[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu : /[^\p{M}\p{L}\p{Nd}]+/gu;
  const slug = text.replace(foreign, "-").replace(/^-|-$/g, "");
  return mode === "pretty" ? slug : slug.toLowerCase();
}

/** Eleventy's `slugify`, and what Zola does unless it is told otherwise: Latin letters, digits and hyphens. */
export function latinSlug(text: string): string {
  return transliterated(text, { decamelize: false });
}

/** Zola's `slugify.paths = "safe"`: only what file systems and addresses forbid goes. */
export function safeSlug(text: string): string {
  return text
    .trim()
    .replace(/[<>:"/|?*#()[\]\\\n\r\t]/g, "")
    .replace(/\s+/g, "_");
}

/** GitHub's for headings, which Astro takes for the parts of a path. */
export function githubSlug(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "")
    .replaceAll(" ", "-");
}
