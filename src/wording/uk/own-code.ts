import type { Entry } from "../wording.ts";

/** Parts, blocks, pages and languages of one's own. */
export const OWN_CODE: readonly Entry[] = [
  ["cannot be read as TypeScript: {}", "не читається як TypeScript: {}"],
  ["Mend it there.", "Виправте там."],
  [
    "has {}, which Node cannot run: it only takes types away",
    "містить {}, чого Node не виконає: він лише вилучає типи",
  ],
  ["an enum", "перелік enum"],
  [
    "Write an object of constants: const KIND = { a: 1 } as const;",
    "Напишіть об’єкт зі сталими: const KIND = { a: 1 } as const;",
  ],
  ["a namespace", "простір імен namespace"],
  [
    "Write what is in it as it is: a file is a module.",
    "Напишіть те, що в ньому, просто так: кожен файл — модуль.",
  ],
  ["a parameter that is a property", "параметр, що є властивістю"],
  [
    "Declare the property, and set it in the constructor.",
    "Оголосіть властивість і задайте її в конструкторі.",
  ],
  ["import … = require(…)", "import … = require(…)"],
  ['Write import { a } from "…";', "Напишіть import { a } from «…»;"],
  ["export = …", "export = …"],
  ["Write export default …;", "Напишіть export default …;"],
  [
    "takes the place of no part of pages: there is none of this name",
    "не заступає жодної частини сторінок: частини з такою назвою немає",
  ],
  ["Parts are {}.", "Частини такі: {}."],
  ['exports "{}", which the part does not have', "експортує «{}», чого в цій частині немає"],
  [
    'Did you mean "{}"? A name that only this file uses needs no "export".',
    "Може, «{}»? Назві, потрібній лише в цьому файлі, не треба export.",
  ],
  [
    "exports nothing that the part has, and takes the place of nothing",
    "не експортує нічого з того, що є в цій частині, й нічого не заступає",
  ],
  ["Export a function of one of these names: {}.", "Експортуйте функцію з однією з цих назв: {}."],
  ['imports "{}", which the program does not have', "імпортує «{}», чого в програмі немає"],
  [
    'There are "visnyk" and parts of pages: "visnyk/parts/byline".',
    "Є «visnyk» і частини сторінок: «visnyk/parts/byline».",
  ],
  [
    'imports {} from "{}", which exports no value of this name',
    "імпортує {} з «{}», де значення з такою назвою немає",
  ],
  [
    'It exports {}. A type is imported by "import type".',
    "Звідти експортовано {}. Тип імпортують через import type.",
  ],
  ['imports "{}", which is not there', "імпортує «{}», чого там немає"],
  [
    "Write the path from this file on, with its ending: ./names.ts.",
    "Напишіть шлях від цього файлу, із закінченням: ./names.ts.",
  ],
  ['imports "{}", which is no code of the newsroom\'s own', "імпортує «{}», а це не код самого видання"],
  [
    "Code is in .ts files of the folders parts, blocks, pages, languages and lib; data can stand in one: export const DATA = { … };",
    "Код лежить у файлах .ts тек parts, blocks, pages, languages і lib; дані можуть стояти в такому файлі: export const DATA = { … };",
  ],
  ['imports "{}", which is not installed', "імпортує «{}», що не встановлено"],
  ["Install it in the newsroom's folder: npm install {}.", "Встановіть його в теці видання: npm install {}."],
  [
    "exports no function page, so that no page could show the block",
    "не експортує функції page, тож жодна сторінка не покаже цього блоку",
  ],
  [
    "Write export function page(box: Box, body: BodyOnPage): Html { … }.",
    "Напишіть export function page(box: Box, body: BodyOnPage): Html { … }.",
  ],
  [
    "names a block by what cannot stand behind the colons of a box",
    "називає блок так, як не можна написати після двокрапок",
  ],
  [
    "Name it in small Latin letters, such as poll.ts.",
    "Назвіть його малими латинськими літерами, наприклад poll.ts.",
  ],
  ['is a block named "{}", which the program has itself', "це блок «{}», який програма вже має"],
  ["Give it another name.", "Дайте йому іншу назву."],
  [
    'takes the place of the part "{}", which is another since this was written',
    "заступає частину «{}», а вона відтоді змінилася",
  ],
  [
    "Look at what is new in it, and whether this still fits. Then say that you did: npm run override -- {} --seen.",
    "Подивіться, що в ній нового і чи це ще пасує. Тоді підтвердьте: npm run override -- {} --seen.",
  ],
  [
    'does not say which version of the part "{}" it takes the place of, so that nothing can tell when that changes',
    "не каже, яку версію частини «{}» заступає, тож зміни в ній лишаться непоміченими",
  ],
  ["Write it down: npm run override -- {} --seen.", "Запишіть її: npm run override -- {} --seen."],
  ["exports no page", "не експортує сторінки"],
  [
    'Write export default ownPage({ path: "archive/", view: …, render: … });',
    'Напишіть export default ownPage({ path: "archive/", view: …, render: … });',
  ],
  ["is a page without a function {}", "це сторінка без функції {}"],
  ['its path is no address of a page: "{}"', "її шлях — не адреса сторінки: «{}»"],
  [
    "Write small Latin letters, digits and hyphens, and a slash at the end: archive/.",
    "Напишіть малі латинські літери, цифри й дефіси, а в кінці — скісну риску: archive/.",
  ],
  ['its path begins with the code of a language: "{}"', "її шлях починається з коду мови: «{}»"],
  ["Leave that out: each language has the page.", "Приберіть його: сторінка є в кожній мові."],
  ["wants the address {}, which is that of {}", "хоче мати адресу {}, а її має {}"],
  ["a page that the site makes itself", "сторінка, яку сайт складає сам"],
  ["the page about who owns the newsroom", "сторінка про власників видання"],
  ["an old address in {}", "стара адреса з {}"],
  ["Give it another path.", "Дайте їй інший шлях."],
  ["makes a page at {}, which is no address of a page", "складає сторінку {}, а це не адреса сторінки"],
  [
    "Write pages below it as small Latin letters, digits and hyphens, and a slash at the end: 2025/.",
    "Пишіть сторінки під нею малими латинськими літерами, цифрами й дефісами, зі скісною рискою в кінці: 2025/.",
  ],
  ["gives nothing to be shown with a title", "не дає показати нічого із заголовком"],
  [
    "Let view return { title: … } and what else it shows.",
    "Нехай view повертає { title: … } і решту, що показує.",
  ],
  [
    "gives {} to be shown, whose changes nothing can see",
    "дає показати {}, а змін у такому ніщо не помітить",
  ],
  [
    "gives {} to be shown as {}, whose changes nothing can see",
    "дає показати {} як {}, а змін у такому ніщо не помітить",
  ],
  [
    "has a link in the footer to {}, where view gives nothing to be shown",
    "має внизу сторінок посилання на {}, а там view нічого не показує",
  ],
  ["Take {} out of its footer.", "Приберіть {} з її footer."],
  ["a function", "функцію"],
  ["itself again", "саме себе"],
  [
    "Give texts, numbers, lists and objects; view waits for nothing.",
    "Давайте тексти, числа, списки й об’єкти; view ні на що не чекає.",
  ],
  ["is missing: the language needs it", "немає, а мова без нього не діє"],
  ['does not export "{}"', "не експортує «{}»"],
  [
    "Write export const {} = …; a language of the program shows how: visnyk/languages/en.",
    "Напишіть export const {} = …; зразок — мова з програми: visnyk/languages/en.",
  ],
  [
    'the part "{}" of the language is missing, or is not what it must be',
    "частини «{}» у мови немає, або вона не така, як треба",
  ],
  [
    "Compare it with a language of the program: visnyk/languages/en.",
    "Порівняйте з мовою з програми: visnyk/languages/en.",
  ],
  ["{} of its words are those of English: {}{}", "слів, які ще англійські, — {}: {}{}"],
  [
    "Readers see them as they are. Translate them when you can.",
    "Читачі бачать їх такими. Перекладіть, коли зможете.",
  ],
  ['the words "{}" cannot be said of {}', "слова «{}» не вимовити для {}"],
  [
    "Give them a form for every plural category that the language has.",
    "Дайте їм форму для кожної категорії числа, яку має мова.",
  ],
  ['the words "{}" are missing', "слів «{}» немає"],
  ['the words "{}" are of another kind than English has', "слова «{}» іншого виду, ніж в англійській"],
  [
    "Write them, or take those of another language: …en.messages, before your own.",
    "Напишіть їх або візьміть з іншої мови: …en.messages, перед своїми.",
  ],
  ["throws while it is loaded: {}", "дає збій під час завантаження: {}"],
  ["throws while {} is pressed: {}", "дає збій, коли складається {}: {}"],
  [
    'names "{}", and a stylesheet beside code loads nothing',
    "називає «{}», а таблиця стилів біля коду нічого не завантажує",
  ],
  ["Write that rule in theme/style.css.", "Напишіть це правило в theme/style.css."],
  [
    "waits for something that does not come while it is loaded",
    "під час завантаження чекає на те, що не приходить",
  ],
  [
    "Take out the await outside of functions, or let it give up after a while.",
    "Приберіть await поза функціями або дайте йому межу в часі.",
  ],
  [
    "Mend it there; the site stays as it is until then.",
    "Виправте там; до того часу сайт лишається, яким був.",
  ],
  [
    "has code of the newsroom's own, which this command began without",
    "містить власний код видання, а цю команду почато без нього",
  ],
  [
    "Run it as npm run build or npx visnyk build, not by the name of its file.",
    "Запускайте її як npm run build чи npx visnyk build, а не назвою файлу.",
  ],
];
