import type { Addresses } from "../model/address.ts";
import { largest, type Picture, type Rendition } from "../model/photo.ts";

/** A picture as schema.org `ImageObject`, by one of its files: the largest, unless another is given. */
export function imageOf(
  picture: Picture,
  addresses: Addresses,
  file: Rendition = largest(picture.jpeg),
): object {
  return {
    "@type": "ImageObject",
    url: addresses.absolute(file.path),
    width: file.width,
    height: file.height,
    caption: picture.caption ?? (picture.alt || undefined),
    creditText: picture.credit,
  };
}
