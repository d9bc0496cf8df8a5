import { onClickOf } from "./clicked.ts";

/** Shows the button of the system's share sheet where there is one. */
export function offerShareSheet(): void {
  const button = document.querySelector<HTMLElement>("[data-share]");
  if (button === null || navigator.share === undefined) return;
  button.parentElement?.removeAttribute("hidden");
  onClickOf("[data-share]", () => {
    const { share: url = "", title = "" } = button.dataset;
    // Rejects where the reader changes their mind.
    navigator.share({ url, title }).catch(() => {});
  });
}
