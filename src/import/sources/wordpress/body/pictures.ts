import { html, raw } from "../../../../kit/html.ts";
import type { Attachment } from "../site/site.ts";

const IMAGE = /\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?|heic)$/i;

export function isImage(address: string): boolean {
  return IMAGE.test(address.replace(/[?#].*$/, ""));
}

/** A figure. @param caption HTML */
export function figure(image: string, caption: string | undefined, credit?: string): string {
  const words = [caption?.trim() ?? "", credit ? html`<span class="credit">${credit}</span>`.value : ""];
  const written = words.filter((part) => part !== "").join(" ");
  return `<figure>${image}${written === "" ? "" : `<figcaption>${written}</figcaption>`}</figure>`;
}

/** A picture of the library, as a figure with its caption. */
export function figureOf({ src, alt, caption, credit }: Attachment): string {
  return figure(html`<img src="${src}" alt="${alt ?? ""}">`.value, caption, credit);
}

export function gallery(figures: readonly string[]): string {
  return figures.length === 0 ? "" : `<div class="gallery">${figures.join("")}</div>`;
}

/** A sound or a video with its address. */
export function player(name: "audio" | "video", src: string, caption?: string): string {
  const element = html`${raw(`<${name} controls`)} src="${src}">${raw(`</${name}>`)}`.value;
  return figure(element, caption);
}
