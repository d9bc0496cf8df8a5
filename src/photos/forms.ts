/**
 * What a photo is besides a photograph, where its files are made in another way: a drawing that is kept as one, a picture
 * that moves, one with letters whose edges stay sharp, or one so wide that more pixels of it are to be seen. Absent for all
 * others, whose names and files are what they were before there were any.
 */
export type PhotoForm = "vector" | "motion" | "sharp" | "panorama";

/** How renditions of each form are made. Whatever changes their bytes is in here, in the recipe of all, or in versions. */
export const FORM_RECIPES = {
  vector: {
    edition: 1,
    /** Pixels of the pictures that are drawn of it. */
    width: 1600,
    /** A drawing with more bytes is published as pictures: a map in every detail is lighter so. */
    bytes: 300_000,
    /** Lines and letters keep their edges; colours are not averaged over them. */
    jpeg: { quality: 88, mozjpeg: true, chromaSubsampling: "4:4:4" },
  },
  /**
   * Of thirty frames of a photograph the moving WebP has a ninth of the GIF's bytes. It needs no program besides sharp, as a
   * video would, which also writes no moving AVIF.
   */
  motion: {
    edition: 1,
    /** Pixels. */
    width: 800,
    webp: { quality: 55, effort: 2, loop: 0 },
    /** A heavier one is made again at lower qualities, and accepted at the last. */
    bytes: 2_000_000,
    qualities: [40, 25],
  },
  /**
   * Of a screenshot this has a fifth to a third more bytes than the recipe of photographs, and a twelfth of the pixels that
   * are off by more than a tenth.
   */
  sharp: {
    edition: 1,
    avif: { quality: 66, effort: 2, chromaSubsampling: "4:4:4", bitdepth: 8, tune: "iq" },
    jpeg: { quality: 88, mozjpeg: true, chromaSubsampling: "4:4:4" },
  },
  panorama: {
    edition: 1,
    /** Pixels, besides those of all photos. */
    widths: [2400, 3200],
  },
} as const;
