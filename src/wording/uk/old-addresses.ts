import type { Entry } from "../wording.ts";

/** Addresses that pages had, and where they lead. */
export const OLD_ADDRESSES: readonly Entry[] = [
  ["Take it out.", "Приберіть її."],
  [
    "An old address is written from its first slash: /2025/02/13/old-name/",
    "Давню адресу пишуть від першої скісної риски: /2025/02/13/old-name/",
  ],
  [
    '"{}" is a whole address, and an old address begins with its path',
    "«{}» — повна адреса, а давня адреса починається зі шляху",
  ],
  [
    '"{}" is not an address of this site, and only those can be kept',
    "«{}» — не адреса цього сайту, а зберегти можна лише такі",
  ],
  ["Only what serves {} can redirect it. {}", "Перенаправити її може лише той, хто обслуговує {}. {}"],
  [
    '"{}" contains a #, and browsers keep what comes after it for themselves: no host is asked for it',
    "«{}» містить #, а те, що після нього, браузер лишає собі: хостинг цього не побачить",
  ],
  [
    '"{}" contains a backslash, which browsers take for a slash',
    "«{}» містить зворотну скісну риску, а браузери вважають її звичайною",
  ],
  ['"{}" does not begin with a slash', "«{}» не починається зі скісної риски"],
  [
    '"{}" has two slashes in a row, which hosts take for one',
    "у «{}» дві скісні риски поспіль, а хостинги вважають їх за одну",
  ],
  [
    '"{}" has a star where it cannot stand for the rest',
    "у «{}» зірочка стоїть там, де не може позначати решту",
  ],
  [
    "Write out each address with its query, in a line of its own.",
    "Напишіть кожну адресу з її запитом окремим рядком.",
  ],
  [
    "Write {}* for everything that begins like this, or %2A for the sign itself.",
    "Напишіть {}* для всього, що так починається, або %2A для самого знака.",
  ],
  ['"{}" contains an invisible control character', "«{}» містить невидимий службовий знак"],
  ["Type it anew. {}", "Наберіть її наново. {}"],
  [
    '"{}" has the part "{}", and no browser asks for that',
    "у «{}» є частина «{}», а такого жоден браузер не питає",
  ],
  [
    '"{}" contains {}, which some hosts take for a slash and others do not',
    "«{}» містить {}: одні хостинги вважають це скісною рискою, інші — ні",
  ],
  [
    "{} Let the host redirect it, if it must be kept.",
    "{} Якщо її треба зберегти, нехай її перенаправляє хостинг.",
  ],
  [
    '"{}" contains a % that does not begin the code of a letter in UTF-8',
    "«{}» містить %, який не починає коду літери в UTF-8",
  ],
  [
    "Write the letters themselves; for a percent sign, write %25.",
    "Напишіть самі літери; знак відсотка пишуть як %25.",
  ],
  [
    '"{}…" is longer than {} characters, too long for some hosts',
    "«{}…» довше за {} знаків — задовго для деяких хостингів",
  ],
  [
    "Write a page of this site such as /about/, a whole address, {}2025/02/13-umerov-brussels, or {}.",
    "Напишіть сторінку цього сайту, як-от /about/, повну адресу, {}2025/02/13-umerov-brussels або {}.",
  ],
  ['"{}" leads to {}, which is no address', "«{}» веде до {}, а це не адреса"],
  ['"{}" does not name the folder of a story', "«{}» не називає теки матеріалу"],
  [
    "Write its path below articles/, such as {}2025/02/13-umerov-brussels.",
    "Напишіть її шлях від articles/, наприклад {}2025/02/13-umerov-brussels.",
  ],
  ["Write https://{}", "Напишіть https://{}"],
  [
    "Write /{} or, for what is elsewhere, a whole address.",
    "Напишіть /{} або, якщо це деінде, повну адресу.",
  ],
  [
    '"{}" contains a name or password, which everybody could read',
    "«{}» містить ім’я чи пароль, які кожен міг би прочитати",
  ],
  ['"{}" is neither a path of this site nor a whole address', "«{}» — ні шлях цього сайту, ні повна адреса"],
  [
    '"{}" has a star before its end, where it cannot take the rest',
    "у «{}» зірочка стоїть не в кінці, де не може взяти решту",
  ],
  [
    "Put it at the end, or write %2A for the sign itself.",
    "Поставте її в кінці або напишіть %2A для самого знака.",
  ],
  [
    '"{}" ends with a star, but the old address {} does not, and leaves no rest for it',
    "«{}» закінчується зірочкою, а давня адреса {} — ні, тож решти для неї немає",
  ],
  [
    "Write {}* before the colon, or take the star out.",
    "Напишіть {}* перед двокрапкою або приберіть зірочку.",
  ],
  ["the story at {}", "матеріал за адресою {}"],
  [
    "no page of this site has an address that begins with {}",
    "жодна сторінка цього сайту не має адреси, що починається з {}",
  ],
  ["{} {}, and readers would be led to it", "{} {}, а читачів вело б до нього"],
  [
    "Publish it first, or let the old address lead elsewhere until then.",
    "Спершу опублікуйте його або нехай давня адреса поки що веде деінде.",
  ],
  ['the story "{}"', "матеріал «{}»"],
  [
    "One address leads to one page: take it out here, or there.",
    "Одна адреса веде на одну сторінку: приберіть її тут або там.",
  ],
  ["Take it out: readers get the page itself.", "Приберіть її: читачі й так отримають саму сторінку."],
  ["the old address {} is also in {}", "давня адреса {} є також у {}"],
  ["the old address {} is also in {}:{}", "давня адреса {} є також у {}:{}"],
  ["the old address {} is that of {}", "давня адреса {} належить {}"],
  [
    "the old address {} is that of a page that the site makes itself",
    "давня адреса {} належить сторінці, яку сайт робить сам",
  ],
  [
    "the old address {}{} stands for {} too, which is there",
    "давня адреса {}{} позначає і {}, а ця сторінка є",
  ],
  [
    "Write a longer beginning, which no page of the site has.",
    "Напишіть довший початок, якого не має жодна сторінка сайту.",
  ],
  [
    "{} differs from {} in capitals only, and many machines take the two for one file",
    "{} відрізняється від {} лише великими літерами, а багато комп’ютерів вважають їх одним файлом",
  ],
  [
    "Hosts that redirect by themselves tell them apart; elsewhere nothing will stand there.",
    "Хостинги, що перенаправляють самі, їх розрізняють; деінде там нічого не буде.",
  ],
  ["the old address {} leads nowhere: {}", "давня адреса {} веде в нікуди: {}"],
  [
    "Mend the line, or say that it is gone ({}). {}",
    "Виправте рядок або скажіть, що її більше немає ({}). {}",
  ],
  ["the old address {} leads in a circle: {}", "давня адреса {} веде по колу: {}"],
  ["Let one of them lead to a page that is there.", "Нехай одна з них веде на сторінку, яка є."],
  ["it holds no old addresses", "у ньому немає давніх адрес"],
  [
    "{} cannot be read: {} Run npm run check, and mend what it says first.",
    "{} не читається: {} Спершу виправте те, на що вкаже npm run check.",
  ],
  [
    "this file does not hold old addresses and where each leads",
    "у цьому файлі мають бути давні адреси й те, куди кожна веде",
  ],
  [
    "Write one to a line: /old-page/: /new-page/, or {}2025/02/13-umerov-brussels, or {}.",
    "Пишіть по одній у рядку: /old-page/: /new-page/, або {}2025/02/13-umerov-brussels, або {}.",
  ],
  ["the old address {} is on line {} already", "давня адреса {} уже є в рядку {}"],
  [
    "One address leads to one page: take one of the two out.",
    "Одна адреса веде на одну сторінку: приберіть одну з двох.",
  ],
  [
    "this translation is new, but its story is so old that no feed shows it",
    "цей переклад новий, але матеріал такий давній, що жодна стрічка його не показує",
  ],
  [
    "If subscribers are to see it, say when it was first published: published: {}",
    "Якщо передплатники мають його побачити, напишіть, коли його вперше опубліковано: published: {}",
  ],
];
