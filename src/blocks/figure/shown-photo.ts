import type { Token } from "markdown-it";
import { type BodyEnv, lineOf } from "../../markdown/body-env.ts";
import { attribute } from "../../markdown/picture-token.ts";
import type { ShownPhoto } from "../../model/body.ts";

/** The photo that an image of the text shows, once it was checked; it is noted in the `BodyEnv`. */
export function shownPhoto(token: Token, env: BodyEnv): Required<ShownPhoto> {
  const [file, alt, caption] = [attribute(token, "src"), attribute(token, "alt"), attribute(token, "title")];
  env.photos.push({ file, alt, line: lineOf(env, token) });
  return { file, alt, caption };
}
