/** Shows the photos of a gallery one at a time, each as large as the window: a strip that is scrolled from one to the next. */
export class Viewer {
  readonly #photos: readonly HTMLElement[];
  readonly #dialog: HTMLDialogElement;
  readonly #strip: HTMLElement;
  /** The number of the photo that is shown, from 0. */
  #at = -1;
  /** That of the photo that it is on its way to. */
  #goal: number;

  /** @param photo a figure of a gallery, to begin with */
  constructor(photo: HTMLElement, closed: () => void) {
    const gallery = photo.closest(".gallery") as HTMLElement;
    this.#photos = [...gallery.querySelectorAll<HTMLElement>(".figure")];
    const { content } = gallery.querySelector("template") as HTMLTemplateElement;
    this.#dialog = (content.cloneNode(true) as DocumentFragment).querySelector("dialog") as HTMLDialogElement;
    this.#strip = this.#find(".viewer-strip");
    this.#strip.append(...this.#photos.map(slideOf));
    this.#goal = this.#photos.indexOf(photo);
    this.#listen(closed);
    document.body.append(this.#dialog);
    this.#dialog.showModal();
    this.#go(this.#goal, true);
    this.#notice();
  }

  close(): void {
    this.#dialog.close();
  }

  #find<E extends HTMLElement = HTMLElement>(selector: string): E {
    return this.#dialog.querySelector(selector) as E;
  }

  #listen(closed: () => void): void {
    this.#find(".viewer-close").onclick = () => this.close();
    this.#find(".viewer-previous").onclick = () => this.#go(this.#goal - 1);
    this.#find(".viewer-next").onclick = () => this.#go(this.#goal + 1);
    this.#strip.onscroll = () => this.#notice();
    this.#strip.onscrollend = () => {
      this.#goal = this.#at;
    };
    // Beside a photo, not on it or its words.
    this.#strip.onclick = ({ target }) => {
      if (target instanceof Element && target.matches(".figure, picture")) this.close();
    };
    this.#dialog.onkeydown = (event) => this.#key(event);
    this.#dialog.onclose = () => {
      this.#dialog.remove();
      this.#photos[this.#at]?.querySelector("a")?.focus();
      closed();
    };
  }

  #key(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const forth = this.#isTurned() ? "ArrowLeft" : "ArrowRight";
    const back = this.#isTurned() ? "ArrowRight" : "ArrowLeft";
    const goals: Readonly<Record<string, number>> = {
      [forth]: this.#goal + 1,
      [back]: this.#goal - 1,
      Home: 0,
      End: this.#photos.length - 1,
    };
    const goal = goals[event.key];
    if (goal === undefined) return;
    event.preventDefault();
    this.#go(goal);
  }

  /** Whether the page reads from right to left. */
  #isTurned(): boolean {
    return getComputedStyle(this.#strip).direction === "rtl";
  }

  #go(goal: number, atOnce = matchMedia("(prefers-reduced-motion: reduce)").matches): void {
    this.#goal = Math.max(0, Math.min(goal, this.#photos.length - 1));
    const left = this.#goal * this.#strip.clientWidth * (this.#isTurned() ? -1 : 1);
    this.#strip.scrollTo({ left, behavior: atOnce ? "instant" : "smooth" });
  }

  /** Tells which photo is in the middle, in words and in the address, and has its neighbours loaded. */
  #notice(): void {
    const { scrollLeft, clientWidth } = this.#strip;
    const at = Math.round(Math.abs(scrollLeft) / clientWidth);
    const photo = this.#photos[at];
    if (photo === undefined || at === this.#at) return;
    this.#at = at;
    // Browsers without the event cannot tell where a movement ends.
    if (!("onscrollend" in window)) this.#goal = at;
    this.#find(".viewer-position").textContent = photo.dataset.position ?? "";
    history.replaceState(history.state, "", `#${photo.id}`);
    for (const [i, slide] of [...this.#strip.children].entries()) {
      slide.ariaHidden = i === at ? null : "true";
      const image = slide.querySelector("img");
      if (image !== null && Math.abs(i - at) <= 1) image.loading = "eager";
    }
    const last = this.#photos.length - 1;
    this.#find(".viewer-previous").ariaDisabled = String(at === 0);
    this.#find(".viewer-next").ariaDisabled = String(at === last);
  }
}

/** A photo as the viewer shows it: with its words, and in the file that the window asks for. */
function slideOf(photo: HTMLElement): HTMLElement {
  const slide = photo.cloneNode(true) as HTMLElement;
  slide.removeAttribute("id");
  const picture = slide.querySelector("picture") as HTMLElement;
  slide.querySelector("a")?.replaceWith(picture);
  for (const source of picture.querySelectorAll<HTMLImageElement | HTMLSourceElement>("[sizes]")) {
    const { width, height } = picture.querySelector("img") as HTMLImageElement;
    source.sizes = `min(100vw, ${Math.round((100 * width) / height)}vh)`;
  }
  return slide;
}
