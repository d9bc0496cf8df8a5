import { expect, test } from "vitest";
import { hasManyFolders } from "../../src/intake/articles.ts";
import { SmallSite } from "../site/small-site.ts";

test("many folders of stories are known without a look into them", () => {
  const site = new SmallSite();
  for (const id of ["2024/12/31-a", "2025/01/01-b", "2025/01/02-c"]) site.story(id);
  expect([1, 3, 4].map((count) => hasManyFolders(`${site.root}/content`, count))).toEqual([
    true,
    true,
    false,
  ]);
  expect(hasManyFolders(`${site.root}/nowhere`, 1)).toBe(false);
});
