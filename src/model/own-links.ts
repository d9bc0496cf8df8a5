import type { Localised } from "../i18n/lang.ts";

/** `links` of `site.yaml`: what the header and the footer of every page lead to besides what the site puts there. */
export interface OwnLinks {
  header: readonly OwnLink[];
  footer: readonly OwnLink[];
  /** Keys of plain pages in the order of the footer; the others follow by their keys. */
  pages: readonly string[];
}

export interface OwnLink {
  name: Localised;
  /** A path of this site, perhaps with a fragment, or an address elsewhere. */
  url: Localised;
}

/** Where each of them is written: lines of `site.yaml`, in the same order. */
export type OwnLinkLines = Readonly<Record<keyof OwnLinks, readonly number[]>>;
