import { onClickOf } from "./clicked.ts";
import { say } from "./status.ts";
import { THEME_KEY } from "./theme-key.ts";

/** The theme that follows each when the button is pressed. */
const NEXT: Readonly<Record<string, string>> = { system: "light", light: "dark", dark: "system" };

/** Makes the button in the masthead go through the three themes; the choice applies to all pages and open tabs. */
export function switchTheme(): void {
  const colours = [...document.querySelectorAll<HTMLMetaElement>("meta[name=theme-color]")];
  const papers = colours.map(({ content }) => content);

  const show = (theme: string) => {
    document.documentElement.dataset.theme = theme;
    // The browser's own frame has one colour by day and one by night, unless the theme is fixed.
    for (const [i, meta] of colours.entries())
      meta.content = papers[theme === "system" ? i : Number(theme === "dark")] ?? "";
  };
  const showKept = () => show(kept());

  showKept();
  addEventListener("storage", showKept);
  // A page restored from the back/forward cache may have missed a change.
  addEventListener("pageshow", showKept);
  onClickOf<HTMLElement>(".theme-switch", (button) => {
    const theme = NEXT[document.documentElement.dataset.theme ?? ""] ?? "system";
    show(theme);
    keep(theme);
    say(button.innerText);
  });
}

function kept(): string {
  try {
    const theme = localStorage.getItem(THEME_KEY) ?? "";
    return theme in NEXT ? theme : "system";
  } catch {
    // No access to storage: this page keeps its theme.
    return document.documentElement.dataset.theme ?? "system";
  }
}

function keep(theme: string): void {
  try {
    localStorage.setItem(THEME_KEY, theme);
  } catch {
    // Then it applies to this page only.
  }
}
