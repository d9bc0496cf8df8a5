import type { Entry } from "../wording.ts";

/** How stories, pages and pictures fit together. */
export const CHECKS: readonly Entry[] = [
  ["in a draft: {}", "у чернетці: {}"],
  ["its address {} is also that of {}", "його адреса {} — також адреса {}"],
  [
    'Give one of them a slug of its own: slug: "other-name".',
    'Дайте одному з них власне закінчення адреси: slug: "other-name".',
  ],
];
