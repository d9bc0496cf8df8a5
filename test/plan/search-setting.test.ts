import { expect, test } from "vitest";
import { DryPress } from "./dry-press.ts";

const set = ({ site }: DryPress, from: string, to: string) =>
  site.write("site.yaml", site.content("site.yaml").replace(from, to));

test("stories that changed while the site had no search are found again with all others of their month", async () => {
  const press = new DryPress();
  press.site.story("2025/02/10-a", { title: "Перша" });
  press.site.story("2025/02/11-b", { title: "Друга" });
  await press.build();
  set(press, "", "search: false\n");
  press.site.story("2025/02/11-b", { title: "Третя" });
  await press.build();
  expect(Object.keys(press.files()).filter((path) => path.startsWith("search/"))).toEqual([]);
  set(press, "search: false\n", "");
  await press.build();
  const clean = new DryPress(press.site.cleanCopy());
  await clean.build();
  expect(press.files()).toEqual(clean.files());
});
