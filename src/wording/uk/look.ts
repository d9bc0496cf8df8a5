import type { Entry } from "../wording.ts";

/** The newsroom's colours, logo and links. */
export const LOOK: readonly Entry[] = [
  ['"{}" is not a colour', "«{}» — не колір"],
  ['Write one such as "#1d4c99", in quotes.', "Напишіть, наприклад, «#1d4c99», у прямих лапках."],
  ['"{}" is see-through', "«{}» — напівпрозорий колір"],
  [
    "Write it without what comes after the slash, or the last two digits.",
    "Напишіть його без того, що після скісної риски, або без останніх двох цифр.",
  ],
  [
    "has no value; where # stands without quotes, YAML takes the rest of the line for a comment",
    "без значення; де # стоїть без лапок, YAML вважає решту рядка коментарем",
  ],
  [
    "the accent {} has a contrast of {} to 1 by day, and text needs 4.5 to 1",
    "контраст кольору {} на світлому тлі — {} до 1, а для тексту треба 4,5 до 1",
  ],
  [
    "the accent {} has a contrast of {} to 1 by night, and text needs 4.5 to 1",
    "контраст кольору {} на темному тлі — {} до 1, а для тексту треба 4,5 до 1",
  ],
  [
    'The nearest that passes: accent: { light: "{}", dark: "{}" }',
    'Найближчий, що годиться: accent: { light: "{}", dark: "{}" }',
  ],
];
