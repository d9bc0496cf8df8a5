import type { Entry } from "../wording.ts";

/** Parts of a text: photos, footnotes, headings, links, lists, cards. */
export const BLOCKS: readonly Entry[] = [
  ["{} is not a photo of this story: {}", "{} — не фото цього матеріалу: {}"],
  [
    "the photo {} has no alternative text, which readers who cannot see it need",
    "фото {} не має опису для тих, хто його не бачить",
  ],
  ["Say what it shows: ![what it shows]({}).", "Опишіть його: ![що на ньому видно]({})."],
  [
    "{} photos on lines of their own stand in a paragraph with words, so they are small pictures within the text and no gallery",
    "фото на окремих рядках ({}) стоять в одному абзаці зі словами, тож вони — малі зображення в тексті, а не галерея",
  ],
  [
    "Leave an empty line before the first of them and after the last.",
    "Залиште порожній рядок перед першим із них і після останнього.",
  ],
  [
    "the caption of {} is not shown, because the photo stands within a sentence",
    "підпису до {} не показано, бо фото стоїть усередині речення",
  ],
  [
    "Give the photo a paragraph of its own, or leave out the caption.",
    "Дайте фото окремий абзац або приберіть підпис.",
  ],
  ["the footnote [^{}] is defined twice", "виноску [^{}] визначено двічі"],
  ["The last definition counts: take the other out.", "Чинне останнє визначення: приберіть друге."],
  [
    "nothing in the text refers to the footnote {}, so it is not shown",
    "у тексті немає посилання на виноску {}, тому її не показано",
  ],
  ["Write {} where it belongs, or take it out.", "Напишіть {} там, де їй місце, або приберіть її."],
  [
    "the text has a first-level heading, but the headline is the only one of a page",
    "у тексті є заголовок першого рівня, а на сторінці він один — заголовок матеріалу",
  ],
  ["Begin headings in the text with ##.", "Починайте підзаголовки в тексті з ##."],
  ["the heading has no text", "підзаголовок без тексту"],
  ["Write it, or take the heading out.", "Напишіть його або приберіть підзаголовок."],
  [
    "the heading skips a level: it is level {} below level {}",
    "підзаголовок перескакує рівень: рівень {} після рівня {}",
  ],
  [
    "Begin it with {}: people who use screen readers go by the levels.",
    "Почніть його з {}: ті, хто слухає сторінку, орієнтуються за рівнями.",
  ],
  ["Its headings have these ids: {}.", "Його підзаголовки мають такі id: {}."],
  ["It has no headings.", "Підзаголовків у ньому немає."],
  ["{} is not the id of a heading in this text", "{} — не id підзаголовка цього тексту"],
  [
    "Write what it leads to between the brackets: [words](address).",
    "Напишіть у квадратних дужках, куди воно веде: [слова](адреса).",
  ],
  [
    "the link has no text, so nobody can follow it",
    "посилання без тексту, тож ніхто не зможе по ньому перейти",
  ],
  ["a link stands within another link", "посилання стоїть усередині іншого"],
  ["Let the outer one end before it.", "Закінчіть зовнішнє перед ним."],
  ["a footnote stands within a link", "виноска стоїть усередині посилання"],
  ["Put it after the link.", "Поставте її після посилання."],
  ["the link has no address", "посилання без адреси"],
  ["{} is not an address that a link may have", "{} — не та адреса, яку може мати посилання"],
  ["{} is not an address within this site", "{} — не адреса цього сайту"],
  ["{} is a photo, and not a document", "{} — фото, а не документ"],
  ["Show it: ![what it shows]({}).", "Покажіть його: ![що на ньому видно]({})."],
  ["{} is not of a type that a document may have", "{} — не того типу, який може мати документ"],
  [
    "{} is not a document of this story: documents are kept beside the text, in the same folder",
    "{} — не документ цього матеріалу: документи лежать поряд із текстом, у тій самій теці",
  ],
  [
    "Put the file there and write only its name: [its title]({}).",
    "Покладіть файл туди й напишіть лише його назву: [заголовок]({}).",
  ],
  [
    "Save it as one of these: {}. Or put it into static/, and link to its address: /name.",
    "Збережіть його як один із таких: {}. Або покладіть до static/ і посилайтеся на адресу: /name.",
  ],
  [
    "{} is no language of code that is known, so it is shown in one colour",
    "мови коду {} не знаємо, тому його показано одним кольором",
  ],
  [
    'Did you mean "{}"? For code in no language, write nothing after the marks.',
    "Може, «{}»? Якщо код не має мови, не пишіть після позначок нічого.",
  ],
  [
    "Name the language, such as python or json; for code in none, write nothing after the marks.",
    "Назвіть мову, наприклад python чи json; якщо код її не має, не пишіть після позначок нічого.",
  ],
  ["{} cannot be a story", "{} не може бути матеріалом"],
  ["{} is not the id of a heading", "{} — не id підзаголовка"],
  ["{} is not a complete address", "{} — не повна адреса"],
  [
    "the numbers of the list do not rise: {}; readers see them as they are",
    "номери списку не зростають: {}; читачі побачать їх, як є",
  ],
  [
    "Number the items 1, 2, 3, or all of them 1: then they are counted for you.",
    "Нумеруйте пункти 1, 2, 3 або всі одиницею: тоді їх порахують за вас.",
  ],
  [
    "the paragraph begins with {}{} and is read as a list of one item",
    "абзац починається з {}{} і читається як список з одного пункту",
  ],
  [
    "If it is not a list, write {}\\{} with a backslash.",
    "Якщо це не список, напишіть {}\\{} зі зворотною скісною рискою.",
  ],
  [
    "{} is between double brackets, which are for stories",
    "{} стоїть у подвійних дужках, а вони для матеріалів",
  ],
  ["Write a photo like this: ![{}]({}).", "Фото пишуть так: ![{}]({})."],
  ["what it shows", "що на ньому видно"],
  [
    "Write a link like this: [{}](story:{}); a card has no words of its own.",
    "Посилання пишуть так: [{}](story:{}); картка не має власних слів.",
  ],
  [
    "[[{}]] stands in a sentence: a card needs a paragraph of its own",
    "[[{}]] стоїть у реченні, а картці потрібен окремий абзац",
  ],
  [
    "Put it between blank lines, or make it a link: [text](story:{}).",
    "Поставте її між порожніми рядками або зробіть посиланням: [текст](story:{}).",
  ],
  [
    "Write https://… for another site, story:2025/02/13-umerov-brussels for a story, /about/ for a page of this site, report.pdf for a document beside the text, #id for one of its headings.",
    "Пишіть https://… для іншого сайту, story:2025/02/13-umerov-brussels для матеріалу, /about/ для сторінки цього сайту, report.pdf для документа поряд із текстом, #id для його підзаголовка.",
  ],
  ["{} is not a kind of box", "— такого виду врізки, як {}, немає"],
  ["There are these: {}.", "Є такі: {}."],
  [
    "Did you mean :::{}? If it is no box, put a backslash before it.",
    "Може, :::{}? Якщо це не врізка, поставте перед нею зворотну скісну риску.",
  ],
  [
    "the box {}{} never ends, and all that follows is in it",
    "врізка {}{} ніде не закінчується, тож у ній усе, що далі",
  ],
  ["Put a line {} after it, with as many colons.", "Поставте після неї рядок {}, де стільки ж двокрапок."],
  ["the line {} ends no box", "рядок {} не закінчує жодної врізки"],
  [
    "Take it out, or begin the box above it: :::note Title.",
    "Приберіть його або почніть вище врізку: :::note Назва.",
  ],
  ["the box has nothing in it", "у врізці нічого немає"],
  [
    "Write its text between its two lines, or take it out.",
    "Напишіть її текст між її двома рядками або приберіть її.",
  ],
  ["the timeline has no list of dates", "у хронології немає списку дат"],
  [
    "Write an item for each: - 24 February 2022 — what happened.",
    "Напишіть пункт для кожної: - 24 лютого 2022 року — що сталося.",
  ],
  ["an item of the timeline begins with no date", "пункт хронології починається не з дати"],
  [
    "Begin it with the date and a dash: - 24 February 2022 — what happened.",
    "Почніть його датою й тире: - 24 лютого 2022 року — що сталося.",
  ],
  ['"{}" is no date of the calendar', "дати «{}» в календарі немає"],
  [
    "Correct it: year, month and day, such as 2022-02-24.",
    "Виправте її: рік, місяць і день, наприклад 2022-02-24.",
  ],
  ["the box of questions has no question", "у врізці із запитаннями немає жодного"],
  [
    "Put each in strong text on a line of its own: **Who may vote?** The answer follows below it.",
    "Напишіть кожне виділеним, окремим рядком: **Хто може голосувати?** Відповідь іде під ним.",
  ],
  [
    "the pull quote has more in it than words, which is left out",
    "у виносці-цитаті є не лише слова, і решту випущено",
  ],
  [
    "Put links, photos and lists into the text, and leave words alone in the pull quote.",
    "Посилання, фото й списки поставте в текст, а в цитаті залиште самі слова.",
  ],
  ["{} is not the tag of a language", "{} — не код мови"],
  [
    "Write one such as fr, en or pt-BR: [mots]{lang=fr}.",
    "Напишіть, наприклад, fr, en чи pt-BR: [mots]{lang=fr}.",
  ],
  [
    "words can have no attributes but a language here, and so not {}",
    "слова тут можуть мати лише атрибут мови, а тому не {}",
  ],
  ["Take them out: [mots]{lang=fr}.", "Приберіть їх: [mots]{lang=fr}."],
  [
    "the paragraphs that begin with {} are read as a list",
    "абзаци, що починаються з {}, читаються як список",
  ],
  [
    "If they are no list, write {}\\{} with a backslash; dates along a line are a box, :::timeline.",
    "Якщо це не список, напишіть {}\\{} зі зворотною скісною рискою; дати вздовж лінії — це врізка :::timeline.",
  ],
  [
    "a line looks like an item of a list, but another kind of space follows its mark",
    "рядок схожий на пункт списку, але після його знака стоїть інший вид пробілу",
  ],
  [
    "Type an ordinary space there; for direct speech, begin it with — and a space.",
    "Поставте там звичайний пробіл; пряму мову починайте з — і пробілу.",
  ],
  ["{} is a document, and not a photo", "{} — документ, а не фото"],
  ["Link to it: [its title]({}).", "Послайтеся на нього: [його назва]({})."],
  ["{} is not encrypted; its card leads to {}", "{} без шифрування; картка веде на {}"],
  ["Write https:// instead of http://.", "Напишіть https:// замість http://."],
  [
    "{} shows nothing of {}: its id is incomplete or missing",
    "{} нічого не показує ({}): ідентифікатора немає або він неповний",
  ],
  [
    "Copy the address again from the page that shows it; until then it is a link.",
    "Скопіюйте адресу ще раз зі сторінки, де це видно; доти це посилання.",
  ],
  [
    "{} is a short address of {}, which tells nothing of what it shows",
    "{} — коротка адреса ({}), з якої не видно, що за нею",
  ],
  [
    "Open it, and write the address that the browser then has; until then it is a link.",
    "Відкрийте її й напишіть адресу, яку тоді матиме браузер; доти це посилання.",
  ],
  [
    "{} is an address of {} that only those see who are signed in or invited",
    "{} — адреса ({}), яку бачать лише ті, хто ввійшов або запрошений",
  ],
  [
    "Write the address of what is public; until then it is a link.",
    "Напишіть адресу того, що відкрите для всіх; доти це посилання.",
  ],
];
