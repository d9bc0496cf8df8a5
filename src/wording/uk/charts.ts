import type { Entry } from "../wording.ts";

/** Charts and their tables. */
export const CHARTS: readonly Entry[] = [
  ["{}; the table is published alone", "{}; опубліковано саму таблицю"],
  ["the table of the chart has no numbers to draw", "у таблиці діаграми немає чисел, які можна намалювати"],
  [
    "Its first column names what is measured, and each other column has a number in every row.",
    "Перша колонка називає, що виміряно, а в кожній наступній стоїть по числу в рядку.",
  ],
  ["Write one into a cell.", "Впишіть число хоча б в одну клітинку."],
  [
    "the chart has {} columns of numbers, and nobody can tell more than {} apart",
    "у діаграмі {} колонок чисел, а розрізнити можна щонайбільше {}",
  ],
  ["Leave some out, or make two charts of it.", "Приберіть зайві або зробіть дві діаграми."],
  [
    "the chart has {} rows, and nobody takes in more than {}",
    "у діаграмі {} рядків, а осягнути можна щонайбільше {}",
  ],
  [
    "Leave some out, add some up, or draw a line: :::line.",
    "Приберіть зайві, додайте дрібні разом або намалюйте лінію: :::line.",
  ],
  ["{} in the column {} is no number", "{} у колонці {} — не число"],
  [
    "Write digits alone, and the unit into the header: | Aid, bn € |; leave the cell empty for a gap.",
    "Пишіть самі цифри, а одиницю — в заголовку: | Допомога, млрд € |; де даних немає, лишіть клітинку порожньою.",
  ],
  ["the chart has {}, and is not drawn", "у діаграмі {}, тож її не намальовано"],
  ["no table", "немає таблиці"],
  ["more than one table", "більше ніж одна таблиця"],
  [
    "Put one table between its lines: | Country | Aid, bn € |.",
    "Поставте між її рядками одну таблицю: | Країна | Допомога, млрд € |.",
  ],
  [
    "the chart has no title, which says what it shows to those who cannot see it",
    "діаграма не має назви, з якої той, хто її не бачить, дізнається, про що вона",
  ],
  ["Write one behind its kind: :::{} Title.", "Напишіть її після виду: :::{} Назва."],
];
