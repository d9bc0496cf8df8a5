/** The shape of `admin` in `site.yaml`. */
import { z } from "zod";
import { DESK_BACKENDS } from "../model/desk.ts";
import { line, told, webAddress } from "./schemas.ts";

const repository = line.refine(
  (name) => /^[\w.-]+(?:\/[\w.-]+)+$/.test(name),
  told("is not the name of a repository", "Write its owner and its name, such as news/site."),
);

const folder = line.refine(
  (path) => /^[^/\\\s.][^/\\\s]*(?:\/[^/\\\s.][^/\\\s]*)*$/.test(path),
  told("is not a folder of a repository", "Write the way to it from the top, such as content."),
);

/** `true` is a folder of this machine, `false` no desk. */
const written = (value: unknown) => (value === true ? {} : value === false ? undefined : value);

export const adminSchema = z.preprocess(
  written,
  z
    .strictObject({
      backend: z.enum(DESK_BACKENDS).default("local"),
      repo: repository.optional(),
      branch: line.optional(),
      folder: folder.default("content"),
      server: webAddress.optional(),
    })
    .optional(),
);
