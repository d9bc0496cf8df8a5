/** What texts say of photos themselves: it may stand in `photos.yaml`, which all languages share, or in their front matter. */
import { z } from "zod";
import { fileName, type PhotoNotes, photoNotes } from "./schemas.ts";

/** What a text says of a photo; the rest is said elsewhere, or nowhere. */
export const saidOfPhoto = { ...photoNotes, kind: photoNotes.kind.removeDefault().optional() };

/** The same of several, by their names, or as a list. */
export const saidOfPhotos = z
  .union([
    z.record(fileName, z.strictObject(saidOfPhoto)),
    z.array(z.strictObject({ file: fileName, ...saidOfPhoto })),
  ])
  .transform((given) => {
    const listed = ({ file, ...notes }: { file: string }, at: number) => ({ file, notes, path: [at] });
    const keyed = ([file, notes]: [string, object]) => ({ file, notes, path: [file] });
    return (Array.isArray(given) ? given.map(listed) : Object.entries(given).map(keyed)) as Noted[];
  })
  .default([]);

export interface Noted {
  file: string;
  notes: { [K in keyof PhotoNotes[string]]?: PhotoNotes[string][K] | undefined };
  /** Where it stands below `photos`. */
  path: (string | number)[];
}
