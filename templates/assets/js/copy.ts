import { onClickOf } from "./clicked.ts";
import { say } from "./status.ts";

/** Buttons with `data-copy` copy it, and say so; where that fails they do what they do without a script, or show what they name. */
export function copyOnClick(): void {
  onClickOf<HTMLButtonElement>("[data-copy]", async (button, event) => {
    const { copy = "", copied } = button.dataset;
    event.preventDefault();
    try {
      await navigator.clipboard.writeText(copy);
      say(copied, true);
    } catch {
      if (button.type === "submit") location.assign(button.formAction);
      else say(copy, true);
    }
  });
}
