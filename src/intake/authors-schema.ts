import { z } from "zod";
import { GENDERS } from "../model/author.ts";
import { email, fediverse, key, line, registerPhoto, webAddress, words } from "./schemas.ts";

/** The shape of `content/authors.yaml`. */
export const authorsSchema = z.record(
  key,
  z.strictObject({
    kind: z.enum(["person", "organisation"]),
    name: words,
    aliases: z.array(line).optional(),
    description: words.optional(),
    photo: registerPhoto.optional(),
    role: words.optional(),
    gender: z.enum(GENDERS).optional(),
    url: webAddress.optional(),
    sameAs: z.array(webAddress).optional(),
    email: email.optional(),
    fediverse: fediverse.optional(),
  }),
);
