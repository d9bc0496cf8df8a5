import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LANGS, type Lang } from "../../../src/i18n/lang.ts";
import { setLine } from "../../../src/i18n/typography/typography.ts";

/** Shows the spaces that are not seen: ␣ does not break, ‿ is narrow as well. */
function shown(text: string): string {
  return text.replaceAll("\u00A0", "␣").replaceAll("\u202F", "‿");
}

/** The other way round. */
function hidden(text: string): string {
  return text.replaceAll("␣", "\u00A0").replaceAll("‿", "\u202F");
}

const PAIRS: Readonly<Partial<Record<Lang, readonly (readonly [typed: string, set: string])[]>>> = {
  uk: [
    ['[note \uFFFC і "їх"] - так', "[note \uFFFC і␣«їх»]␣– так"],
    ["'слово'", "«слово»"],
    ['Він сказав:"Так", м."Київ","Львів"', "Він сказав:«Так», м.«Київ»,«Львів»"],
    ["п`ять, п´ять, п‘ять", "пʼять, пʼять, пʼять"],
    ['п"ять', 'п"ять'],
    ['"Перший абзац.', "«Перший абзац."],
    ['Останній абзац".', "Останній абзац»."],
    ['монітор 27"', 'монітор 27"'],
    ["'Він \"сказав\" так'", "«Він „сказав“ так»"],
    ['порожні "" лапки', 'порожні "" лапки'],
    ['Газета "День" ("День"), "24" канал', "Газета «День» («День»), «24» канал"],
    ["д'Артаньян і О'Генрі", "дʼАртаньян і␣ОʼГенрі"],
    ['"Читаю "Кобзар""', "«Читаю „Кобзар“»"],
    ['"Читаю "Кобзар" щодня"', "«Читаю „Кобзар“ щодня»"],
    ['«Читаю "Кобзар"»', "«Читаю „Кобзар“»"],
    ['"Раз "два "три" два" раз"', "«Раз „два «три» два“ раз»"],
    ['"...і пішов"', "«…і␣пішов»"],
    ['("слово")', "(«слово»)"],
    ['"Кобзар"-у', "«Кобзар»-у"],
    ['сказав "так і "ні"', 'сказав "так і␣«ні»'],
    ["Слово--слово", "Слово–слово"],
    ["Слово---слово", "Слово—слово"],
    ["команда --flag і -v", "команда --flag і␣-v"],
    ["слово --слово", "слово –слово"],
    ["10␣000 і 1‿000", "10␣000 і␣1‿000"],
    ['<a href="x--y">"слово"</a>', '<a href="x--y">«слово»</a>'],
    ['{{< figure src="a--b" >}} - так', '{{< figure src="a--b" >}}␣– так'],
    ['[gallery ids="1,2"] "а"', '[gallery ids="1,2"] «а»'],
    ["{% raw 'x' %}", "{% raw 'x' %}"],
    ["## Розділ {#id--x}", "## Розділ {#id--x}"],
    ["https://example.org/a--b...c", "https://example.org/a--b...c"],
    ["o'neil@example.org - пошта", "o'neil@example.org␣– пошта"],
    ["Умєров у Брюсселі", "Умєров у␣Брюсселі"],
    ["В Україні та в Європі", "В␣Україні та␣в␣Європі"],
    ["з Києва до Львова й на захід", "з␣Києва до␣Львова й␣на␣захід"],
    ["і не лише", "і␣не␣лише"],
    ["НА часі", "НА␣часі"],
    ["вони на місці", "вони на␣місці"],
    ["слава", "слава"],
    ["Київ, в", "Київ, в"],
    ["по-третє, будь-як", "по-третє, будь-як"],
    ["хто-не-хто інший", "хто-не-хто інший"],
    ["ім'я", "імʼя"],
    ["п’ять", "пʼять"],
    ["об'єкт і з'їзд", "обʼєкт і␣зʼїзд"],
    ["Рок'н'рол", "Рокʼнʼрол"],
    ["O'Brien в Києві", "O’Brien в␣Києві"],
    ['"Слово"', "«Слово»"],
    ['Книга "Кобзар" вийшла', "Книга «Кобзар» вийшла"],
    ['"Чув "слово" і пішов"', "«Чув „слово“ і␣пішов»"],
    ['"Я "чув""', "«Я „чув“»"],
    ['5" дощу', '5" дощу'],
    ['сказав "так', 'сказав "так'],
    ["«уже» стоїть", "«уже» стоїть"],
    ["Київ - столиця", "Київ␣– столиця"],
    ["Київ -- столиця", "Київ␣– столиця"],
    ["Київ --- столиця", "Київ␣— столиця"],
    ["Київ — столиця", "Київ␣— столиця"],
    ["2014-2025", "2014-2025"],
    ["жовто-блакитний", "жовто-блакитний"],
    ["Стривайте...", "Стривайте…"],
    ["постанова № 55", "постанова №␣55"],
    ["постанова №55", "постанова №␣55"],
    ["(в Україні)", "(в␣Україні)"],
    ["«У Києві»", "«У␣Києві»"],
    ["", ""],
  ],
  en: [
    ["the U.S.'s role, Yahoo!'s, \"Title\"'s", "the U.S.’s role, Yahoo!’s, “Title”’s"],
    ['"First paragraph.', "“First paragraph."],
    ["He said, 'I'm the boys' coach.'", "He said, ‘I’m the boys’ coach.’"],
    ["fish 'n' chips; get 'im; 'Merica; o'clock", "fish ’n’ chips; get ’im; ’Merica; o’clock"],
    ['"\'Tis," he said: "word"—"other"', "“’Tis,” he said: “word”—“other”"],
    [
      "'Not for sale': players' choice of the '90s; rock 'n' roll; 'Twas",
      "‘Not for sale’: players’ choice of the ’90s; rock ’n’ roll; ’Twas",
    ],
    ["the '80s and '90s", "the ’80s and ’90s"],
    ["rock'n'roll and Guns N' Roses", "rock’n’roll and Guns N’ Roses"],
    ["'Tis the season; get 'em", "’Tis the season; get ’em"],
    ["James's and the Joneses' house", "James’s and the Joneses’ house"],
    ["'The players' choice' was read", "‘The players’ choice’ was read"],
    ["the 'boys' and the players' choice", "the ‘boys’ and the players’ choice"],
    ["the 'boys' and 'girls' came", "the ‘boys’ and ‘girls’ came"],
    ["\"He said 'no'\"", "“He said ‘no’”"],
    ["'He said \"no\"'", "‘He said “no”’"],
    ["\"'No,' he said\"", "“‘No,’ he said”"],
    ["goin' home", "goin’ home"],
    ["class of '24", "class of ’24"],
    ["He is 6'2\" tall", "He is 6'2\" tall"],
    ['"He is 6\'2" tall"', "“He is 6'2\" tall”"],
    ["O'Brien's '90s 'hits'", "O’Brien’s ’90s ‘hits’"],
    ["left--again", "left–again"],
    ["left---again", "left—again"],
    ["run it with --flag", "run it with --flag"],
    ['AT&amp;T\'s "plan"', "AT&amp;T’s “plan”"],
    ['"News"', "“News”"],
    ['He said "yes"', "He said “yes”"],
    ['"A "word" here"', "“A ‘word’ here”"],
    ["It's Ukraine's day", "It’s Ukraine’s day"],
    ["Kyiv - the capital", "Kyiv – the capital"],
    ["Kyiv --- the capital", "Kyiv — the capital"],
    ["well-known", "well-known"],
    ["Wait...", "Wait…"],
    ["18:40", "18:40"],
    ["Why? Because!", "Why? Because!"],
    ["6'2\"", "6'2\""],
    ["“set”", "“set”"],
  ],
  fr: [
    ['L\'"affaire"', "L’«‿affaire‿»"],
    ["l'11 novembre, d'1,5 million", "l’11 novembre, d’1,5 million"],
    ["l'«Obs», L'« X », l'“Y”", "l’«‿Obs‿», L’«‿X‿», l’“Y”"],
    ["etc. ; etc.; 10 $ ; C++ ; C# ?", "etc.‿; etc.‿; 10 $‿; C++‿; C#‿?"],
    ["🎉 ! 🎉! A. B. : non", "🎉‿! 🎉‿! A. B.␣: non"],
    ["oui :-) et ;-)", "oui :-) et ;-)"],
    ['l\'"Obs" : suite', "l’«‿Obs‿»␣: suite"],
    ['lorsqu\'"on" dit', "lorsqu’«‿on‿» dit"],
    ['" Bonjour "', "«‿Bonjour‿»"],
    ["\"Un 'mot'\"", "«‿Un “mot”‿»"],
    ["Quoi… ?", "Quoi…‿?"],
    ["Quoi...?", "Quoi…‿?"],
    ["1‿000 et 10␣000", "1‿000 et 10␣000"],
    ['« Il dit "oui" »', "«‿Il dit “oui”‿»"],
    ['"Bonjour"', "«‿Bonjour‿»"],
    ["«Bonjour»", "«‿Bonjour‿»"],
    ["« Bonjour »", "«‿Bonjour‿»"],
    ["L'Ukraine d'aujourd'hui", "L’Ukraine d’aujourd’hui"],
    ["Pourquoi ?", "Pourquoi‿?"],
    ["Pourquoi?", "Pourquoi‿?"],
    ["Vive l'Europe !", "Vive l’Europe‿!"],
    ["Quoi ?! Oui", "Quoi‿?! Oui"],
    ["Kyiv ; Lviv", "Kyiv‿; Lviv"],
    ["Bruxelles : la réunion", "Bruxelles␣: la réunion"],
    ["Bruxelles: la réunion", "Bruxelles␣: la réunion"],
    ["à 18:40 heures", "à 18:40 heures"],
    ["25 % de plus", "25‿% de plus"],
    ["25% de plus", "25‿% de plus"],
    ["10 €", "10‿€"],
    ['Il dit "un "mot" rare"', "Il dit «‿un “mot” rare‿»"],
    ["Kyiv - la capitale", "Kyiv␣– la capitale"],
    ["Attendez...", "Attendez…"],
    ["https://example.org/?a=b", "https://example.org/?a=b"],
    ["(vraiment ?)", "(vraiment‿?)"],
  ],
};

describe.each(LANGS)("a line in %s", (lang) => {
  test.each(PAIRS[lang] ?? [])("%s", (typed, set) => {
    expect(shown(setLine(hidden(typed), lang))).toBe(set);
  });

  test("stays as it is when it is set", () => {
    const words = fc.constantFrom(
      ...(PAIRS[lang] ?? []).flatMap(([typed]) => typed.split(/(\s)/)),
      '"',
      " ",
      "«",
      "»",
      ":",
      "—",
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
        const once = setLine(parts.join(""), lang);
        expect(setLine(once, lang)).toBe(once);
      }),
    );
  });
});

test("there are sixty pairs", () => {
  expect(Object.values(PAIRS).flat().length).toBeGreaterThanOrEqual(60);
});
