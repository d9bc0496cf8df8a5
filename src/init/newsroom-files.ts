import { contentFiles, storyId } from "./content-files.ts";
import { projectFiles } from "./project-files.ts";
import type { NewFile, NewsroomWish, Program } from "./wish.ts";
import { deskWords } from "./words/index.ts";

/** Hosts whose own files in a repository publish the site from there, without `npm run deploy`. */
export const FROM_REPOSITORY: readonly string[] = ["cloudflare", "github", "gitlab", "netlify"];

/** All files of a new newsroom but those of its host, which are made from the site as it reads. */
export function newsroomFiles(wish: NewsroomWish, program: Program): NewFile[] {
  return [
    ...projectFiles(wish, program),
    ...contentFiles(wish),
    {
      path: "README.md",
      text: deskWords(wish.languages[0]).readme({
        name: wish.name,
        publishing: publishingOf(wish),
        story: storyId("first-story", wish),
      }),
    },
  ];
}

function publishingOf({ host, forge }: NewsroomWish): "workflow" | "target" | "hand" {
  if (host !== undefined && FROM_REPOSITORY.includes(host)) return "workflow";
  return forge === "none" ? "hand" : "target";
}
