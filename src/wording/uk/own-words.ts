import type { Entry } from "../wording.ts";

/** The newsroom's own words for messages of the interface. */
export const OWN_WORDS: readonly Entry[] = [
  ['there is no message "{}"', "напису «{}» немає"],
  [
    "npm run words lists all messages with the keys and the words that they have.",
    "npm run words показує всі написи з їхніми ключами й словами.",
  ],
  ['"{}" is a group of words, and no text', "«{}» — це група написів, а не текст"],
  ["this file holds no words by their keys", "у цьому файлі немає слів за ключами"],
  ["It has {}.", "Тут є {}."],
  ['"{}" is a list of texts', "«{}» — це список текстів"],
  [
    "Write each on a line of its own that begins with - .",
    "Напишіть кожен в окремому рядку, що починається з - .",
  ],
  ['"{}" has two texts, known and unknown', "«{}» має два тексти, known і unknown"],
  [
    "Write one for where `{{}}` is known, and one without it.",
    "Напишіть один для випадку, коли `{{}}` відоме, і один без нього.",
  ],
  [
    "Write {}, each with a text, or one text for all numbers.",
    "Напишіть {}, кожну форму з текстом, або один текст для всіх чисел.",
  ],
  ['"{}" is not a plural form of this language', "форми множини «{}» ця мова не має"],
  ['"{}" lacks plural forms: {}', "«{}»: бракує форм множини {}"],
  [
    "Write a text, or keys with a text for each plural form.",
    "Напишіть текст або ключі з текстом для кожної форми множини.",
  ],
  [
    "Write a text, in quotation marks where it is a number or a sign alone.",
    "Напишіть текст, а якщо це саме лише число чи знак — у лапках.",
  ],
  ['"{}" is not a text', "«{}» — не текст"],
  ['"{}" is empty', "«{}» порожнє"],
  [
    "Write a text, or take the line out: then the program's own is shown.",
    "Напишіть текст або приберіть рядок: тоді буде показано той, що має програма.",
  ],
  [
    "Write it without braces: this text has nothing put in.",
    "Напишіть без фігурних дужок: у цей текст нічого не підставляють.",
  ],
  ['"{}" has no {{}}', "«{}» не має {{}}"],
  ['"{}" lacks {{}}', "«{}»: бракує {{}}"],
  ["Put {{}} where it is to stand.", "Поставте {{}} там, де воно має стояти."],
];
