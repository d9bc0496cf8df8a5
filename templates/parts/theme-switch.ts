import { type Html, html } from "../../src/kit/html.ts";
import { oncePerFrame } from "../frame.ts";

/** Half day, half night; the sun; the moon. */
const ICONS = {
  system: html`<circle cx="10" cy="10" r="7.25"/><path fill="currentColor" d="M10 2.75a7.25 7.25 0 0 1 0 14.5z"/>`,
  light: html`<circle cx="10" cy="10" r="3.75"/><path d="M10 1v2.5m0 13V19M1 10h2.5m13 0H19M3.64 3.64 5.4 5.4m9.2 9.2 1.76 1.76m0-12.72L14.6 5.4m-9.2 9.2-1.76 1.76"/>`,
  dark: html`<path d="M16.9 11.9A7.25 7.25 0 0 1 8.1 3.1a7.25 7.25 0 1 0 8.8 8.8z"/>`,
};

/**
 * The button that changes the colours of all pages, not shown without a script. It has the names of all three themes, of
 * which the stylesheet shows the current one.
 */
export const themeSwitch = oncePerFrame(({ messages }) => {
  const state = (theme: keyof typeof ICONS): Html =>
    html`<span class="theme-${theme}"><svg viewBox="0 0 20 20" width="20" height="20" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" aria-hidden="true">${ICONS[theme]}</svg><span class="unseen">${messages.theme[theme]}</span></span>`;
  return html`<button type="button" class="theme-switch">${state("system")}${state("light")}${state("dark")}</button>
`;
});
