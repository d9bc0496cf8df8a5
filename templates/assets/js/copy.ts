import { onClickOf } from "./clicked.ts";
import { say } from "./status.ts";

/** Makes buttons copy their `data-copy` and say so; where that fails, they act as without a script, or show that text. */
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
