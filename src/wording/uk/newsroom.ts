import type { Entry } from "../wording.ts";

/** Settings, topics and authors. */
export const NEWSROOM: readonly Entry[] = [
  [
    'navigation names the topic "{}", which topics.yaml does not have',
    "navigation називає тему «{}», якої немає в topics.yaml",
  ],
  ["Take it out, or add it there. There are {}.", "Приберіть її або додайте туди. Є такі: {}."],
  ['"{}" is not a time zone', "«{}» — не часовий пояс"],
  ['Write an IANA name such as "Europe/Kyiv".', 'Напишіть назву за IANA, наприклад "Europe/Kyiv".'],
  [
    "Give it {} to 30: otherwise people who open their reader seldom miss stories.",
    "Дайте від {} до 30: інакше ті, хто рідко відкриває читалку, пропускатимуть матеріали.",
  ],
  ["a feed has only {} stories", "у стрічці лише {} матеріалів"],
  ['{}: "{}" is not the address of a site', "{}: «{}» — не адреса сайту"],
  [
    "Write one such as https://example.org/ or https://example.org/news/.",
    "Напишіть, наприклад, https://example.org/ або https://example.org/news/.",
  ],
  ["the text is missing in {}", "бракує тексту такими мовами: {}"],
  [
    "Give one for every language of the site, or a single text for all.",
    "Дайте по одному для кожної мови сайту або один текст для всіх.",
  ],
  ["Write a text.", "Напишіть текст."],
  ["is longer than 100 characters", "довше за 100 знаків"],
  ["Shorten it: it becomes a part of addresses.", "Скоротіть: це стає частиною адрес."],
  [
    "contains something other than a–z, 0–9 and single hyphens",
    "містить щось, крім a–z, 0–9 і одиничних дефісів",
  ],
  ["Write a name such as short-name.", "Напишіть назву на зразок short-name."],
  ["Write one such as https://example.org/page/.", "Напишіть, наприклад, https://example.org/page/."],
  [
    '"{}" is not a whole address that begins with https://',
    "«{}» — не повна адреса, що починається з https://",
  ],
  ["expected the name of a file in this folder", "тут має бути назва файлу з цієї теки"],
  [
    "Put the file there, and write its name without slashes and without a dot at the beginning.",
    "Покладіть файл туди й напишіть його назву без скісних рисок і без крапки на початку.",
  ],
  ["is not an account in the fediverse", "— не обліковий запис у федіверсі"],
  [
    'Write one such as "@name@mastodon.social", in quotes.',
    'Напишіть, наприклад, "@name@mastodon.social", у лапках.',
  ],
  ["is not an e-mail address", "— не адреса електронної пошти"],
  ["Write one such as desk@example.org.", "Напишіть, наприклад, desk@example.org."],
  ["expected a text, or one for each language: {}", "тут має бути текст або по одному для кожної мови: {}"],
  [
    "is more than 30, and the feed of the site would have twice as many",
    "більше за 30, а у стрічці сайту було б удвічі більше",
  ],
  ["names no format", "не називає жодного формату"],
  [
    "Name one at least, such as [rss], which every feed reader knows; or take the line out.",
    "Назвіть хоча б один, наприклад [rss], який знає кожна читалка; або приберіть рядок.",
  ],
  ["names a format twice", "називає формат двічі"],
  ["Name each once: [{}].", "Назвіть кожен раз: [{}]."],
  [
    "feeds.archive is on, but archive documents are in Atom and JSON, and feeds.formats.site has neither",
    "feeds.archive увімкнено, але документи архіву бувають в Atom і JSON, а feeds.formats.site не має жодного з них",
  ],
  [
    "Add atom or json to feeds.formats.site, or write archive: false.",
    "Додайте atom або json до feeds.formats.site або напишіть archive: false.",
  ],
  ["Write 20 to 30.", "Напишіть від 20 до 30."],
  [
    "contains a name or password, which everybody could read",
    "містить ім’я чи пароль, які кожен міг би прочитати",
  ],
  ["Write the address without it.", "Напишіть адресу без цього."],
  ["is not a domain and a year", "— не домен і рік"],
  ['Write them such as "example.org,2025".', 'Напишіть, наприклад, "example.org,2025".'],
  ["names a day that does not exist", "називає день, якого не буває"],
  [
    "A year is enough: the first in which you owned the domain.",
    "Досить року: першого, у якому домен був вашим.",
  ],
  [
    "is neither an e-mail address with mailto: nor an address that begins with https://",
    "— ні електронна адреса з mailto:, ні адреса, що починається з https://",
  ],
  ["Write one such as mailto:security@example.org.", "Напишіть таку, як mailto:security@example.org."],
  ["is not an Ed25519 public key in Base64", "— не відкритий ключ Ed25519 у Base64"],
  [
    "Write the one that npm run verify-mirror -- --new-key <file> prints.",
    "Напишіть той, який виводить npm run verify-mirror -- --new-key <file>.",
  ],
];
