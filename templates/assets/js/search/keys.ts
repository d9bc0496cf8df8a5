/**
 * Up and down lead through the results and back into the field, and Escape into the field. No key does anything elsewhere,
 * where people who use speech input might press it unawares (WCAG 2.2, 2.1.4).
 */
export function walkByKeys(field: HTMLInputElement, links: () => readonly HTMLAnchorElement[]): void {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = nextPlace(event.key, event.target, field, links());
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  });
}

function nextPlace(
  key: string,
  from: EventTarget | null,
  field: HTMLInputElement,
  links: readonly HTMLAnchorElement[],
): HTMLElement | undefined {
  if (from === field) return key === "ArrowDown" ? links[0] : undefined;
  const at = links.indexOf(from as HTMLAnchorElement);
  if (at < 0) return undefined;
  if (key === "ArrowDown") return links[at + 1];
  if (key === "ArrowUp") return links[at - 1] ?? field;
  return key === "Escape" ? field : undefined;
}
