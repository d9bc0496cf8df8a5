import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { setLine } from "../../src/i18n/typography.ts";
import { LANGS, type Lang } from "../../src/model/lang.ts";

/** Shows the spaces that are not seen: ␣ does not break, ‿ is narrow as well. */
function shown(text: string): string {
  return text.replaceAll("\u00A0", "␣").replaceAll("\u202F", "‿");
}

const PAIRS: Readonly<Record<Lang, readonly (readonly [typed: string, set: string])[]>> = {
  uk: [
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
  test.each(PAIRS[lang])("%s", (typed, set) => {
    expect(shown(setLine(typed, lang))).toBe(set);
  });

  test("stays as it is when it is set", () => {
    const words = fc.constantFrom(
      ...PAIRS[lang].flatMap(([typed]) => typed.split(/(\s)/)),
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
