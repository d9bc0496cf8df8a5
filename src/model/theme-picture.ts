/** A picture of the folder `theme`. */
export interface ThemePicture {
  /** Its path below the content folder. */
  file: string;
  /** Hash of its content. */
  hash: string;
  /** Pixels, or of a drawing the size that it would be drawn in. */
  width: number;
  height: number;
  /** SVG, from which any size can be made. */
  isDrawing: boolean;
}

/** Those that stand for the newsroom; each absent where it has none of its own. */
export interface ThemePictures {
  /** In the header of pages, in feeds, on share images, for search engines. */
  logo?: ThemePicture | undefined;
  /** The same for dark pages. */
  logoDark?: ThemePicture | undefined;
  /** The mark of the site: square. */
  icon?: ThemePicture | undefined;
}
