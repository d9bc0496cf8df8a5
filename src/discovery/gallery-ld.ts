import type { GallerySlot } from "../blocks/gallery/rule.ts";
import type { Addresses } from "../model/address.ts";
import type { ShownPhoto } from "../model/body.ts";
import type { StoryView } from "../model/views.ts";
import { imageOf } from "./image-ld.ts";

/** The photos of a story's galleries as schema.org `ImageObject`, in the order of the text. */
export function galleryImages({ body, pictures }: StoryView, addresses: Addresses): object[] {
  const photos = body.flatMap((part): readonly ShownPhoto[] =>
    typeof part !== "string" && part.slot === ("gallery" satisfies GallerySlot["slot"])
      ? (part.photos ?? [])
      : [],
  );
  return photos.flatMap(({ file, alt, caption }) => {
    const picture = pictures[file];
    return picture === undefined
      ? []
      : imageOf({ ...picture, alt, caption: caption || undefined }, addresses);
  });
}
