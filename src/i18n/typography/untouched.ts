import { replaceIn, type Stretch } from "../../kit/stretch.ts";

/** Stands for one character that typography leaves alone; the rules treat it as neither a letter nor a mark. */
export const OBJECT = "\uFFFC";

/** Texts without any of these have nothing to leave alone. */
const MAY_BE_UNTOUCHED = /[<{[&@\uFFFC]|:\/\/|www\./;

/**
 * What looks like a tag, a comment, a shortcode (`[note]` is words in brackets), attributes, an entity or an address, and our own sign. None of the patterns
 * looks further than the next bracket, so that a text full of opened ones takes linear time.
 */
const UNTOUCHED =
  /<[/!]?[a-z][^<>]*>|<!--|-->|\{\{[^{}]*\}\}|\{%[^{}]*%\}|\{[#.:][^{}]*\}|\[\/[a-z][^[\]]*\]|\[[a-z][^[\]=]*=[^[\]]*\]|&(?:[a-z][a-z\d]*|#\d+|#x[\da-f]+);|https?:\/\/[^\s<>"«»]+|(?<!\w)www\.[^\s<>"«»]+|(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]+|\uFFFC/gi;

/** Puts `OBJECT` in place of each character that is to be left alone. @returns those characters */
export function cover(stretch: Stretch): string {
  if (!MAY_BE_UNTOUCHED.test(stretch.text)) return "";
  let covered = "";
  replaceIn(stretch, UNTOUCHED, (match) => {
    covered += match;
    return OBJECT.repeat(match.length);
  });
  return covered;
}

/** Puts the covered characters back into the stretch. */
export function uncover(stretch: Stretch, covered: string): void {
  if (covered === "") return;
  let at = 0;
  stretch.text = stretch.text.replace(/\uFFFC/g, () => covered[at++] as string);
}
