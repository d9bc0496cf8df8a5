import { html } from "../../../../kit/html.ts";

/** What another site shows: its address alone in a paragraph. @param caption HTML */
export function embed(address: string, caption?: string): string {
  const url = cleanAddress(address);
  const words = caption?.trim() ? `<p>${caption.trim()}</p>` : "";
  return html`<p><a href="${url}">${url}</a></p>`.value + words;
}

/** An address as it was meant: WordPress' editors leave entities and typographic signs in it. */
export function cleanAddress(address: string): string {
  return address
    .trim()
    .replace(/^["'“”„«‘’]+|["'“”»‘’]+$/g, "")
    .replace(/&(?:amp|#0?38);/g, "&")
    .replace(/^httpvh?:\/\//, "https://");
}

export function isAddress(text: string | undefined): boolean {
  return text !== undefined && /^(?:https?|httpvh?):\/\/[^\s<>"]+$/i.test(cleanAddress(text));
}

/** Where what a shortcode names by an id can be seen. */
const BY_ID: Readonly<Record<string, (id: string) => string>> = {
  youtube: (id) => `https://www.youtube.com/watch?v=${id}`,
  vimeo: (id) => `https://vimeo.com/${id}`,
  dailymotion: (id) => `https://www.dailymotion.com/video/${id}`,
  ted: (id) => `https://www.ted.com/talks/${id}`,
  videopress: (id) => `https://videopress.com/v/${id}`,
  gist: (id) => `https://gist.github.com/${id}`,
  scribd: (id) => `https://www.scribd.com/document/${id}`,
  slideshare: (id) => `https://www.slideshare.net/slideshow/embed_code/key/${id}`,
  tweet: (id) => `https://twitter.com/i/status/${id}`,
  instagram: (id) => `https://www.instagram.com/p/${id}/`,
  spotify: (id) => `https://open.spotify.com/${id.replace(/^spotify:/, "").replaceAll(":", "/")}`,
  archiveorg: (id) => `https://archive.org/details/${id}`,
  vine: (id) => `https://vine.co/v/${id}`,
  bandcamp: (id) => id,
  soundcloud: (id) => id,
  facebook: (id) => id,
  flickr: (id) => id,
  googlemaps: (id) => id,
  kickstarter: (id) => id,
  mixcloud: (id) => (id.startsWith("/") ? `https://www.mixcloud.com${id}` : id),
  tiktok: (id) => id,
  telegram: (id) => id,
  pinterest: (id) => id,
  getty: (id) => id,
  twitch: (id) => id,
  loom: (id) => `https://www.loom.com/share/${id}`,
  wistia: (id) => `https://fast.wistia.net/embed/iframe/${id}`,
  iframe: (id) => id,
};

/** Other names of the same services in shortcodes of Jetpack and of plugins. */
const NAMES: Readonly<Record<string, string>> = {
  "youtube-sc": "youtube",
  youtube_sc: "youtube",
  su_youtube: "youtube",
  su_youtube_advanced: "youtube",
  youtubevideo: "youtube",
  embedyt: "youtube",
  tube: "youtube",
  yt: "youtube",
  su_vimeo: "vimeo",
  vimeovideo: "vimeo",
  su_dailymotion: "dailymotion",
  "dailymotion-channel": "dailymotion",
  wpvideo: "videopress",
  twitter: "tweet",
  instagram_embed: "instagram",
  fb: "facebook",
  "facebook-video": "facebook",
  "ted-talk": "ted",
  map: "googlemaps",
  googlemap: "googlemaps",
  "archiveorg-book": "archiveorg",
};

/** Whether shortcodes of a name stand for what a service shows. */
export function isService(name: string): boolean {
  return Object.hasOwn(BY_ID, NAMES[name] ?? name);
}

/** The address of what a shortcode of a service shows, from all that it says. */
export function serviceAddress(name: string, values: readonly string[]): string | undefined {
  const address = values.find(isAddress);
  if (address !== undefined) return cleanAddress(address);
  const id = values
    .map(cleanAddress)
    .find((value) => /^[\w:./@-]{3,80}$/.test(value) && !/^\d{1,4}$/.test(value));
  const made = id === undefined ? undefined : BY_ID[NAMES[name] ?? name]?.(id);
  return isAddress(made) ? made : undefined;
}

const ALONE = /^[ \t]*(https?:\/\/[^\s<>"]+)[ \t]*$/gm;
const IN_PARAGRAPH = /<p(?:\s[^>]*)?>\s*(https?:\/\/[^\s<>"]+)\s*(?:<br\s*\/?>\s*)?<\/p>/gi;

/** Addresses that are alone on a line or in a paragraph: WordPress shows what they lead to. */
export function withBareAddresses(text: string): string {
  if (!text.includes("://")) return text;
  return text
    .replace(IN_PARAGRAPH, (all, address: string) => embed(address) + "\n".repeat(all.split("\n").length - 1))
    .replace(ALONE, (_, address: string) => embed(address));
}

/** `<https://…>`, as in mail: browsers take it for an element and show nothing. */
export function withBracketedAddresses(text: string): string {
  return text.replace(
    /<(https?:\/\/[^\s<>"']+)>/g,
    (_, address: string) => html`<a href="${cleanAddress(address)}">${cleanAddress(address)}</a>`.value,
  );
}
