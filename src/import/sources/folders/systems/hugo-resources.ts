import type { ArchiveFile, ArchivePhoto } from "../../../archive.ts";
import { plainText } from "../inline-text.ts";
import { folderOf, nameOf, type SiteFiles } from "../site-files.ts";
import type { Document } from "../system.ts";
import { Keys, listOf, valuesOf } from "../values.ts";

const PICTURE = /\.(?:jpe?g|png|gif|webp|avif|tiff?)$/i;
/** What themes take for the picture of a bundle. */
const FEATURED = /^(?:.*featured?[^/]*|cover|thumbnail|thumb|hero|banner|feature)\.\w+$/i;

interface Resource extends ArchivePhoto {
  name: string | undefined;
}

function resourcesOf({ data }: Document): Resource[] {
  return listOf(new Keys(data).get("resources")).flatMap((resource) => {
    const keys = new Keys(valuesOf(resource));
    const params = keys.within("params");
    const src = keys.text("src");
    if (src === undefined || !PICTURE.test(src)) return [];
    const title = keys.text("title") ?? params.text("caption", "title", "description");
    const alt = params.text("alt", "alt_text");
    const credit = params.text(
      "credit",
      "credits",
      "byline",
      "photographer",
      "attribution",
      "copyright",
      "author",
    );
    return [
      {
        src,
        name: keys.text("name"),
        alt,
        caption: title,
        credit: credit === undefined ? undefined : plainText(credit),
      },
    ];
  });
}

/** The picture of a bundle whose front matter names none. */
export function bundlePhoto(
  document: Document,
  isBundle: boolean,
  files: SiteFiles,
): ArchivePhoto | undefined {
  const resources = resourcesOf(document);
  const named = resources.find(
    ({ name, src }) => FEATURED.test(`${name ?? ""}.x`) || FEATURED.test(nameOf(src)),
  );
  if (named !== undefined && !named.src.includes("*")) return photoOf(named);
  if (!isBundle) return undefined;
  const folder = folderOf(document.path);
  const found = files
    .below(folder)
    .find((path) => folderOf(path) === folder && PICTURE.test(path) && FEATURED.test(nameOf(path)));
  if (found === undefined) return undefined;
  const src = nameOf(found);
  return photoOf({ src, ...resources.find((resource) => resource.src === src) });
}

function photoOf({ src, alt, caption, credit }: ArchivePhoto): ArchivePhoto {
  return { src, alt, caption, credit };
}

/** What a bundle's front matter tells of its pictures, by their addresses. */
export function resourceFiles(document: Document, address: string): ArchiveFile[] {
  return resourcesOf(document)
    .filter(({ src, caption, alt, credit }) => !src.includes("*") && (caption ?? alt ?? credit) !== undefined)
    .map(({ src, ...words }) => ({
      ...photoOf({ src, ...words }),
      src: address.replace(/[^/]*$/, "") + src,
    }));
}
