import { stringify } from "yaml";
import type { Run } from "./run.ts";

/** Writes what is known of the photos of each story, in all its languages; of photos that somebody removed, nothing. */
export function writePhotoNotes({ catalogue, content }: Run): void {
  const folders = catalogue.rows.all<{ folder: string }>(
    "select distinct folder from photos where credit is not null",
  );
  for (const { folder } of folders) {
    const photos = catalogue.rows.all<{ name: string; credit: string }>(
      "select name, credit from photos where folder = ? and credit is not null order by name",
      folder,
    );
    const there = photos.filter(({ name }) => content.has(`${folder}/${name}`));
    if (there.length === 0) continue;
    const notes = Object.fromEntries(there.map(({ name, credit }) => [name, { credit }]));
    content.put(`${folder}/photos.yaml`, stringify(notes, { lineWidth: 0 }));
  }
}
