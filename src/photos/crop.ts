import type { FocalPoint } from "../model/photo.ts";

/** A rectangle of whole pixels, as sharp's `extract` takes it. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Size {
  width: number;
  height: number;
}

/** The largest part of a photo with the proportions of `shape`, its centre as near the focal point as the edges allow. */
export function cropBox(photo: Size, shape: Size, focus: FocalPoint): Box {
  const scale = Math.min(photo.width / shape.width, photo.height / shape.height);
  const width = between(1, Math.round(shape.width * scale), photo.width);
  const height = between(1, Math.round(shape.height * scale), photo.height);
  return {
    left: between(0, Math.round(focus[0] * photo.width - width / 2), photo.width - width),
    top: between(0, Math.round(focus[1] * photo.height - height / 2), photo.height - height),
    width,
    height,
  };
}

function between(least: number, value: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
