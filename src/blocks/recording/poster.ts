import { largest, type Picture, type Rendition } from "../../model/photo.ts";

/** Pixels that a player is wide at most. */
const PLAYER = 1200;

/** The file of a poster, of which browsers take only one: the smallest that fills a player. JPEG, which all of them know. */
export function posterFile({ jpeg }: Picture): Rendition {
  return jpeg.find(({ width }) => width >= PLAYER) ?? largest(jpeg);
}
