import type { Entry } from "../wording.ts";

/** Marks of other systems. */
export const FOREIGN_MARKS: readonly Entry[] = [
  ["is a shortcode or a template of another system", "— шорткод або шаблон іншої системи"],
  [
    "Visnyk has none: write what it shows in markdown, or put it between backticks as code.",
    "У Visnyk їх немає: напишіть у markdown те, що він показує, або візьміть у зворотні апострофи як код.",
  ],
  [
    "is a list of attributes, which the markdown here does not have except for a language",
    "— список атрибутів, а тутешній markdown має лише атрибут мови",
  ],
  [
    "Take it out: headings get their ids by themselves, and photos their sizes. Words of another language are [mots]{lang=fr}.",
    "Приберіть його: id підзаголовків і розміри фото виходять самі. Слова іншою мовою пишуть [mots]{lang=fr}.",
  ],
  [
    "Take it out, or write a backslash before it if readers are to see it.",
    "Приберіть або поставте перед ним зворотну скісну риску, якщо його мають бачити читачі.",
  ],
  ["would be a link without the space between its parts", "було б посиланням без пробілу між частинами"],
  ["Write [text](address) with nothing between ] and (.", "Напишіть [текст](адреса), без нічого між ] і (."],
  ["would be raised with a mark behind it, too", "було б піднятим, якби знак стояв і після нього"],
  [
    "Write м^2^, or the raised sign itself, such as ² or ³.",
    "Напишіть м^2^ або сам піднятий знак, наприклад ² чи ³.",
  ],
  [
    "is between single tildes, which mean nothing here",
    "стоїть між одиничними тильдами, а вони тут нічого не означають",
  ],
  [
    "Write ~~struck out~~ with two of them, and lowered signs as in H~2~O.",
    "Пишіть ~~закреслене~~ з двома, а опущені знаки — як у H~2~O.",
  ],
  ["is a formula, which is not typeset here", "— формула, а формул тут не набирають"],
  [
    "Write it in words and signs, or put it between backticks as code.",
    "Напишіть її словами й знаками або візьміть у зворотні апострофи як код.",
  ],
  ["is the code of an emoji", "— код емодзі"],
  ["Put in the emoji itself, or leave it out.", "Вставте саме емодзі або приберіть."],
  ["hides text in other systems, but not here", "ховає текст в інших системах, але не тут"],
  ["Leave out what readers are not to see.", "Приберіть те, чого читачі не мають бачити."],
  [
    "is a comment in other systems, which readers would see",
    "— коментар в інших системах, який побачили б читачі",
  ],
  [
    "Take notes to yourself out of the text: Visnyk hides nothing.",
    "Приберіть із тексту нотатки для себе: Visnyk нічого не ховає.",
  ],
  [
    "is inserted text, which the markdown here does not have",
    "— вставлений текст, якого тутешній markdown не має",
  ],
  ["Take the signs out.", "Приберіть знаки."],
  ["is a citation of another system", "— покликання іншої системи"],
  [
    "Write it as a footnote, [^1], or name the source in the text.",
    "Напишіть його виноскою, [^1], або назвіть джерело в тексті.",
  ],
  ["refers to a link that is not defined", "вказує на посилання, якого не визначено"],
  [
    "Write [text](https://…), or define [name]: https://… on a line of its own.",
    "Напишіть [текст](https://…) або визначте [назва]: https://… окремим рядком.",
  ],
  ["does not name any character in HTML", "не називає жодного знака в HTML"],
  ["Write the character itself.", "Напишіть сам знак."],
  ["is raw HTML, which is shown as text", "— HTML, який показано текстом"],
  [
    "Write it in markdown; for code, put it between backticks.",
    "Напишіть це в markdown; код беруть у зворотні апострофи.",
  ],
  ["is not a link, because its beginning is missing", "— не посилання, бо бракує початку"],
  ["Write it with https:// before it, or leave www. out.", "Напишіть перед ним https:// або приберіть www."],
  ["is not a link", "— не посилання"],
  [
    "Put it between angle brackets, <name@example.org>, if readers are to write to it.",
    "Візьміть у кутові дужки, <name@example.org>, якщо читачі мають туди писати.",
  ],
  [
    "Write a line :::note Title, the text below it without an indent, and a line ::: after it.",
    "Напишіть рядок :::note Назва, під ним текст без відступу, а після нього рядок :::.",
  ],
  ["is the beginning of a box in other systems", "— початок врізки в інших системах"],
  ["begins a box of a kind that there is not", "починає врізку виду, якого немає"],
  [
    "Write one of these: [!NOTE], [!TIP], [!IMPORTANT], [!WARNING], [!CAUTION].",
    "Напишіть одне з цих: [!NOTE], [!TIP], [!IMPORTANT], [!WARNING], [!CAUTION].",
  ],
  [
    "is the checkbox of a task, which only an item of a list may have",
    "— клітинка завдання, а вона буває лише в пункті списку",
  ],
  ["Begin the line with - [ ] or - [x].", "Почніть рядок із - [ ] або - [x]."],
  ["is a table of contents in other systems", "— зміст в інших системах"],
  [
    "Take it out, or write a list of links to the headings: [name](#id).",
    "Приберіть його або напишіть список посилань на підзаголовки: [назва](#id).",
  ],
  ["separates front matter in other systems", "відділяє ключі матеріалу в інших системах"],
  ["is a definition of no word", "— визначення без слова"],
  [
    "Put the word that it explains on a line of its own directly above it, and an empty line above the word.",
    "Поставте слово, яке воно пояснює, окремим рядком просто над ним, а над словом — порожній рядок.",
  ],
  [
    "makes no heading, because another kind of space follows it",
    "не робить заголовка, бо після нього інший вид пробілу",
  ],
  ["makes no heading, because no space follows it", "не робить заголовка, бо після нього немає пробілу"],
  ["Put a space there.", "Поставте там пробіл."],
  ["defines no link where it stands", "не визначає посилання там, де стоїть"],
  ["Put an empty line above it.", "Поставте над ним порожній рядок."],
  ["is a table row without a table", "— рядок таблиці без таблиці"],
  [
    "Below a table's first row comes | --- | --- |, with as many columns as the row has.",
    "Під першим рядком таблиці стоїть | --- | --- |, де стовпців стільки, скільки в рядку.",
  ],
];
