import type { Entry } from "../wording.ts";

/** What only some stories have: labels, sponsors, notices of political advertisements. */
export const FORMS: readonly Entry[] = [
  ['"{}" is not a label of stories', "«{}» – не жанр матеріалу"],
  [
    "the story is an advertisement, and readers are not told who paid for it",
    "матеріал є рекламою, а читачам не сказано, хто за нього заплатив",
  ],
  [
    'Add a line: sponsor: { name: "name", url: "https://example.org/" }.',
    'Додайте рядок: sponsor: { name: "назва", url: "https://example.org/" }.',
  ],
  [
    "the story has a sponsor, and readers are not told that it is an advertisement",
    "матеріал має замовника, а читачам не сказано, що це реклама",
  ],
  [
    "Add a line: label: sponsored. Where nobody paid for it, take the sponsor out.",
    "Додайте рядок: label: sponsored. Якщо ніхто не платив, приберіть замовника.",
  ],
  ["a political advertisement has no other label", "політична реклама не має іншого жанру"],
  ["Take the label out.", "Приберіть label."],
  [
    "a political advertisement names its sponsor in its notice",
    "політична реклама називає замовника у своєму повідомленні",
  ],
  [
    "Write it as political.sponsor, with an e-mail address.",
    "Напишіть його як political.sponsor, з електронною адресою.",
  ],
  ['"until" is before "from"', "«until» раніше за «from»"],
  ["Give the later day.", "Вкажіть пізніший день."],
  [
    "the notice names an election without official information on taking part in it",
    "повідомлення називає вибори, але не веде до офіційних відомостей про участь у них",
  ],
  [
    "Add the address of the authority's page, as Regulation (EU) 2024/900, Article 12(1)(h), asks: information: https://…",
    "Додайте адресу сторінки виборчого органу, як вимагає стаття 12(1)(h) Регламенту (ЄС) 2024/900: information: https://…",
  ],
  [
    "readers have no way to report a political advertisement",
    "читачі не мають як повідомити про політичну рекламу",
  ],
  [
    "Add publisher.email to site.yaml, as Regulation (EU) 2024/900, Article 12(1)(j), asks.",
    "Додайте publisher.email до site.yaml, як вимагає стаття 12(1)(j) Регламенту (ЄС) 2024/900.",
  ],
  ["a correction cannot show the photo {}", "виправлення не може показати фото {}"],
  ["Show it in the text.", "Покажіть його в тексті."],
  ["a correction cannot hold a footnote", "у виправленні не може бути виноски"],
  ["Write it as a sentence.", "Напишіть її реченням."],
  ["is no address that a banner may lead to", "не є адресою, на яку може вести банер"],
  [
    "Write a page of this site such as /about/, a whole address, or story:2025/02/13-umerov-brussels.",
    "Напишіть сторінку цього сайту, як-от /about/, повну адресу або story:2025/02/13-umerov-brussels.",
  ],
  ["the banner ends before it begins", "банер закінчується раніше, ніж починається"],
  ['Give the later time as "until".', "Вкажіть у «until» пізніший час."],
  ["the banner leads to {}, where there is nothing", "банер веде на {}, а там нічого немає"],
  ["Correct the address, or take the link out.", "Виправте адресу або приберіть посилання."],
  ["the event ends before it starts", "подія закінчується раніше, ніж починається"],
  ["Give the later time.", "Вкажіть пізніший час."],
  ["one end of the event is a day and the other a time", "один край події – день, а другий – час"],
  ["Write both as days, or both as times.", "Напишіть обидва як дні або обидва як час."],
  ["readers are not told where the event is", "читачам не сказано, де відбувається подія"],
  [
    'Write place: "name of the place" or, on the web, online: https://…',
    'Напишіть place: "назва місця" або, якщо в мережі, online: https://…',
  ],
  ["is not a day", "не є днем"],
  ["Write one such as 2026-09-01.", "Напишіть, наприклад, 2026-09-01."],
];
