import { join } from "node:path";
import type { z } from "zod";
import type { Lang } from "../i18n/lang.ts";
import { exists, fileHash } from "../kit/files.ts";
import type { Problems } from "../kit/problems.ts";
import type { PicturedRegister, RegisterFile, RegisterPhoto } from "../model/register-picture.ts";
import { inEvery, optional } from "./every-language.ts";
import type { registerPhoto } from "./schemas.ts";

/** Where a picture is named. */
interface Place {
  content: string;
  register: PicturedRegister;
  languages: readonly Lang[];
  /** The line of a part of the picture. */
  lineOf(...path: string[]): number;
  problems: Problems;
}

/** Looks for the picture, which must be there. */
export function registerPhotoOf(photo: z.output<typeof registerPhoto>, place: Place): RegisterPhoto {
  const { alt, caption, credit, kind, licence, source, focus } = photo;
  const { register, languages, lineOf, problems } = place;
  const file = `${register}.yaml`;
  return {
    ...registerFile(photo.file, place),
    alt: inEvery(alt, languages, file, lineOf("alt"), problems),
    caption: optional(caption, languages, file, lineOf("caption"), problems),
    credit: credit === undefined ? undefined : inEvery(credit, languages, file, lineOf("credit"), problems),
    ...{ kind, licence, source, focus },
  };
}

export function registerFile(
  file: string,
  { content, register, lineOf, problems }: Pick<Place, "content" | "register" | "lineOf" | "problems">,
): RegisterFile {
  const path = join(content, register, file);
  if (exists(path)) return { file, hash: fileHash(path) };
  const message = `there is no picture "${file}" in ${register}/`;
  problems.error(`${register}.yaml`, lineOf(), message, `Put it there, beside ${register}.yaml.`);
  return { file, hash: "" };
}
