import type { Entry } from "../wording.ts";

/** Published addresses that lead nowhere any more. */
export const VANISHED: readonly Entry[] = [
  [
    "the site moved from {} to {}, and all its addresses with it",
    "сайт переїхав з {} на {}, а з ним і всі його адреси",
  ],
  [
    "Let the host lead what begins with {} to the same below {}.",
    "Нехай хостинг перенаправляє те, що починається з {}, на те саме в {}.",
  ],
  ["its published address {} leads nowhere", "опублікована адреса {} веде в нікуди"],
  ["{} published addresses lead nowhere, {}", "опублікованих адрес, що ведуть у нікуди: {}, {}"],
  [
    "Keep the ids that they know, in each of these texts, as in {}: id: {}",
    "Збережіть id, які вони знають, у кожному з цих текстів, як у {}: id: {}",
  ],
  [
    "Lead each old address to where the text is now: {}",
    "Спрямуйте кожну давню адресу туди, де текст тепер: {}",
  ],
  ["Was this meant? Then say that they are gone: {}", "Так і задумано? Тоді скажіть, що їх більше немає: {}"],
  ["{}, or say that it is gone: {}", "{} або скажіть, що її більше немає: {}"],
  [
    "Put it back, or say that it is gone: {}; with --to /new-address/ behind it, readers are led there instead",
    "Поверніть її або скажіть, що її більше немає: {}; якщо додати --to /new-address/, читачів поведе туди",
  ],
  ["Keep old links alive: aliases: {}", "Збережіть давні посилання: aliases: {}"],
  [
    "{}, or lead readers to another: {} --to /{}/other-key/",
    "{} або спрямуйте читачів на іншу: {} --to /{}/other-key/",
  ],
  ["; and old links: aliases: {}", "; і давні посилання: aliases: {}"],
  ["Keep the id that they know: id: {}{}", "Збережіть id, який вони знають: id: {}{}"],
  ["the story was deleted", "матеріал видалено"],
  ["{} stories were deleted", "видалено матеріалів: {}"],
  ["this language of the story was deleted", "цю мову матеріалу видалено"],
  ["{} languages of stories were deleted", "видалено мов матеріалів: {}"],
  ["the text became a draft", "текст став чернеткою"],
  ["{} texts became drafts", "текстів, що стали чернетками: {}"],
  ["Publish it again", "Опублікуйте його знову"],
  ["the text was moved into the future", "текст перенесено в майбутнє"],
  ["{} texts were moved into the future", "текстів, перенесених у майбутнє: {}"],
  ["Give it back the date that it had", "Поверніть йому колишню дату"],
  ["the date was changed, which moved the text to {}", "дату змінено, і текст переїхав на {}"],
  ["the dates of {} texts were changed", "текстів, у яких змінено дату: {}"],
  [
    "the headline or slug was changed, which moved the text to {}",
    "заголовок чи slug змінено, і текст переїхав на {}",
  ],
  ["the headlines or slugs of {} texts were changed", "текстів, у яких змінено заголовок чи slug: {}"],
  [
    "the first language of the site was changed, which moved the text to {}",
    "першу мову сайту змінено, і текст переїхав на {}",
  ],
  [
    "the first language of the site was changed, which moved {} texts",
    "першу мову сайту змінено, і переїхало текстів: {}",
  ],
  ["an alias was taken out", "давню адресу прибрано з aliases"],
  ["aliases of {} texts were taken out", "текстів, у яких прибрано aliases: {}"],
  ["Put it back: aliases: {}", "Поверніть її: aliases: {}"],
  [
    "the folder was {}, and subscribers will see the story twice",
    "тека була {}, і передплатники побачать матеріал двічі",
  ],
  [
    "the folders of {} texts were renamed, and subscribers will see them twice",
    "текстів, у яких перейменовано теку: {}; передплатники побачать їх двічі",
  ],
  [
    "the id in feeds was changed, and subscribers will see the story twice",
    "id у стрічках змінено, і передплатники побачать матеріал двічі",
  ],
  [
    "the ids in feeds of {} texts were changed, and subscribers will see them twice",
    "текстів, у яких змінено id у стрічках: {}; передплатники побачать їх двічі",
  ],
  ['the topic "{}" no longer exists', "теми «{}» більше немає"],
  ["{} topics no longer exist", "тем, яких більше немає: {}"],
  ["A key is part of addresses: change it back", "Ключ — частина адрес: поверніть колишній"],
  ['the author "{}" no longer exists', "автора «{}» більше немає"],
  ["{} authors no longer exist", "авторів, яких більше немає: {}"],
  ['no public story has the topic "{}" any more', "жоден опублікований матеріал більше не має теми «{}»"],
  [
    "no public story has one of {} topics any more",
    "тем, яких більше не має жоден опублікований матеріал: {}",
  ],
  [
    "To keep it without stories, add it to the navigation in site.yaml",
    "Щоб зберегти її без матеріалів, додайте її до navigation у site.yaml",
  ],
  [
    'no public story is signed by the author "{}" any more',
    "жодного опублікованого матеріалу більше не підписує «{}»",
  ],
  [
    "no public story is signed by one of {} authors any more",
    "авторів, які більше не підписують жодного опублікованого матеріалу: {}",
  ],
  ["The next story that the author signs brings it back", "Її поверне наступний матеріал цього автора"],
  ['the series "{}" no longer exists', "циклу «{}» більше немає"],
  ["{} series no longer exist", "циклів, яких більше немає: {}"],
  [
    'no public story is part of the series "{}" any more',
    "жоден опублікований матеріал більше не належить до циклу «{}»",
  ],
  [
    "no public story is part of one of {} series any more",
    "циклів, до яких більше не належить жоден опублікований матеріал: {}",
  ],
  ["Its next story brings it back", "Її поверне наступний матеріал циклу"],
  [
    "feeds.formats leaves out a format of {}, and a host of the site leads nobody on",
    "feeds.formats прибирає один із форматів ({}), а хостинг сайту нікого не перенаправляє",
  ],
  [
    "feeds.formats leaves out formats of {} kinds of feeds, and a host of the site leads nobody on",
    "feeds.formats прибирає формати стрічок таких видів: {}, а хостинг сайту нікого не перенаправляє",
  ],
  [
    "Add the format again, since readers of feeds follow no page that leads on; or say that nobody is left who has it: npm run gone -- --all",
    "Поверніть формат, бо читалки не йдуть за сторінками-перенаправленнями; або скажіть, що його вже ніхто не читає: npm run gone -- --all",
  ],
  [
    '"{}" has no story in a language, and feeds.empty leaves its feed out there',
    "«{}» не має матеріалів однією з мов, і feeds.empty прибирає там його стрічку",
  ],
  [
    "{} lists have no story in a language, and feeds.empty leaves their feeds out there",
    "списків без матеріалів однією з мов: {}; feeds.empty прибирає там їхні стрічки",
  ],
  [
    "Their first story brings them back; without feeds.empty: false they stay.",
    "Їх поверне перший матеріал; без feeds.empty: false вони лишаються.",
  ],
  [
    "feeds.formats leaves out {} published feeds, {}: only a host that reads _redirects leads their subscribers on",
    "feeds.formats прибирає опубліковані стрічки ({}): {}; передплатників перенаправить лише хостинг, що читає _redirects",
  ],
  [
    "Name the host in site.yaml (host: netlify), and npm run check says whether it does; or add the formats again.",
    "Назвіть хостинг у site.yaml (host: netlify), і npm run check скаже, чи він перенаправляє; або поверніть формати.",
  ],
  [
    "feeds.formats leaves out {} published feeds, {}: their subscribers are led on only when {} is told",
    "feeds.formats прибирає опубліковані стрічки ({}): {}; передплатників перенаправлять, лише коли про це знатиме {}",
  ],
  [
    "Run npm run hosts -- {} and load what it writes before you deploy; or add the formats again.",
    "Виконайте npm run hosts -- {} і завантажте те, що він напише, перш ніж викладати сайт; або поверніть формати.",
  ],
  ["the page was deleted", "сторінку видалено"],
  ["{} pages were deleted", "видалено сторінок: {}"],
  ["an old address was taken out", "давню адресу прибрано"],
  ["{} old addresses were taken out", "прибрано давніх адрес: {}"],
  ["Put it back: {}: {}", "Поверніть її: {}: {}"],
  ['the language "{}" was taken out of the site', "мову «{}» прибрано із сайту"],
  ["{} languages were taken out of the site", "прибрано мов сайту: {}"],
  [
    "Put it back, or say that all of it is gone: {}",
    "Поверніть її або скажіть, що нічого з того більше немає: {}",
  ],
  ["the site has no such page any more", "сайт більше не має такої сторінки"],
  ["the site has {} pages less", "сторінок, яких сайт більше не має: {}"],
  ["Say that it is gone: {}", "Скажіть, що її більше немає: {}"],
];
