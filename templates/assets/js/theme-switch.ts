import { onClickOf } from "./clicked.ts";
import { say } from "./status.ts";
import { THEME_KEY } from "./theme-key.ts";

/** What a press makes of each theme. */
const NEXT: Readonly<Record<string, string>> = { system: "light", light: "dark", dark: "system" };

/** The button in the masthead goes through the three themes; the choice holds for all pages and open tabs. */
export function switchTheme(): void {
  const colours = [...document.querySelectorAll<HTMLMetaElement>("meta[name=theme-color]")];
  const papers = colours.map(({ content }) => content);

  const show = (theme: string) => {
    document.documentElement.dataset.theme = theme;
    // By day and by night the browser's own frame has one colour each, unless the theme is fixed.
    for (const [i, meta] of colours.entries())
      meta.content = papers[theme === "system" ? i : Number(theme === "dark")] ?? "";
  };
  const showKept = () => show(kept());

  showKept();
  addEventListener("storage", showKept);
  // A page that comes back as it was left may have missed a change.
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
    // Storage is closed: the theme of this page stays what it is.
    return document.documentElement.dataset.theme ?? "system";
  }
}

function keep(theme: string): void {
  try {
    localStorage.setItem(THEME_KEY, theme);
  } catch {
    // Then it holds for this page only.
  }
}
