/** The part of libheif that is used here: its decoder in JavaScript. */
declare module "libheif-js/wasm-bundle.js" {
  /** A picture of a file. */
  export interface HeifImage {
    is_primary(): boolean;
    /** Pixels, upright. */
    get_width(): number;
    get_height(): number;
    /** Fills the data with four bytes a pixel, and hands it back; nothing where it cannot be decoded. */
    display(into: ImageBytes, done: (filled: ImageBytes | null) => void): void;
    free(): void;
  }

  export interface ImageBytes {
    data: Uint8ClampedArray;
    width: number;
    height: number;
  }

  const libheif: {
    ready: Promise<unknown>;
    HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[] };
  };
  export default libheif;
}
