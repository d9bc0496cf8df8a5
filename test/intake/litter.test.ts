import { expect, test } from "vitest";
import { isLitter } from "../../src/intake/litter.ts";

test.each(
  ".DS_Store ._uk.md Thumbs.db desktop.ini .git .gitignore .gitkeep .svn @eaDir __MACOSX lost+found .Trash-1000 .nfs0000000001 .uk.md.swp .uk.md.swo .#uk.md #uk.md# uk.md~ ~$uk.docx .~lock.uk.odt# .uk.md.syncthing.tmp .stfolder .idea .obsidian".split(
    " ",
  ),
)("%s is passed over", (name) => {
  expect(isLitter(name)).toBe(true);
});

test.each(
  "uk.md photos.yaml a.jpg .env .hidden.md .en.md .htaccess #1.jpg uk.md.bak notes.txt a.tmp 2025 git".split(
    " ",
  ),
)("%s is not", (name) => {
  expect(isLitter(name)).toBe(false);
});
