import { onClickOf } from "./clicked.ts";
import { Viewer } from "./photo-viewer.ts";

/** A photo of a gallery whose address this is. */
function photoAt(hash: string): HTMLElement | null {
  return /^#photo_\d+$/.test(hash) ? document.querySelector<HTMLElement>(`.gallery > * > ${hash}`) : null;
}

let viewer: Viewer | undefined;

/** @param isStep whether the way back leads to the page without the photo */
function open(photo: HTMLElement, isStep: boolean): void {
  if (isStep) history.pushState(STEP, "", `#${photo.id}`);
  viewer = new Viewer(photo, closed);
}

/** The state of the address that opening the viewer made. */
const STEP = { viewer: true };

function closed(): void {
  viewer = undefined;
  if (photoAt(location.hash) === null) return;
  if (history.state?.viewer) history.back();
  else history.replaceState(null, "", location.pathname + location.search);
}

/** Brings what is shown to what the address says: after a step back or forth, and where a photo's own address was opened. */
function follow(): void {
  const photo = photoAt(location.hash);
  if (photo === null) viewer?.close();
  else if (viewer === undefined) open(photo, false);
}

/** A click on a photo of a gallery opens the viewer, and so does the address of one. */
export function viewGalleries(): void {
  onClickOf<HTMLAnchorElement>(".gallery a", (link, event) => {
    const photo = link.closest<HTMLElement>(".figure");
    if (photo === null) return;
    event.preventDefault();
    open(photo, true);
  });
  addEventListener("popstate", follow);
  follow();
}
