import { expect, test } from "vitest";
import { ImportSite, textEntry } from "./made-up.ts";

test("an archive becomes stories that build", async () => {
  const at = new ImportSite();
  await at.photo("uploads/2019/05/hora.jpg");
  at.roots = [{ path: "/uploads/", folder: `${at.beside}/uploads` }];
  at.entries = [
    textEntry("persha", {
      body: {
        markup: "markdown",
        text: "Перший абзац.\n\nДив. [другу](https://old.example/druha/).\n\n![Гора](/uploads/2019/05/hora-300x200.jpg)",
      },
    }),
    textEntry("druha", { lede: undefined }),
  ];
  await at.run();
  expect(at.site.content("articles/2019/05/13-persha/uk.md")).toBe(`---
title: Новина persha
lede: Коротко про новину persha.
date: 2019-05-13T13:00:00+03:00
tags:
  - Україна
slug: persha
aliases:
  - /persha/
---
Перший абзац.

Див. [другу](story:2019/05/13-druha).

![Гора](hora.jpg)
`);
  expect(at.site.content("articles/2019/05/13-druha/uk.md")).toMatch(
    /^lede: Перший абзац\.$[\s\S]*^---\nДругий абзац\.\n$/m,
  );
  const build = await at.site.build();
  expect(build.said).not.toContain("error");
  expect(build.code).toBe(0);
});

test("the footer is not filled with the pages of a large archive", async () => {
  const at = new ImportSite();
  const page = (n: number) => textEntry(`page-${n}`, { kind: "page" });
  at.entries = Array.from({ length: 8 }, (_, n) => page(n));
  await at.run();
  expect(at.site.content("pages/page-0/uk.md")).not.toContain("footer");
  at.entries.push(page(8));
  await at.run();
  for (const n of [0, 8]) expect(at.site.content(`pages/page-${n}/uk.md`)).toContain("\nfooter: false\n");
});
