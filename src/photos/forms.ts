/**
 * What a photo is besides a photograph, where its files are made in another way: a drawing
 * that is kept as one. Absent for all others, whose names and files are what they were before there were any.
 */
export type PhotoForm = "vector";

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
} as const;
