import type { Entry } from "../wording.ts";

const FORM: readonly Entry[] = [
  ["<{}> is not closed", "<{}> не закрито"],
  [
    "Write </{}> where it ends, before what it stands in ends; <p> cannot hold boxes, lists or tables.",
    "Напишіть </{}> там, де він закінчується, раніше, ніж закінчиться те, у чому він стоїть; <p> не може містити блоків, списків і таблиць.",
  ],
  ["</{}> closes nothing", "</{}> нічого не закриває"],
  ["Take it out, or open what it closes.", "Приберіть його або відкрийте те, що він закриває."],
  [
    "<{}> belongs to a whole page, and a slot is a part of one",
    "<{}> буває лише на цілій сторінці, а вставка — її частина",
  ],
  [
    "Leave it out; what belongs into the head of pages is in head.html.",
    "Приберіть його; те, що має бути в head сторінок, пишуть у head.html.",
  ],
  [
    "<{}> has no place here, and browsers leave it out",
    "<{}> не може тут стояти, і браузери його пропускають",
  ],
  [
    "Put it where it may stand, such as a row into a table.",
    "Поставте його туди, де він може стояти: наприклад, рядок — у таблицю.",
  ],
  [
    "<{}> cannot stand within <{}>, and browsers move it out",
    "<{}> не може стояти всередині <{}>, і браузери виносять його назовні",
  ],
  [
    "Put it into a cell of the table, or before the table.",
    "Поставте його в комірку таблиці або перед таблицею.",
  ],
  ["is not valid HTML here ({})", "тут неправильний HTML ({})"],
  ["Correct it.", "Виправте."],
  ["an attribute stands twice in one tag", "атрибут стоїть в одному тегу двічі"],
  ["Keep one of the two.", "Залиште один із двох."],
  ["a comment is not closed", "коментар не закрито"],
  ["End it with -->.", "Закінчіть його знаками -->."],
  ["a tag is not closed", "тег не закрито"],
  ["End it with >.", "Закінчіть його знаком >."],
  ["a script, style or field is not closed", "скрипт, стилі чи поле не закрито"],
  ["End it with its end tag, such as </script>.", "Поставте в кінці закривальний тег на зразок </script>."],
  ["there is no space between two attributes", "між двома атрибутами немає пропуску"],
  ["Put one between them.", "Поставте його між ними."],
  [
    "only elements without content close themselves with />",
    "самі себе знаками /> закривають лише елементи без вмісту",
  ],
  ["Write an end tag.", "Напишіть закривальний тег."],
  ["there is no character of this name between & and ;", "знака з такою назвою між & і ; немає"],
  ["Write the character itself, or &amp; for an &.", "Напишіть сам знак, а замість & — &amp;."],
  ["the name of a character does not end with a semicolon", "назва знака не закінчується крапкою з комою"],
  ["Put ; behind it, or write &amp; for an &.", "Поставте після неї ; або напишіть замість & — &amp;."],
];

const ELEMENTS: readonly Entry[] = [
  ["<{}> cannot stand in a slot", "<{}> у вставці стояти не може"],
  [
    "Write addresses that begin with / or with https://.",
    "Пишіть адреси, що починаються з / або з https://.",
  ],
  ["Pages have their own titles: take it out.", "Сторінки мають власні назви: приберіть його."],
  [
    "Show what is elsewhere by <iframe>, and pictures by <img>.",
    "Показуйте те, що деінде, через <iframe>, а картинки — через <img>.",
  ],
  [
    "A page has one already: write <div> or <section>.",
    "На сторінці він уже є: напишіть <div> або <section>.",
  ],
  [
    "text cannot stand in the head of a page, which it would end",
    "текст не може стояти в head сторінки, бо завершив би його",
  ],
  [
    "<{}> cannot stand in the head of a page, which it would end",
    "<{}> не може стояти в head сторінки: head на ньому закінчився б",
  ],
  [
    "Put it into below-masthead.html or footer.html; the head has <link>, <meta>, <script> and <style>.",
    "Перенесіть його в below-masthead.html або footer.html; у head бувають <link>, <meta>, <script> і <style>.",
  ],
  [
    "a <meta> that takes the place of a header cannot stand in a slot",
    "<meta>, що замінює заголовок відповіді, у вставці стояти не може",
  ],
  [
    "Take it out: pages say their encoding and policy themselves, and `policy` in site.yaml widens it.",
    "Приберіть його: кодування й політику сторінки називають самі, а розширює політику `policy` у site.yaml.",
  ],
  [
    "{}= would not run: the policy of pages blocks scripts in attributes",
    "{}= не спрацює: політика сторінок блокує скрипти в атрибутах",
  ],
  [
    'Write it as <script>, with addEventListener("{}", …).',
    'Напишіть це в <script> через addEventListener("{}", …).',
  ],
  [
    "style= would have no effect: the policy of pages blocks styles in attributes",
    "style= не подіє: політика сторінок блокує стилі в атрибутах",
  ],
  [
    "Write it in <style>, with a class, or in theme/style.css.",
    "Напишіть це у <style> для класу або в theme/style.css.",
  ],
  ["srcdoc= holds a page that nobody checks", "srcdoc= містить сторінку, якої ніхто не перевіряє"],
  [
    "Put that page into static/, and show it by src=.",
    "Покладіть ту сторінку в static/ і покажіть її через src=.",
  ],
  ["<{}> cannot stand within <svg>", "<{}> не може стояти всередині <svg>"],
  ["Put it behind </svg>.", "Поставте його після </svg>."],
  ['id "{}" stands twice in this slot', "id «{}» стоїть у цій вставці двічі"],
  ["An id names one element: give another to one.", "id називає один елемент: дайте одному з них інший."],
  ["the page has an <h1> of its own", "на сторінці є власний <h1>"],
  ["Write <h2>.", "Напишіть <h2>."],
  [
    "<img> has no alternative text for those who do not see it",
    "<img> не має тексту для тих, хто його не бачить",
  ],
  [
    'Write alt="what it shows", or alt="" where it shows nothing that readers need.',
    'Напишіть alt="що зображено" або alt="", якщо читачам це не потрібно.',
  ],
  ["<iframe> has no title for those who do not see it", "<iframe> не має назви для тих, хто його не бачить"],
  ['Write title="what it shows".', 'Напишіть title="що він показує".'],
  [
    "<{}> has no label, so readers do not know what to write there",
    "<{}> не має підпису, тож читачі не знають, що туди писати",
  ],
  [
    "Put it into a <label> with a text, or write aria-label=.",
    "Поставте його в <label> із текстом або напишіть aria-label=.",
  ],
  [
    "a slot is no template: {{ and {% are shown as they stand",
    "вставка — не шаблон: {{ і {% буде показано так, як вони стоять",
  ],
  [
    "Write what is to be shown; a page of your own takes a part in theme/parts.",
    "Напишіть те, що має бути показано; для власних сторінок є частини в theme/parts.",
  ],
];

const ADDRESSES: readonly Entry[] = [
  [
    "{}: the policy of pages blocks addresses that are scripts",
    "{}: політика сторінок блокує адреси, які є скриптами",
  ],
  [
    "Write a <button> and a <script> with addEventListener.",
    "Напишіть <button> і <script> з addEventListener.",
  ],
  ['{}: "{}" does not say how it is fetched', "{}: «{}» не каже, як його завантажувати"],
  ["Write https:{}", "Напишіть https:{}"],
  ['{}: "{}" would lead elsewhere from every page', "{}: «{}» з кожної сторінки вело б в інше місце"],
  [
    "Write it from the root of the site, such as /{}, or as a whole address.",
    "Напишіть її від кореня сайту, наприклад /{}, або цілу адресу.",
  ],
  [
    "{}: the policy of pages blocks files that are written out in an address",
    "{}: політика сторінок блокує файли, записані просто в адресі",
  ],
  [
    "Put the file into static/, and name it by its path: /logo.svg.",
    "Покладіть файл у static/ і назвіть його шляхом: /logo.svg.",
  ],
  ['{}: "{}" is not an address that begins with https://', "{}: «{}» — не адреса, що починається з https://"],
  [
    "Write one that begins with https://: browsers load nothing else into a page that came by it.",
    "Напишіть адресу, що починається з https://: нічого іншого на сторінку, відкриту так само, браузери не завантажують.",
  ],
  [
    "{} needs {}, which policy.{} in site.yaml does not name",
    "{} потребує {}, а policy.{} у site.yaml його не називає",
  ],
  [
    "If readers' browsers may load it, name it in site.yaml: policy: { {}: [{}] }.",
    "Якщо браузерам читачів можна це завантажувати, назвіть його в site.yaml: policy: { {}: [{}] }.",
  ],
  [
    "Did you mean {}? If not, name it in site.yaml: policy: { {}: [{}] }.",
    "Можливо, малося на увазі {}? Якщо ні, назвіть його в site.yaml: policy: { {}: [{}] }.",
  ],
  ["there is no file static{}", "немає файла static{}"],
  [
    "Put the file into the content folder: static{}. Its address is the same below a base path.",
    "Покладіть файл у теку з вмістом: static{}. Нижче базового шляху адреса така сама.",
  ],
];

const POLICY: readonly Entry[] = [
  ["policy.{} names {}, which no slot needs", "policy.{} називає {}, а жодній вставці це не потрібно"],
  [
    "Take it out: what is not named cannot be loaded.",
    "Приберіть: того, що не назване, завантажити не можна.",
  ],
  ["is a keyword by which any script could run", "ключове слово, з яким може запуститися будь-який скрипт"],
  [
    "Write scripts in slots as <script>: their hashes are put into the policy of the page by themselves.",
    "Пишіть скрипти у вставках як <script>: їхні хеші потрапляють у політику сторінки самі.",
  ],
  ["is the site itself, which is always allowed", "це сам сайт, а він дозволений завжди"],
  ["would allow everybody", "дозволило б це всім"],
  [
    "Name a host that you trust, such as https://plausible.io.",
    "Назвіть хост, якому довіряєте, наприклад https://plausible.io.",
  ],
  ["is not a host that begins with https://", "не хост, що починається з https://"],
  [
    "is not a host that begins with https://, and nothing behind it",
    "не хост, що починається з https:// і після якого нічого немає",
  ],
];

/** Slots, and addresses that pages may use. */
export const SLOTS: readonly Entry[] = [
  ...FORM,
  ...ELEMENTS,
  ...ADDRESSES,
  ...POLICY,
  ['there is no slot "{}"', "вставки «{}» немає"],
  ['"{}" is not the code of a language', "«{}» — не код мови"],
  ["the site has no pages in this language ({})", "сторінок цією мовою ({}) на сайті немає"],
  [
    "Take the file away, or add {} to languages in site.yaml.",
    "Приберіть файл або додайте {} до languages у site.yaml.",
  ],
  ["Write https://{}.", "Напишіть https://{}."],
  ["there is nothing at {}", "за адресою {} нічого немає"],
];
