import type { Entry } from "../wording.ts";

/** How stories, pages and files fit together. */
export const CHECKS: readonly Entry[] = [
  ["in a draft: {}", "у чернетці: {}"],
  ["its address {} is also that of {}", "його адреса {} — також адреса {}"],
  [
    'Give one of them a slug of its own: slug: "other-name".',
    'Дайте одному з них власне закінчення адреси: slug: "other-name".',
  ],
  ["the old address {} is the one that this text has now", "давня адреса {} — та, яку цей текст має тепер"],
  ["the old address {} now belongs to {}", "давня адреса {} тепер належить {}"],
  ["Take the alias out: the text is there.", "Приберіть її: текст там і є."],
  [
    "One address leads to one page: take the alias out here, or there.",
    "Одна адреса веде на одну сторінку: приберіть її тут або там.",
  ],
  ["Write {}, or leave the reference out here.", "Напишіть {} або приберіть посилання звідси."],
  ['the story "{}" does not exist in this language ({})', "матеріалу «{}» немає цією мовою ({})"],
  ['there is no story "{}"', "немає матеріалу «{}»"],
  ["is a draft", "— чернетка"],
  ["becomes public later than this one", "вийде пізніше за цей"],
  [
    "Publish it first, or make this story a draft too.",
    "Спершу опублікуйте його або зробіть чернеткою і цей матеріал.",
  ],
  ['the story "{}" {}, and readers would be led to it', "матеріал «{}» {}, а читачів вело б до нього"],
  ["is not public yet", "ще не опубліковано"],
  [
    "Publish it first, or leave the reference out until then.",
    "Спершу опублікуйте його або поки що приберіть посилання.",
  ],
  [
    "A reference is the story's folder below articles/, such as 2025/02/13-umerov-brussels.",
    "Посилання — це тека матеріалу від articles/, наприклад 2025/02/13-umerov-brussels.",
  ],
  ['Did you mean "{}"?', "Може, «{}»?"],
  ["Did you mean {}?", "Може, {}?"],
  [
    "Feed readers take two texts with one id for one text: take the id out here, or there.",
    "Читалки стрічок вважають два тексти з одним id за один: приберіть id тут або там.",
  ],
  [
    "An id is kept from a folder that is no longer there: take the line out, or move the text that is there.",
    "id зберігають від теки, якої вже немає: приберіть цей рядок або перенесіть текст, що там лежить.",
  ],
  ['the id "{}" is also stated by {}', "id «{}» указано також у {}"],
  ['the id "{}" is that of {}, which is still there', "id «{}» належить {}, а він на місці"],
  [
    '"{}" is an address, and "id" keeps what feeds have',
    "«{}» — адреса, а id зберігає те, що було в стрічках",
  ],
  [
    "To keep the address, write aliases: [{}]. An id is a former folder of the story, such as 2025/02/13-umerov-brussels.",
    "Щоб зберегти адресу, напишіть aliases: [{}]. id — це колишня тека матеріалу, наприклад 2025/02/13-umerov-brussels.",
  ],
  ['"{}" is not the folder of a story', "«{}» — не тека матеріалу"],
  [
    "Write the path that it had below articles/, such as 2025/02/13-umerov-brussels.",
    "Напишіть шлях, який вона мала від articles/, наприклад 2025/02/13-umerov-brussels.",
  ],
  ["is longer than {} characters", "довше за {} знаків"],
  [
    "Write the id as the feed had it: its guid in RSS, its id in Atom or JSON.",
    "Напишіть id, яким він був у стрічці: guid у RSS, id в Atom чи JSON.",
  ],
  [
    "Is it the right content folder? To publish an empty site anyway, delete the cache folder first.",
    "Чи це та тека? Щоб усе ж опублікувати порожній сайт, спершу видаліть теку кешу.",
  ],
  [
    "there are no stories any more, and the published site would be emptied",
    "матеріалів більше немає, і опублікований сайт став би порожнім",
  ],
  ["the text links to its own page", "текст посилається на власну сторінку"],
  ["To link to one of its headings, write #id.", "Щоб послатися на його підзаголовок, напишіть #id."],
  [
    "addresses below /{}/ change with what is there, and the link would lead nowhere",
    "адреси в /{}/ змінюються разом із тим, що там лежить, і посилання вело б у нікуди",
  ],
  [
    "Put the file beside the text, and link to it by its name.",
    "Покладіть файл поряд із текстом і посилайтеся на його назву.",
  ],
  [
    "Show the photo in the text, or link to the page that has it.",
    "Покажіть фото в тексті або послайтеся на сторінку, де воно є.",
  ],
  ["{} is an old address{}", "{} — давня адреса{}"],
  [" of a story", " матеріалу"],
  [
    ", or story: and the story's folder, which never changes.",
    " або story: і теку матеріалу, яка не змінюється.",
  ],
  ["Write {}{}", "Напишіть {}{}"],
  ["the page {} is gone for good, as {} says", "сторінки {} більше немає й не буде, як сказано в {}"],
  ["Take the link out, or link to another page.", "Приберіть посилання або послайтеся на іншу сторінку."],
  [
    "the story at {} {}, and readers would be led to it",
    "матеріал за адресою {} {}, а читачів вело б до нього",
  ],
  ["there is no page {} on this site", "на цьому сайті немає сторінки {}"],
  ["Leave out {}, which is added to every path: {}", "Приберіть {}: це додається до кожного шляху саме: {}"],
  [
    "Write its path as the browser shows it after the name of the site, such as /about/.",
    "Напишіть її шлях, яким його показує браузер після назви сайту, наприклад /about/.",
  ],
  ["no text shows this photo", "жоден текст не показує це фото"],
  ["Show it, or take it out of the folder.", "Покажіть його або приберіть із теки."],
  ["no text links to this document", "жоден текст не посилається на цей документ"],
  [
    "Link to it: [its title](name.pdf). Or take it out of the folder.",
    "Послайтеся на нього: [його назва](name.pdf). Або приберіть його з теки.",
  ],
  [
    "is not read: a story's folder contains texts, photos, recordings, documents and {}",
    "не читається: у теці матеріалу є тексти, фото, записи, документи й {}",
  ],
  ['the topics "{}" and "{}" are both called "{}"', "теми «{}» і «{}» обидві називаються «{}»"],
  [
    "A name or alias can belong to only one topic: rename one of them.",
    "Назва чи інше ім’я може належати лише одній темі: перейменуйте одну з них.",
  ],
  ['the parent "{}" of "{}" is not a topic', "«{}», вище за «{}», — не тема"],
  ["Add it, or take the parent out.", "Додайте її або приберіть parent."],
  [
    "A topic's parent cannot be a topic below it: take a parent out.",
    "Тема не може бути нижчою за ту, що під нею: приберіть один із parent.",
  ],
  ['"{}" is below itself: {}', "«{}» стоїть нижче за саму себе: {}"],
];
