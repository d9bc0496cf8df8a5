import type { Entry } from "../wording.ts";

/** What lies in `theme`. */
export const THEME: readonly Entry[] = [
  [
    "What a newsroom looks like lies in a folder: theme/style.css.",
    "Те, як виглядає видання, лежить у теці: theme/style.css.",
  ],
  [
    "is not read: nothing of this name belongs into {}/",
    "не читається: у {}/ не буває нічого з такою назвою",
  ],
  [
    "The folder theme/ holds style.css, pictures named logo or icon, and folders named style, fonts, slots, messages, parts, blocks, pages, languages and lib.",
    "У теці theme/ лежать style.css, малюнки з назвами logo чи icon і теки style, fonts, slots, messages, parts, blocks, pages, languages та lib.",
  ],
  [
    "Fonts are files that end in .woff2, .woff, .ttf or .otf.",
    "Шрифти — це файли, назви яких закінчуються на .woff2, .woff, .ttf або .otf.",
  ],
  [
    "A slot is a file such as footer.html, or footer.<lang>.html for one language.",
    "Вставка — це файл на зразок footer.html, а для однієї мови — footer.<мова>.html.",
  ],
  ["Words of a language are in a file such as uk.yaml.", "Слова мови лежать у файлі на зразок uk.yaml."],
  ["A part is a file such as byline.ts.", "Частина — це файл на зразок byline.ts."],
  [
    "A block is a file such as poll.ts; its stylesheet, poll.css, lies beside it.",
    "Блок — це файл на зразок poll.ts; його стилі, poll.css, лежать поряд.",
  ],
  [
    "A page of your own is a file such as archive.ts; its stylesheet, archive.css, lies beside it.",
    "Власна сторінка — це файл на зразок archive.ts; її стилі, archive.css, лежать поряд.",
  ],
  [
    "What files of code share is in files such as lib/dates.ts.",
    "Те, що файли коду мають спільного, — у файлах на зразок lib/dates.ts.",
  ],
  ["A language is a folder such as languages/ka.", "Мова — це тека на зразок languages/ka."],
];
