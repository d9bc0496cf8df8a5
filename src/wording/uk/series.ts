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
];
