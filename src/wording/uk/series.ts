import type { Entry } from "../wording.ts";

/** Series and podcasts. */
export const SERIES: readonly Entry[] = [
  ['"{}" is not a series in series.yaml', "циклу «{}» немає в series.yaml"],
  [
    "Add it there: a name, and kind: series or kind: podcast.",
    "Додайте його туди: назву (name) і kind: series чи kind: podcast.",
  ],
  ["expected a whole number, counted from 1", "тут має бути ціле число, починаючи з 1"],
  [
    "Write 1 for the first part; without a number, parts stand in the order of their dates.",
    "Напишіть 1 для першої частини; без номера частини стоять за датами.",
  ],
  ['part {} of the series "{}" is also {}', "частина {} циклу «{}» – це також {}"],
  ['part {} of the series "{}", which is to have {}', "частина {} циклу «{}», а всього їх має бути {}"],
  [
    'Correct the number here, or "parts" of "{}" in series.yaml.',
    "Виправте номер тут або parts циклу «{}» у series.yaml.",
  ],
  ["Give each part a number of its own.", "Дайте кожній частині власний номер."],
  ['"{}" is not a category of Apple Podcasts', "«{}» – не рубрика Apple Podcasts"],
  ["Write one such as News, Daily News or Politics.", "Напишіть, наприклад, News, Daily News чи Politics."],
  ["is not the id of a podcast", "це не ідентифікатор подкасту"],
  [
    "Take it from podcast:guid of its feed: 917393e3-1b1e-5cef-ace4-edaa54e1f810.",
    "Візьміть його з podcast:guid у стрічці: 917393e3-1b1e-5cef-ace4-edaa54e1f810.",
  ],
  ["is not a number of parts", "це не кількість частин"],
  [
    "Write how many there are when it is complete, such as 5.",
    "Напишіть, скільки їх буде разом, наприклад 5.",
  ],
  ['there is no picture "{}" in {}/', "зображення «{}» немає в {}/"],
  ["Put it there, beside {}.yaml.", "Покладіть його туди: тека лежить поряд із {}.yaml."],
  [
    "is not read: pictures for {}.yaml lie in {}/ itself",
    "не читається: зображення для {}.yaml лежать просто в {}/",
  ],
  [
    "The pictures of authors lie in a folder: authors/koval.jpg.",
    "Зображення авторів лежать у теці: authors/koval.jpg.",
  ],
  ["Move its files there, or out of the content folder.", "Перенесіть файли туди або з теки вмісту."],
  [
    "The pictures of series lie in a folder: series/artwork.png.",
    "Зображення циклів лежать у теці: series/artwork.png.",
  ],
  [
    "is not the JPEG or PNG that directories of podcasts take",
    "це не JPEG і не PNG, які приймають каталоги подкастів",
  ],
  [
    "Save it as a square JPEG or PNG of {} by {} pixels.",
    "Збережіть його як квадратний JPEG чи PNG, {} на {} пікселів.",
  ],
  [
    'has {} by {} pixels; the artwork of the podcast "{}" is to be a square of {} to {}',
    "має {} на {} пікселів; обкладинка подкасту «{}» має бути квадратом від {} до {}",
  ],
  ['"{}" is not a time in a recording', "«{}» – не час у записі"],
  ['Write minutes and seconds, such as "1:23".', 'Напишіть хвилини й секунди, наприклад "1:23".'],
  ["begins no later than the chapter before it", "починається не пізніше за попередній розділ"],
  ["Put chapters in the order of their times.", "Розставте розділи за часом."],
  ["is not a number that counts from 1", "це не номер, що починається з 1"],
  ["Write a whole number, such as 1.", "Напишіть ціле число, наприклад 1."],
  ["is not a recording of sound", "це не звукозапис"],
  [
    "Name one such as talk.mp3 or talk.m4a, beside the text.",
    "Назвіть файл поряд із текстом, наприклад talk.mp3 чи talk.m4a.",
  ],
  [
    'the story is of the podcast "{}", but has no recording, and programs for podcasts will not show it',
    "матеріал належить до подкасту «{}», але не має запису, і програми подкастів його не покажуть",
  ],
  [
    'Name one: audio: { file: talk.mp3, alt: "what is heard" }.',
    'Назвіть його: audio: { file: talk.mp3, alt: "що чути" }.',
  ],
  ["{} is a recording that directories of podcasts do not take", "запис {} каталоги подкастів не приймають"],
  ["Save it as MP3 or M4A.", "Збережіть його як MP3 або M4A."],
  ["an episode of a serial podcast needs its number", "випуск серійного подкасту має мати номер"],
  ["Add it: episode: 1.", "Додайте його: episode: 1."],
];
