/** The part of eleventy-img that is used here; the package has no types of its own. */
declare module "@11ty/eleventy-img" {
  import type { AvifOptions, JpegOptions, Sharp } from "sharp";

  export interface ImageOptions {
    widths: readonly (number | "auto")[];
    formats: readonly ("avif" | "jpeg")[];
    /** Returns buffers and writes nothing. */
    dryRun: true;
    useCache: false;
    sharpAvifOptions: AvifOptions;
    sharpJpegOptions: JpegOptions;
    /** Called for every output before it is encoded. */
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
