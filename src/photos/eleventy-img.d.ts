/** The part of eleventy-img that is used here; the package has no types of its own. */
declare module "@11ty/eleventy-img" {
  import type { AvifOptions, JpegOptions, Sharp } from "sharp";

  export interface ImageOptions {
    widths: readonly number[];
    formats: readonly ("avif" | "jpeg")[];
    /** A photo less than this many times as wide as the last fitting width gets no rendition of its own width. */
    minimumThreshold: number;
    /** Returns buffers and writes nothing. */
    dryRun: true;
    useCache: false;
    sharpAvifOptions: AvifOptions;
    sharpJpegOptions: JpegOptions;
    /** Called for every output before it is encoded; a `resize` here replaces the default one. */
    transform: (image: Sharp, output: { width: number; height: number; format: string }) => void;
  }

  export interface ImageOutput {
    width: number;
    height: number;
    buffer: Buffer;
  }

  /** @param src file to read */
  export default function image(
    src: string,
    options: ImageOptions,
  ): Promise<Record<"avif" | "jpeg", ImageOutput[]>>;
}
