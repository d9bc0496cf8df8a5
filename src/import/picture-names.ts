/**
 * What systems put into the names of pictures that they made from another: `-1024x768`, `-scaled`, `-rotated` and
 * `-e1612345678901` by WordPress, `@2x` for screens of more pixels.
 */
const SUFFIX = /(?:-\d{1,5}x\d{1,5}|-scaled|-rotated|-e\d{9,}|@[23]x)(?=\.\w+$)/i;
/** A second extension, of a copy in another format. */
const SECOND = /(\.(?:jpe?g|png|gif))\.(?:webp|avif)$/i;
/** A folder of sizes, as Ghost has it: `/size/w1000/`, `/size/w256h256/format/webp/`. */
const SIZE = /\/size\/w\d+(?:h\d+)?(?:\/format\/\w+)?(?=\/)/;
/** Parts that services which change pictures put before the path of the original. */
const SERVICE = /^\/cdn-cgi\/image\/[^/]+(?=\/)/;

/** The paths that the original of a picture may have, the likeliest first; its own path is among them. */
export function namesFor(path: string): string[] {
  const names = [path];
  const add = (name: string) => {
    if (!names.includes(name)) names.unshift(name);
  };
  let at = path.replace(SERVICE, "");
  add(at);
  at = at.replace(SIZE, "");
  add(at);
  at = at.replace(SECOND, "$1");
  add(at);
  for (; SUFFIX.test(at); add(at)) at = at.replace(SUFFIX, "");
  // The largest copy, where the original was not kept.
  const original = names[0] as string;
  if (original !== path) names.splice(1, 0, original.replace(/(?=\.\w+$)/, "-scaled"));
  return names;
}
