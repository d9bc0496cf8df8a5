/**
 * Changes the page so that what is being read stays where it is in the window: the first of the given elements that is
 * seen. It may be replaced meanwhile by another with its `id`.
 */
export function keepingPlace(elements: readonly HTMLElement[], change: () => void): void {
  const root = document.documentElement;
  const read = elements.find((element) => isRead(element.getBoundingClientRect()));
  const before = read?.getBoundingClientRect().top;
  // Not every browser keeps the place by itself, and those that do would do it twice.
  root.style.overflowAnchor = "none";
  change();
  const after = read && document.getElementById(read.id)?.getBoundingClientRect().top;
  if (before !== undefined && after !== undefined && after !== before)
    scrollBy({ top: after - before, behavior: "instant" });
  requestAnimationFrame(() => root.style.removeProperty("overflow-anchor"));
}

function isRead({ top, bottom }: DOMRect): boolean {
  return bottom > 0 && top < innerHeight;
}
