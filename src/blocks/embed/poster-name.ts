import type { Embed } from "./provider.ts";

/** Endings of pictures that photos of stories may have, as they are looked for. */
const ENDINGS = ["jpg", "jpeg", "png", "webp", "avif"];

/** The name of the picture of what is shown, without its ending: `youtube-4czjS9h4Fpg`. Nothing where it has no id. */
export function posterName(provider: string, { id }: Embed): string | undefined {
  return id === undefined ? undefined : `${provider}-${id}`;
}

/**
 * The picture of what is shown among the files of a folder, known by its name.
 * @param files their names
 */
export function posterOf(provider: string, embed: Embed, files: readonly string[]): string | undefined {
  const name = posterName(provider, embed);
  const names = name === undefined ? [] : ENDINGS.map((ending) => `${name}.${ending}`);
  return names.find((file) => files.includes(file));
}
