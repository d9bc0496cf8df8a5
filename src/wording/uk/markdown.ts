import type { Entry } from "../wording.ts";

/** Marks in a text that mean something else than was meant, or nothing. */
export const MARKDOWN: readonly Entry[] = [
  [
    "a link or photo cannot be read, and is shown as text",
    "посилання чи фото не читається, і його показано текстом",
  ],
  ["Let the outer one end before the inner one begins.", "Закінчіть зовнішнє, перш ніж почнеться внутрішнє."],
  ["{}: it contains another link", "{}: у ньому інше посилання"],
  [
    "Write all of it on one line, and close it: [text](address).",
    "Напишіть усе в одному рядку й закрийте: [текст](адреса).",
  ],
  [
    "{}: its address is not closed by ) on the same line",
    "{}: адресу не закрито знаком ) у тому самому рядку",
  ],
  [
    "{}: the caption stands between quotation marks that are not straight",
    "{}: підпис стоїть не в прямих лапках",
  ],
  [
    "{}: the text after the name of the file is not in quotation marks",
    "{}: текст після назви файлу — не в лапках",
  ],
  ['If it is the caption, write {}({} "{}")', 'Якщо це підпис, напишіть {}({} "{}")'],
  [
    "{}: the caption begins with {} and is not closed by another",
    "{}: підпис починається з {} і не закривається",
  ],
  [
    "{}: the caption ends at the second {}, and there is more after it",
    "{}: підпис закінчується на другому знаку {}, а після нього є ще щось",
  ],
  [
    'Write «…» within it, or a backslash before each: {}({} "{}")',
    'Пишіть у ньому «…» або зворотну скісну риску перед кожною: {}({} "{}")',
  ],
  [
    "{}: its address begins with < and is not closed by >",
    "{}: адреса починається з < і не закривається знаком >",
  ],
  [
    "{}: its address opens a parenthesis that it does not close",
    "{}: в адресі відкрито дужку, якої не закрито",
  ],
  ["Put the address between angle brackets: {}(<{}>)", "Візьміть адресу в кутові дужки: {}(<{}>)"],
  ["{}: its address contains a space", "{}: в адресі є пробіл"],
  ["Put the address between angle brackets: {}(<{}>{})", "Візьміть адресу в кутові дужки: {}(<{}>{})"],
  ["{} becomes a heading, because of the line {} below it", "{} стає заголовком через рядок {} під ним"],
  [
    "For a text and a break, put an empty line between them; for a heading, begin it with ## instead.",
    "Якщо це текст і розділювач, поставте між ними порожній рядок; якщо заголовок, почніть його з ##.",
  ],
  [
    "the paragraph is indented, so it is shown as code: {}",
    "абзац має відступ, тому його показано як код: {}",
  ],
  [
    "Take out the indent; for code, put it between lines of ```.",
    "Приберіть відступ; якщо це код, поставте його між рядками ```.",
  ],
  [
    "the code that begins with {} never ends, and all that follows is shown as code",
    "код, що починається з {}, ніде не закінчується, і все далі показано як код",
  ],
  ["Put a line {} after it.", "Поставте після нього рядок {}."],
  [
    "the row has {} cells and the table {} columns: {} would be left out",
    "клітинок у рядку {}, а стовпців у таблиці {}: не було б показано {}",
  ],
  [
    "Give the table as many columns, or write \\| for a stroke that does not separate cells.",
    "Додайте таблиці стовпців або пишіть \\| там, де риска не розділяє клітинок.",
  ],
  ["Begin each item with a hyphen and a space.", "Починайте кожен пункт із дефіса й пробілу."],
  [
    "look like a list, but another kind of space follows their marks",
    "схожі на список, але після позначок стоїть інший вид пробілу",
  ],
  ["Type an ordinary space there.", "Поставте там звичайний пробіл."],
  ["look like a list, but no space follows their marks", "схожі на список, але після позначок немає пробілу"],
  [
    "Put a space there; for direct speech, begin with — and a space.",
    "Поставте там пробіл; пряму мову починають із — і пробілу.",
  ],
  ["{} lines {}, and become one paragraph", "рядків: {}, вони {} і стають одним абзацом"],
  ["emphasises nothing and is shown as it is", "нічого не виділяє, і його показано, як є"],
  [
    "Marks open and close at the edges of words: put a space or a punctuation mark outside them, or write a backslash before a mark that readers are to see.",
    "Позначки відкриваються й закриваються на межах слів: поставте пробіл чи розділовий знак зовні або зворотну скісну риску перед позначкою, яку мають бачити читачі.",
  ],
  ["would be a link with its brackets the other way round", "було б посиланням, якби дужки стояли навпаки"],
  ["{} refers to a footnote that does not exist", "{} посилається на виноску, якої немає"],
  [
    "Write the footnote in a paragraph that begins with {}: and a space.",
    "Напишіть виноску абзацом, що починається з {}: і пробілу.",
  ],
  [
    "the backslash at the end of the paragraph breaks no line and is shown",
    "зворотна скісна риска в кінці абзацу не розриває рядка, і її показано",
  ],
  [
    "quotations, lists, boxes or footnotes are nested so deeply that the text inside them is left out",
    "цитати, списки, врізки чи виноски вкладено так глибоко, що тексту в них не показано",
  ],
  [
    "Use fewer levels: {} lists inside one another are too many.",
    "Зробіть менше рівнів: {} списків один в одному — забагато.",
  ],
  ["photos are kept beside the text, in the same folder", "фото лежать поряд із текстом, у тій самій теці"],
  [
    "Save it in the story's folder, if you may use it, and write only its name: ![what it shows](photo.jpg). Its author and source belong in photos.yaml.",
    "Збережіть його в теці матеріалу, якщо маєте право ним користуватися, і напишіть лише назву: ![що на ньому видно](photo.jpg). Автора й джерело пишуть у photos.yaml.",
  ],
  ["it is on another site", "воно на іншому сайті"],
  ["it is the picture itself", "це саме зображення"],
  [
    "Save it as a file beside the text, and write its name.",
    "Збережіть його файлом поряд із текстом і напишіть назву.",
  ],
  [
    'Put the file there and write only its name: ![what it shows](photo.jpg "caption").',
    'Покладіть файл туди й напишіть лише його назву: ![що на ньому видно](photo.jpg "підпис").',
  ],
  [
    "Put the file there and write only its name: ![what it shows]({}).",
    "Покладіть файл туди й напишіть лише його назву: ![що на ньому видно]({}).",
  ],
  ["it is more than the name of a file", "це більше, ніж назва файлу"],
  [
    "its name has a character that not every computer allows in one",
    "у назві є знак, якого дозволяє не кожен комп’ютер",
  ],
  [
    "Rename the file with letters, digits and hyphens, and write that name.",
    "Перейменуйте файл літерами, цифрами й дефісами і напишіть ту назву.",
  ],
  [
    "the text holds an HTML comment, which readers would see",
    "у тексті є коментар HTML, який побачили б читачі",
  ],
  ["raw HTML is shown as text", "HTML показано текстом"],
  [
    "Write it in markdown; for code, indent it or put it between lines of ```.",
    "Напишіть це в markdown; якщо це код, зробіть відступ або поставте його між рядками ```.",
  ],
  [
    "the link {} is defined twice, and the first definition counts",
    "посилання {} визначено двічі, і чинне перше визначення",
  ],
  ["Take one of them out, or give it another name.", "Приберіть одне з них або дайте йому іншу назву."],
  [
    "nothing in the text refers to the link {}, so it is not shown",
    "у тексті нічого не вказує на посилання {}, тому його не показано",
  ],
  [
    "Write [text]{} where it belongs, or take it out.",
    "Напишіть [текст]{} там, де йому місце, або приберіть.",
  ],
  [
    "the long address or title of a definition is repeated by so many references that the text would become many times as long",
    "довгу адресу чи назву у визначенні повторює стільки посилань, що текст став би в багато разів довшим",
  ],
  ["Shorten it, or refer to it less often.", "Скоротіть її або посилайтеся на неї рідше."],
  [
    "Name the story's folder below content/articles, such as 2025/02/13-umerov-brussels.",
    "Назвіть теку матеріалу від content/articles, наприклад 2025/02/13-umerov-brussels.",
  ],
  ["soft hyphen", "м’який перенос"],
  ["zero width space", "пробіл нульової ширини"],
  ["zero width non-joiner", "нез’єднувач нульової ширини"],
  ["zero width joiner", "з’єднувач нульової ширини"],
  ["left-to-right mark", "знак письма зліва направо"],
  ["right-to-left mark", "знак письма справа наліво"],
  ["word joiner", "з’єднувач слів"],
  ["There is an invisible character {}: {}.", "Є невидимий знак {}: {}."],
  ["at the beginning", "на початку"],
  ['after "{}"', "після «{}»"],
  ["Put a file in its place.", "Покладіть на його місце файл."],
  ["is a pipe, a socket or a device, and must be a file", "— канал, сокет або пристрій, а має бути файл"],
  ["has {} MB, and a text may have {} MB at most", "має {} МБ, а текст може мати щонайбільше {} МБ"],
  ["has {} MB, and a list may have {} MB at most", "має {} МБ, а список може мати щонайбільше {} МБ"],
  ["Take out the entries that nothing needs any more.", "Приберіть записи, які вже нічому не потрібні."],
  [
    "Take out what is not text, such as an embedded picture, or split it into several files.",
    "Приберіть те, що не є текстом, наприклад вбудоване зображення, або розділіть на кілька файлів.",
  ],
];
