import { change, type SiteRow } from "../row.ts";

/** Settings with a desk; it stands on the last line. */
const desk = (text: string) => change("site.yaml", "grace: 0", `grace: 0\nadmin: ${text}`);

// biome-ignore format: a table reads better in rows
export const ADMIN: readonly SiteRow[] = [
  ["a desk at a service without a repository", desk("{ backend: github }"), ["site.yaml:12", '"admin" names github and no repository there', "Write its owner and its name: repo: owner/name."]],
  ["a desk in a repository that nobody keeps", desk("{ repo: news/site }"), ["site.yaml:12", '"admin" names a repository, and not who keeps it', "Write backend: github, gitlab or gitea."]],
  ["a repository without an owner", desk("{ backend: github, repo: site }"), ["site.yaml:12", '"admin.repo": is not the name of a repository', "Write its owner and its name, such as news/site."]],
  ["a folder that leads out of the repository", desk("{ folder: ../content }"), ["site.yaml:12", '"admin.folder": is not a folder of a repository', "Write the way to it from the top, such as content."]],
];
