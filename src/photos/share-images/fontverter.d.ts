/** The part of `fontverter` that is used. */
declare module "fontverter" {
  /** @param to `sfnt`: TrueType or OpenType, uncompressed */
  export function convert(font: Uint8Array, to: "sfnt"): Promise<Buffer>;
}
