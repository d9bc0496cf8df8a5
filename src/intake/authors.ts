import type { z } from "zod";
import type { Lang } from "../i18n/lang.ts";
import type { Problems } from "../kit/problems.ts";
import type { Author } from "../model/author.ts";
import type { authorsSchema } from "./authors-schema.ts";
import { inEvery, optional } from "./every-language.ts";
import type { Checked } from "./newsroom-file.ts";
import { registerPhotoOf } from "./register-photo.ts";

/** The people and desks that `authors.yaml` names. */
export function authorsOf(
  { data, yaml, file }: Checked<z.output<typeof authorsSchema>>,
  content: string,
  languages: readonly Lang[],
  problems: Problems,
): Author[] {
  return Object.entries(data).map(
    ([key, entry]): Author => ({
      key,
      kind: entry.kind,
      name: inEvery(entry.name, languages, file, yaml.lineOf([key, "name"]), problems),
      aliases: entry.aliases,
      description: optional(entry.description, languages, file, yaml.lineOf([key, "description"]), problems),
      photo:
        entry.photo &&
        registerPhotoOf(entry.photo, {
          ...{ content, register: "authors", languages, problems },
          lineOf: (...path) => yaml.lineOf([key, "photo", ...path]),
        }),
      role: optional(entry.role, languages, file, yaml.lineOf([key, "role"]), problems),
      gender: entry.gender,
      url: entry.url,
      sameAs: entry.sameAs,
      email: entry.email,
      fediverse: entry.fediverse,
    }),
  );
}
