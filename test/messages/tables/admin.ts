import type { SmallSite } from "../../site/small-site.ts";
import { PHOTO } from "../pictures.ts";
import { change, type SiteRow } from "../row.ts";

/** Settings with a desk; it stands on the last line. */
const desk = (text: string) => change("site.yaml", "grace: 0", `grace: 0\nadmin: ${text}`);

const STORY = "articles/2025/02/13-a";

/** A story with a photo beside it. */
const withPhoto = (matter: string, notes: string) => (site: SmallSite) => {
  const [, key = "", value = ""] = /^(\w+): (.*)$/.exec(matter) ?? [];
  site.story("2025/02/13-a", { [key]: value }, "![Площа](a.jpg)");
  site.write(`${STORY}/a.jpg`, PHOTO);
  site.write(`${STORY}/photos.yaml`, `${notes}\n`);
};

// biome-ignore format: a table reads better in rows
export const ADMIN: readonly SiteRow[] = [
  ["a desk at a service without a repository", desk("{ backend: github }"), ["site.yaml:12", '"admin" names github and no repository there', "Write its owner and its name: repo: owner/name."]],
  ["a desk in a repository that nobody keeps", desk("{ repo: news/site }"), ["site.yaml:12", '"admin" names a repository, and not who keeps it', "Write backend: github, gitlab or gitea."]],
  ["a repository without an owner", desk("{ backend: github, repo: site }"), ["site.yaml:12", '"admin.repo": is not the name of a repository', "Write its owner and its name, such as news/site."]],
  ["a folder that leads out of the repository", desk("{ folder: ../content }"), ["site.yaml:12", '"admin.folder": is not a folder of a repository', "Write the way to it from the top, such as content."]],
  ["a photo of which a text and photos.yaml say different things", withPhoto("photo: { file: a.jpg, alt: Площа, credit: А }", "a.jpg: { credit: Б }"), [`${STORY}/uk.md:6`, '"credit" of the photo a.jpg is another one in photos.yaml', "Say it in one place: a text comes before photos.yaml, and the first language of the site before others."]],
  ["a photo that a text tells of and that is not there", withPhoto("photos: { b.jpg: { credit: А } }", "a.jpg: { credit: Б }"), [`${STORY}/uk.md:6`, 'there is no photo "b.jpg" in this folder', 'Did you mean "a.jpg"?']],
];
