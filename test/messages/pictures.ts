import sharp from "sharp";

/** A photo of one colour that nothing is wrong with. */
export const PHOTO = await sharp({ create: { width: 1600, height: 900, channels: 3, background: "#3a5a78" } })
  .jpeg()
  .toBuffer();
