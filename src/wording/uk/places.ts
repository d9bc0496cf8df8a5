import type { Entry } from "../wording.ts";

/** Files and folders: where they belong, and what they are. */
export const PLACES: readonly Entry[] = [
  ["Rename one of them.", "Перейменуйте один із них."],
  ["has a name that is not UTF-8 text", "має назву, яка не є текстом UTF-8"],
  ["Rename it.", "Перейменуйте його."],
  [
    "is a symbolic link; content is read from the content folder only",
    "— символьне посилання, а читається лише те, що лежить у самій теці вмісту",
  ],
  ["Put the file itself here.", "Покладіть сюди сам файл."],
  ["is neither a file nor a folder", "— ні файл, ні тека"],
  ["Take it out of the content folder.", "Приберіть його з теки вмісту."],
  ["is missing", "немає"],
  [
    "A newsroom has site.yaml, topics.yaml and authors.yaml in its content folder ({}).",
    "Редакція має в теці вмісту ({}) файли site.yaml, topics.yaml і authors.yaml.",
  ],
  [
    "A story has a folder of its own within those of its year and month: articles/2025/02/13-umerov-brussels/uk.md.",
    "Матеріал має власну теку в теках року й місяця: articles/2025/02/13-umerov-brussels/uk.md.",
  ],
  [
    "A page is a text in a folder of its own: pages/about/uk.md.",
    "Сторінка — це текст у власній теці: pages/about/uk.md.",
  ],
  [
    "is not read: its name begins with a dot, like those of hidden files",
    "не читається: назва починається з крапки, як у прихованих файлів",
  ],
  [
    "Take the dot out of its name, or move it out of the content folder.",
    "Приберіть крапку з назви або перенесіть із теки вмісту.",
  ],
  ["has a character in its name that no address can have", "має в назві знак, якого не буває в адресах"],
  [
    "Rename it without backslashes and control characters.",
    "Перейменуйте без зворотних скісних рисок і службових знаків.",
  ],
  [
    "Files that are to be published as they are lie in a folder: static/ads.txt.",
    "Файли, які публікують без змін, лежать у теці: static/ads.txt.",
  ],
  ["is a file, and must be a folder", "— файл, а має бути тека"],
  [
    "Stories are in articles/, plain pages in pages/, files of your own in static/; beside them are site.yaml, topics.yaml and authors.yaml.",
    "Матеріали лежать в articles/, прості сторінки — в pages/, власні файли — у static/; поряд із ними site.yaml, topics.yaml і authors.yaml.",
  ],
  ["is not read: nothing belongs here", "не читається: сюди нічого не кладуть"],
  ["is not read: only the texts of pages are", "не читається: читаються лише тексти сторінок"],
  ["is not read: a page has only texts", "не читається: сторінка має лише тексти"],
  ["is a folder, and must be a file", "— тека, а має бути файл"],
  [
    "Move its files to where they belong, and delete it.",
    "Перенесіть її файли на їхні місця, а її видаліть.",
  ],
  ["is not read: the folder of a {} may not contain folders", "не читається: у теці ({}) не може бути тек"],
  ["story", "матеріал"],
  ["page", "сторінка"],
  [
    "Move its files into the folder of the {}, or out of the content folder.",
    "Перенесіть її файли до самої теки ({}) або геть із теки вмісту.",
  ],
  ["is a text outside a story's folder, and is not read", "— текст поза текою матеріалу, і він не читається"],
  ["is not read: only the folders of stories are", "не читається: читаються лише теки матеріалів"],
  ['"{}" is not a year, and nothing in it is read', "«{}» — не рік, і нічого в цій теці не читається"],
  [
    '"{}" is a month with one digit, and nothing in it is read',
    "«{}» — місяць з однієї цифри, і нічого в цій теці не читається",
  ],
  ["Rename it 0{}.", "Перейменуйте її на 0{}."],
  ["there is no month {}", "місяця {} немає"],
  ['"{}" is not a month', "«{}» — не місяць"],
  ["{}, and nothing in it is read", "{}, і нічого в цій теці не читається"],
  [
    "A story's folder has a name after its day, such as 13-umerov-brussels, and holds its texts.",
    "Тека матеріалу має назву після дня, як-от 13-umerov-brussels, і в ній лежать його тексти.",
  ],
  [
    '"{}" is a day without a name, and nothing in it is read',
    "«{}» — день без назви, і нічого в цій теці не читається",
  ],
  [
    "Name the folder for a day that exists; the story's date is the one in its front matter.",
    "Назвіть теку за днем, який існує; датою матеріалу є та, що в його ключах.",
  ],
  ["there is no day {}, and nothing in it is read", "дня {} немає, і нічого в цій теці не читається"],
  ["is not a page of this site", "— не сторінка цього сайту"],
  [
    "A page is pages/<name>/<language>.md, such as pages/about/{}.md.",
    "Сторінка — це pages/<назва>/<мова>.md, наприклад pages/about/{}.md.",
  ],
  ["the address /{}/ belongs to the site itself", "адреса /{}/ належить самому сайтові"],
  ["Give the page's folder another name.", "Дайте теці сторінки іншу назву."],
  ["a plain page cannot show photos", "проста сторінка не може показувати фото"],
  ["Show it in a story, or describe it in words.", "Покажіть його в матеріалі або опишіть словами."],
  ["a plain page has no documents beside it", "проста сторінка не має документів поряд"],
  [
    "Put {} into static/, and link to its address: /{}",
    "Покладіть {} до static/ і посилайтеся на адресу: /{}",
  ],
  ["there is no text in the folder: no markdown file", "у теці немає тексту: жодного файлу markdown"],
  [
    "A story or a page is a folder with uk.md, en.md or fr.md.",
    "Матеріал або сторінка — це тека з uk.md, en.md або fr.md.",
  ],
  ["is not UTF-8 text", "— не текст UTF-8"],
  ["Save the file as UTF-8.", "Збережіть файл в UTF-8."],
  [
    "an invisible paragraph separator (U+2029) stands in the line, and does not separate paragraphs here",
    "у рядку стоїть невидимий роздільник абзаців (U+2029), а тут він абзаців не розділяє",
  ],
  ["Put an empty line in its place.", "Поставте замість нього порожній рядок."],
  ["cannot be read", "не читається"],
  ["cannot be read ({})", "не читається ({})"],
  [
    "Check that it is a file or folder of yours and that you may read it.",
    "Перевірте, що це ваш файл чи тека і що ви маєте право їх читати.",
  ],
  [
    "readers' browsers keep what is below /{}/ for a year, so they will not see when a file in it changes",
    "браузери читачів зберігають те, що в /{}/, цілий рік, тож не побачать, коли файл там зміниться",
  ],
  [
    "Give a file another name when it changes, or put the files into another folder.",
    "Коли файл змінюється, давайте йому іншу назву або покладіть файли до іншої теки.",
  ],
  [", and {} more are larger than 25 MiB", ", і ще {} більші за 25 МіБ"],
  [
    "has {} MB{}: some hosts, such as Cloudflare Pages, take no file of more than 25 MiB",
    "має {} МБ{}: деякі хостинги, як-от Cloudflare Pages, не приймають файлів, більших за 25 МіБ",
  ],
  [
    "Ask your host how large a file may be, or put it where large files are kept, and link to it there.",
    "Спитайте у свого хостингу, яким великим може бути файл, або покладіть його туди, де зберігають великі файли, і посилайтеся на нього там.",
  ],
  ["Put it beside the text.", "Покладіть його поряд із текстом."],
  ['there is no document "{}" in the story\'s folder', "у теці матеріалу немає документа «{}»"],
  ["the document {} {}", "документ {} {}"],
  ["is empty", "порожній"],
  ["Put the document itself in its place.", "Покладіть на його місце сам документ."],
  [
    "has {} MB, and a document may have {} MB at most: many hosts take no larger file",
    "має {} МБ, а документ може мати щонайбільше {} МБ: багато хостингів не приймають більших файлів",
  ],
  [
    "Save it smaller, or in parts; or put it where large files are kept, and link to it there.",
    "Збережіть його меншим або частинами; або покладіть туди, де зберігають великі файли, і посилайтеся на нього там.",
  ],
  [
    "is not what its name says: it does not begin as {} files do{}",
    "— не те, що каже назва: початок не такий, як у файлів {}{}",
  ],
  [", but like {}", ", а як у такого: {}"],
  [
    "Save it again from the program that it was made with, and link to that file.",
    "Збережіть його знову з програми, у якій його зроблено, і посилайтеся на той файл.",
  ],
  ["a web page", "вебсторінка"],
  ["a JPEG photo", "фото JPEG"],
  ["a PNG picture", "зображення PNG"],
  ["a file of an older Office", "файл давнішого Office"],
  ["an RTF text", "текст RTF"],
  ["a ZIP archive, as newer Office files are", "архів ZIP, як і новіші файли Office"],
  [
    "the folder's name is the story's permanent id and may contain only a–z, 0–9 and hyphens",
    "назва теки — постійний id матеріалу, і в ній можуть бути лише a–z, 0–9 і дефіси",
  ],
  [
    "Rename it, for example 2025/02/13-umerov-brussels.",
    "Перейменуйте її, наприклад 2025/02/13-umerov-brussels.",
  ],
  [
    "ends in capital letters, and would not be read on other computers",
    "закінчується великими літерами, і на інших комп’ютерах не прочитається",
  ],
  ["Rename it: the ending is .md.", "Перейменуйте: закінчення має бути .md."],
  ['"{}" is not a language of this site ({})', "«{}» — не мова цього сайту ({})"],
  [
    "A story's file is named for its language, such as {}.md; languages are set in site.yaml.",
    "Файл матеріалу називають за мовою, наприклад {}.md; мови задають у site.yaml.",
  ],
];
