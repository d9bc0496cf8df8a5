import { onClickOf } from "../../../templates/assets/js/clicked.ts";
import { say } from "../../../templates/assets/js/status.ts";

/** What frames may do: play, also in full and above other windows. */
const ALLOW = "autoplay; clipboard-write; encrypted-media; fullscreen; picture-in-picture";
/** They may not lead the page itself elsewhere. */
const SANDBOX =
  "allow-forms allow-popups allow-popups-to-escape-sandbox allow-presentation allow-same-origin allow-scripts";

onClickOf<HTMLButtonElement>(".embed-button", (button) => {
  const { title = "", said } = button.dataset;
  const frame = document.createElement("iframe");
  frame.src = addressOf(button);
  frame.title = title;
  frame.allow = ALLOW;
  frame.referrerPolicy = "strict-origin-when-cross-origin";
  frame.setAttribute("sandbox", SANDBOX);
  button.closest(".embed")?.classList.add("embed-open");
  button.parentElement?.replaceChildren(frame);
  frame.focus({ preventScroll: true });
  say(said);
});

/** The frame's address, in the dark where the page is. */
function addressOf({ dataset: { embed = "", dark } }: HTMLElement): string {
  if (dark === undefined || !isDark()) return embed;
  const url = new URL(embed);
  const [name = "", value = ""] = dark.split("=");
  url.searchParams.set(name, value);
  return url.href;
}

function isDark(): boolean {
  const { theme } = document.documentElement.dataset;
  return theme === "dark" || (theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
}
