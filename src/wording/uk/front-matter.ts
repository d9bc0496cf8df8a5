import type { Entry } from "../wording.ts";

/** The beginning of a text: its keys, and where they begin and end. */
export const FRONT_MATTER: readonly Entry[] = [
  [
    "A file begins with a line ---, then come title, lede, date and tags, then a line --- again.",
    "Файл починається рядком ---, далі йдуть title, lede, date і tags, потім знову рядок ---.",
  ],
  ["the file is empty", "файл порожній"],
  [
    "the front matter does not begin on the first line of the file",
    "ключі матеріалу починаються не з першого рядка файлу",
  ],
  ["Take out the empty lines above it.", "Приберіть порожні рядки над ними."],
  [
    "Write it in YAML, between two lines ---, each key with a colon: title: …",
    "Напишіть їх у YAML, між двома рядками ---, кожен ключ із двокрапкою: title: …",
  ],
  [
    "the front matter is TOML (+++), but only YAML is read",
    "ключі матеріалу записано в TOML (+++), а читається лише YAML",
  ],
  [
    "the front matter is JSON, but only YAML is read",
    "ключі матеріалу записано в JSON, а читається лише YAML",
  ],
  ["the front matter begins {}", "ключі матеріалу починаються {}"],
  ["with {} ({}) instead of three hyphens", "знаками {} ({}) замість трьох дефісів"],
  ["with a line --- that is indented", "рядком --- з відступом"],
  ["with {} hyphens instead of three", "дефісами, яких не три, а {}"],
  ['with "{}"', "рядком «{}»"],
  ["Write ---", "Напишіть ---"],
  ["Write --- on a line of its own, and {} below it.", "Напишіть --- окремим рядком, а {} — під ним."],
  ["Write --- alone.", "Напишіть лише ---."],
  ['the first line has "{}" after ---', "у першому рядку після --- стоїть «{}»"],
  ["there is no line --- above the front matter", "над ключами матеріалу немає рядка ---"],
  ["Put a line --- above this one.", "Поставте над цим рядком рядок ---."],
  ["the front matter is missing", "бракує ключів матеріалу"],
  ["the front matter is not closed: it ends {}", "ключі матеріалу не закрито: вони закінчуються {}"],
  [
    "Write --- alone on this line, without spaces before it.",
    "Напишіть у цьому рядку лише ---, без пробілів перед ним.",
  ],
  ["Put a line --- between the last key and the text.", "Поставте рядок --- між останнім ключем і текстом."],
  ["the front matter is not closed", "ключі матеріалу не закрито"],
  ["the lede is not written yet", "лід іще не написано"],
  ["Write it, or make the story a draft.", "Напишіть його або зробіть матеріал чернеткою."],
  [
    "To link to a heading of this text, write #id; otherwise take the link out.",
    "Щоб послатися на підзаголовок цього тексту, напишіть #id; інакше приберіть посилання.",
  ],
  ["the story links to itself", "матеріал посилається сам на себе"],
  ["the story names itself as a related story", "матеріал називає сам себе серед пов’язаних"],
  ["Name another, or take it out.", "Назвіть інший або приберіть."],
  [
    "the headline gives no address, since none of its letters or digits can be spelled in Latin",
    "із заголовка не виходить адреси: жодної його літери чи цифри не можна записати латинкою",
  ],
  ['Give one: slug: "short-name".', 'Дайте її: slug: "short-name".'],
  ["the headline is longer than {} characters", "заголовок довший за {} знаків"],
  ["Search engines and cards cut it off.", "Пошуковики й картки його обріжуть."],
  [
    'Give it one: photo: { file: name.jpg, alt: "what it shows" }.',
    'Дайте його: photo: { file: name.jpg, alt: "що на ньому видно" }.',
  ],
  ["the story has no photo", "матеріал не має фото"],
  [
    "the lead photo {} has no alternative text, which readers who cannot see it need",
    "головне фото {} не має опису для тих, хто його не бачить",
  ],
  ['Say what it shows: alt: "what it shows".', 'Опишіть його: alt: "що на ньому видно".'],
  ['"{}" mixes Latin and Cyrillic letters: {}', "«{}» змішує літери латинки й кирилиці: {}"],
  [
    "Search will not find it: type the word again in one alphabet.",
    "Пошук цього не знайде: наберіть слово знову однією абеткою.",
  ],
  ["expected the folder of a story", "тут має бути тека матеріалу"],
  ["expected what they did for the story", "тут має бути сказано, що вони зробили для матеріалу"],
  [
    "Write its path below articles/, such as 2025/02/13-umerov-brussels.",
    "Напишіть її шлях від articles/, наприклад 2025/02/13-umerov-brussels.",
  ],
  ["expected a whole number from 0 to {}", "тут має бути ціле число від 0 до {}"],
  [
    "Write 0 for an ordinary story, {} for one that leads the front page.",
    "Напишіть 0 для звичайного матеріалу, {} — для головного на першій сторінці.",
  ],
  ['"{}" is not a topic in topics.yaml', "теми «{}» немає в topics.yaml"],
  ["Add it there, or use another.", "Додайте її туди або візьміть іншу."],
  ['"{}" is not an author in authors.yaml', "автора «{}» немає в authors.yaml"],
  ["There are {}.", "Є такі: {}."],
  [
    '"{}" is an address of this site, and each page names its own by itself',
    "«{}» — адреса цього сайту, а свою адресу кожна сторінка називає сама",
  ],
  [
    "Take it out; to give a story another address, use slug and aliases.",
    "Приберіть її; іншу адресу матеріалу дають slug і aliases.",
  ],
  ["a story has at least one topic", "матеріал має щонайменше одну тему"],
  ["a reprint needs the address of its original", "передрукові потрібна адреса оригіналу"],
  [
    'Add it beside the name of the source: url: "https://example.org/story".',
    'Додайте її поряд із назвою джерела: url: "https://example.org/story".',
  ],
  [
    '"{}" is shown as it is: "{}" is plain text, without markdown',
    "«{}» буде показано, як є: «{}» — звичайний текст, без markdown",
  ],
  ["Take the marks out.", "Приберіть позначки."],
];
