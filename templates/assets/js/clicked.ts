/**
 * Calls back for every plain click on or inside an element that is or will be on the page. A click that opens a new tab or
 * a menu is left to the browser.
 */
export function onClickOf<E extends Element>(
  selector: string,
  act: (element: E, event: MouseEvent) => void,
): void {
  document.addEventListener("click", (event) => {
    const { target, button, ctrlKey, metaKey, shiftKey, altKey } = event;
    if (button !== 0 || ctrlKey || metaKey || shiftKey || altKey) return;
    const element = target instanceof Element && target.closest<E>(selector);
    if (element) act(element, event);
  });
}
