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
  ['the folder theme has no picture "{}"', "у теці theme немає зображення «{}»"],
  ["Put it there, as logo.svg or icon.svg.", "Покладіть його туди як logo.svg чи icon.svg."],
  [
    "the icon is {} times as wide as high, and must be square",
    "ширина значка — {} його висоти, а він має бути квадратний",
  ],
  [
    "Export it as wide as high: devices show icons as squares, and would cut or squeeze it.",
    "Збережіть його квадратним: пристрої показують значки квадратами й обріжуть або стиснуть його.",
  ],
  [
    "the icon has {} × {} pixels, and devices ask for {} × {}",
    "значок має {} × {} пікселів, а пристрої хочуть {} × {}",
  ],
  ["Export it larger, or as SVG.", "Збережіть його більшим або як SVG."],
  [
    "is for dark pages alone, and light ones have no logo",
    "— лише для темних сторінок, а для світлих логотипа немає",
  ],
  [
    "Put the logo of light pages beside it, as logo.svg or logo.png.",
    "Покладіть поряд логотип для світлих сторінок: logo.svg або logo.png.",
  ],
  ["is no address that a link may lead to", "— не адреса, на яку може вести посилання"],
  [
    "Write a page of this site such as /about/, or a whole address that begins with https://.",
    "Напишіть сторінку цього сайту, як-от /about/, або повну адресу, що починається з https://.",
  ],
  [
    "the link of the header leads to {}, where there is nothing for readers",
    "посилання в шапці веде на {}, де читачам нічого показати",
  ],
  [
    "the link of the footer leads to {}, where there is nothing for readers",
    "посилання внизу сторінки веде на {}, де читачам нічого показати",
  ],
  [
    'links.pages names the page "{}", which the folder pages does not have',
    "links.pages називає сторінку «{}», якої в теці pages немає",
  ],
  ["There are no plain pages yet.", "Сторінок іще немає."],
];
