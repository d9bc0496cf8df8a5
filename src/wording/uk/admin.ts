import type { Entry } from "../wording.ts";

/** The desk in a browser. */
export const ADMIN: readonly Entry[] = [
  ["is not the name of a repository", "— не назва репозиторію"],
  [
    "Write its owner and its name, such as news/site.",
    "Напишіть його власника й назву, наприклад news/site.",
  ],
  ["is not a folder of a repository", "— не папка репозиторію"],
  [
    "Write the way to it from the top, such as content.",
    "Напишіть шлях до неї від верхньої папки, наприклад content.",
  ],
  ['"admin" names {} and no repository there', "«admin» називає {}, а репозиторію там — ні"],
  ["Write its owner and its name: repo: owner/name.", "Напишіть його власника й назву: repo: owner/name."],
  ['"admin" names a repository, and not who keeps it', "«admin» називає репозиторій, а хто його береже — ні"],
  ["Write backend: github, gitlab or gitea.", "Напишіть backend: github, gitlab або gitea."],
  [
    '"admin" needs the package {}, which is not installed',
    "для «admin» потрібен пакет {}, а його не встановлено",
  ],
  [
    '"admin" needs the package {}, which is installed as {}',
    "для «admin» потрібен пакет {}, а встановлено версію {}",
  ],
  ['Run npm install -E {}, or take "admin" out.', "Виконайте npm install -E {} або приберіть «admin»."],
  ['"{}" of the photo {} is another one in {}', "«{}» фото {} інакше в {}"],
  [
    "Say it in one place: a text comes before photos.yaml, and the first language of the site before others.",
    "Скажіть це в одному місці: текст важить більше, ніж photos.yaml, а перша мова сайту — більше, ніж інші.",
  ],
];
