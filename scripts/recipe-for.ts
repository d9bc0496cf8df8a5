import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Forge, NewFile } from "../src/init/wish.ts";
import { PROGRAM } from "../src/kit/program.ts";

/** Recipes of `scripts/recipes` by the forges that run them, and where these look for them. */
const RECIPES: Readonly<Record<Exclude<Forge, "none">, { recipe: string; path: string }>> = {
  github: { recipe: "github.yml", path: ".github/workflows/publish.yml" },
  gitlab: { recipe: "gitlab-ci.yml", path: ".gitlab-ci.yml" },
  codeberg: { recipe: "woodpecker.yml", path: ".woodpecker.yml" },
};

/** The workflow of a repository there: it checks, builds and deploys what is pushed, and stories that waited for their time. */
export function recipeFor(forge: Exclude<Forge, "none">): NewFile {
  const { recipe, path } = RECIPES[forge];
  return { path, text: readFileSync(join(PROGRAM, "scripts/recipes", recipe), "utf8") };
}
