import { z } from "zod";
import { parseColour } from "../kit/colour.ts";
import { fileName } from "./schemas.ts";

const WRITE = 'Write one such as "#1d4c99", in quotes.';

/** A colour, as hexadecimal sRGB. */
const colour = z.string().transform((text, context) => {
  const found = parseColour(text);
  if (typeof found === "object") return found.hex;
  const say = (message: string, hint: string) =>
    context.addIssue({ code: "custom", message, params: { hint } });
  if (found === "none") say(`"${text}" is not a colour`, WRITE);
  else
    say(`"${text}" is see-through`, "Write it without what comes after the slash, or the last two digits.");
  return z.NEVER;
});

/** A sign that begins a comment leaves no value. */
const commentedOut = z.null().transform((_, context): never => {
  context.addIssue({
    code: "custom",
    message: "has no value; where # stands without quotes, YAML takes the rest of the line for a comment",
    params: { hint: WRITE },
  });
  return z.NEVER;
});

/** `look` in `site.yaml`. */
export const lookSchema = z.strictObject({
  accent: z.union([colour, z.strictObject({ light: colour, dark: colour }), commentedOut]).optional(),
  logo: z
    .union([
      fileName.transform((file) => ({ file, name: false })),
      z.strictObject({ file: fileName.optional(), name: z.boolean().default(false) }),
    ])
    .optional(),
  icon: fileName.optional(),
  headline: z.string().optional(),
  text: z.string().optional(),
});
