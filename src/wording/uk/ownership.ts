import type { Entry } from "../wording.ts";

/** Who owns the newsroom, and what machines may do with its texts. */
export const OWNERSHIP: readonly Entry[] = [
  ["robots.aiTraining has another name now", "robots.aiTraining тепер має іншу назву"],
  [
    "Write training: {}; mining is then also spoken of in headers and in /.well-known/tdmrep.json.",
    "Напишіть training: {}; тоді про аналіз текстів сказано й у заголовках та в /.well-known/tdmrep.json.",
  ],
  [
    "links to the site that people share will show neither a headline nor a picture",
    "посилання на сайт, якими діляться люди, не покажуть ні заголовка, ні зображення",
  ],
  ["Take the line out, unless that is what you want.", "Приберіть рядок, якщо ви не хочете саме цього."],
  [
    "a policy on mining is read only where mining is reserved",
    "умови аналізу текстів читають лише там, де права на нього застережено",
  ],
  ["Write training: refuse, or take the policy out.", "Напишіть training: refuse або приберіть policy."],
  ["names no way to reach the publisher", "не називає жодного способу зв’язатися з видавцем"],
  ["Add an email, a phone, a url or an address.", "Додайте email, phone, url або address."],
  [
    "is not a share of more than 0 and at most 100 percent",
    "не є часткою, більшою за 0 і не більшою за 100 відсотків",
  ],
  ["Write a number such as 60 or 33.34.", "Напишіть число, наприклад 60 або 33.34."],
  [
    "the shares of those who own the newsroom directly add up to {} percent",
    "частки тих, хто володіє виданням безпосередньо, разом становлять {} %",
  ],
  [
    "Give each the part that it holds itself; one who owns through another has a line through.",
    "Вкажіть для кожного те, чим він володіє сам; хто володіє через іншого, має рядок through.",
  ],
  ["is less than nothing", "менше за нуль"],
  [
    "Write the total of the year, such as 12500 or 12500.50; 0 where there was none.",
    "Напишіть суму за рік, наприклад 12500 або 12500.50; якщо нічого не було – 0.",
  ],
  ["is not a currency", "не є валютою"],
  ["Write its code in ISO 4217, such as EUR.", "Напишіть її код за ISO 4217, наприклад EUR."],
  ["is not a year", "не є роком"],
  ["Write one such as 2025.", "Напишіть, наприклад, 2025."],
  ["the public funds of {} in {} stand there twice", "державні кошти за {} рік у {} вказано двічі"],
  ["Give one total for each year.", "Вкажіть одну суму за кожен рік."],
  ["is neither a plain page nor a whole address", "не є ні сторінкою сайту, ні повною адресою"],
  [
    "Write a folder of pages such as pages/about, perhaps with #part, or https://example.org/ethics/.",
    "Напишіть теку з pages, наприклад pages/about, можна з #частиною, або https://example.org/ethics/.",
  ],
  ["policies.{} names pages/{}, which there is not", "policies.{} називає pages/{}, а такої сторінки немає"],
  ["Write the page, or take the line out.", "Напишіть цю сторінку або приберіть рядок."],
  ["is neither a year nor a day", "не є ні роком, ні днем"],
  ["Write one such as 2014 or 2014-03-01.", "Напишіть, наприклад, 2014 або 2014-03-01."],
];
