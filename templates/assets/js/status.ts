/** Milliseconds for which a message stays. */
const STAY = 6000;

const line = document.querySelector<HTMLElement>(".status");
let leaving: ReturnType<typeof setTimeout> | undefined;

/**
 * Tells users of screen readers what was done.
 * @param seen shows it too, at the lower edge of the window
 */
export function say(text = "", seen = false): void {
  if (line === null) return;
  line.textContent = text;
  line.classList.toggle("unseen", !seen);
  clearTimeout(leaving);
  leaving = setTimeout(() => {
    line.textContent = "";
  }, STAY);
}
