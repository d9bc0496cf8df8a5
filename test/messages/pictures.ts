import sharp from "sharp";

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#3a5a78" } });

/** A photo of one colour that nothing is wrong with. */
export const PHOTO = await plain(1600, 900).jpeg().toBuffer();
/** One that is smaller than a lead photo should be. */
export const SMALL = await plain(400, 300).png().toBuffer();

const TWO = [PHOTO, await plain(1600, 900).negate().png().toBuffer()];

/** One that moves. */
export const MOVING = await sharp(TWO, { join: { animated: true } })
  .gif()
  .toBuffer();
/** One of two pages. */
export const PAGES = await sharp(TWO, { join: { animated: true } })
  .tiff()
  .toBuffer();
