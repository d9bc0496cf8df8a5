import { type Html, html } from "../../src/kit/html.ts";
import type { Logo, LogoFile } from "../../src/model/logo.ts";
import type { Frame } from "../frame.ts";

/** The logo in the header: it says the site's name, or stands beside it. */
export function logo({ site, addresses }: Frame, { day, night, needsGround }: Logo, name: string): Html {
  const isBeside = site.look?.logo?.name === true;
  const picture = ({ path, width, height }: LogoFile, kind: string) =>
    html`<img class="logo ${kind}" src="${addresses.href(path)}" width="${width}" height="${height}" alt="${isBeside ? "" : name}">`;
  return html`${picture(day, needsGround ? "logo-day logo-ground" : "logo-day")}${night && picture(night, "logo-night")}${isBeside && html`<span>${name}</span>`}`;
}
