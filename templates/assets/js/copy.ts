/** Copies the address that a button names, and says so; where that fails the button does what it does without a script. */
const status = document.querySelector("[role=status]");

document.addEventListener("click", (event) => {
  const button = event.target instanceof Element ? event.target.closest("button[data-copy]") : null;
  if (!(button instanceof HTMLButtonElement) || navigator.clipboard === undefined) return;
  event.preventDefault();
  const { copy = "", copied = "" } = button.dataset;
  navigator.clipboard.writeText(copy).then(
    () => say(copied),
    () => location.assign(button.formAction),
  );
});

function say(text: string): void {
  if (status !== null) status.textContent = text;
}
