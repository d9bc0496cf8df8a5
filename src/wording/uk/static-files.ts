import type { Entry } from "../wording.ts";

/** Files of one's own that stand in the way of the site's. */
export const STATIC_FILES: readonly Entry[] = [
  ["stands at", "стоїть на місці:"],
  ["is, on many computers, the same file as", "на багатьох комп’ютерах — той самий файл, що й"],
  ["lies in a folder that takes the place of the file", "лежить у теці, яка займає місце файлу"],
  ["takes the place of a folder that is needed for", "займає місце теки, потрібної для"],
  ["the address of articles/{}/{}.md", "адреса articles/{}/{}.md"],
  ["Rename the file, or give the story another slug.", "Перейменуйте файл або дайте матеріалові інший slug."],
  ["the address of pages/{}/{}.md", "адреса pages/{}/{}.md"],
  ["Take one of the two away.", "Приберіть одне з двох."],
  ["an old address that leads elsewhere", "давня адреса, що веде деінде"],
  [
    "Take the file away, or the old address out of `aliases`.",
    "Приберіть файл або давню адресу з `aliases`.",
  ],
  ["which the site makes itself", "який сайт робить сам"],
  ["Take it away, or give it another name.", "Приберіть його або дайте йому іншу назву."],
  [
    "Take it away: robots in site.yaml says what crawlers may do, and the file that is made names the sitemap, too.",
    "Приберіть його: що можна роботам, каже robots у site.yaml, а зроблений файл називає ще й карту сайту.",
  ],
  [
    "Take it away: hosts are told what this site needs in the file that is made.",
    "Приберіть його: що потрібно сайтові, хостингам каже зроблений файл.",
  ],
  [
    "Take it away: the front page is made of the newest stories, and any other page belongs in pages/.",
    "Приберіть його: перша сторінка складається з найновіших матеріалів, а інші сторінки кладуть до pages/.",
  ],
  [
    "Take it away: the page that is made says the same in the site's languages.",
    "Приберіть його: зроблена сторінка каже те саме мовами сайту.",
  ],
  [
    "Take it away: the sitemap that is made names every page.",
    "Приберіть його: зроблена карта сайту називає кожну сторінку.",
  ],
  [
    "Take it away: offline: false in site.yaml turns off what the site keeps on readers' devices.",
    "Приберіть його: offline: false у site.yaml вимикає те, що сайт зберігає на пристроях читачів.",
  ],
];
