import { type SiteRow, textOf } from "../row.ts";

// biome-ignore format: a table reads better in rows
export const REFERENCES: readonly SiteRow[] = [
  ["two stories of one address", (site) => { for (const name of ["a", "b"]) site.write(`articles/2025/02/13-${name}/uk.md`, textOf()); }, ["articles/2025/02/13-a/uk.md:1", "its address /2025/02/13/row/ is also that of articles/2025/02/13-b/uk.md", 'Give one of them a slug of its own: slug: "other-name".'], ["articles/2025/02/13-b/uk.md:1", "its address /2025/02/13/row/ is also that of articles/2025/02/13-a/uk.md", 'Give one of them a slug of its own: slug: "other-name".']],
  ["an old address that is another story's", (site) => { site.story("2025/02/13-a", { slug: "a" }); site.story("2025/02/13-b", { aliases: "[/2025/02/13/a/]" }); }, ["articles/2025/02/13-b/uk.md:6", "the old address /2025/02/13/a/ now belongs to 2025/02/13-a (uk)", "One address leads to one page: remove the alias here or there."]],
  ["a story that is not there in this language", (site) => { site.story("2025/02/13-a"); site.story("2025/02/13-b"); site.story("2025/02/13-b", {}, "[[2025/02/13-a]]", "en"); }, ["articles/2025/02/13-b/en.md:7", 'the story "2025/02/13-a" is not there in this language (en)', "Write articles/2025/02/13-a/en.md, or leave the reference out here."]],
  ["a story that is nearly named", (site) => { site.story("2025/02/13-umerov"); site.story("2025/02/14-b", {}, "[[2025/02/13-umerof]]"); }, ["articles/2025/02/14-b/uk.md:7", 'there is no story "2025/02/13-umerof"', 'Did you mean "2025/02/13-umerov"?']],
  ["a draft that is named", (site) => { site.story("2025/02/13-a", { draft: "true" }); site.story("2025/02/13-b", {}, "[[2025/02/13-a]]"); }, ["articles/2025/02/13-b/uk.md:7", 'the story "2025/02/13-a" is a draft, and readers would be led to it', "Publish it first, or make this story a draft too."]],
  ["a story to come that is named", (site) => { site.story("2025/04/13-a"); site.story("2025/02/13-b", {}, "[[2025/04/13-a]]"); }, ["articles/2025/02/13-b/uk.md:7", 'the story "2025/04/13-a" is public only later than this one, and readers would be led to it', "Publish it first, or make this story a draft too."]],
];
