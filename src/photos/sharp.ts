import sharp from "sharp";

/**
 * sharp, set up for a build: import it from here.
 * One thread per pipeline, because the bytes of an AVIF depend on the number of threads; several pipelines
 * run side by side instead. No cache, because it would return the old pixels of a photo that was
 * edited during a preview.
 */
sharp.concurrency(1);
sharp.cache(false);

export { sharp };
