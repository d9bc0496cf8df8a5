/** The site that a corpus makes: its languages, two hundred topics, a few authors. */
import { slugOf } from "../../../src/i18n/slug.ts";
import { Random } from "./random.ts";
import { person } from "./ukrainian.ts";

export const CORPUS_LANGS = ["uk", "en"] as const;
export type CorpusLang = (typeof CORPUS_LANGS)[number];

/** Stories on a page of a list, and in a feed. */
export const LIST_SIZE = 20;
export const FEED_ITEMS = 30;

export const SITE = {
  name: { uk: "Вимір", en: "Vymir" },
  description: {
    uk: "Новини, яких не було: сайт для вимірювань із рубриками, темами, авторами й архівом.",
    en: "News that never happened: a site to measure with, with sections, topics, authors and an archive.",
  },
  baseUrl: "https://vymir.example/",
  timeZone: "Europe/Kyiv",
  email: "newsroom@vymir.example",
} as const;

export interface Named {
  key: string;
  kind: string;
  name: Readonly<Record<CorpusLang, string>>;
  description: Readonly<Record<CorpusLang, string>>;
}

const pairs = (words: string) =>
  words
    .trim()
    .split(/\s*,\s*/)
    .map((pair) => pair.split("=") as [string, string]);

const SECTIONS = pairs(`
  Новини=News, Політика=Politics, Економіка=Economy, Війна=War, Суспільство=Society, Культура=Culture, Наука=Science,
  Технології=Technology, Спорт=Sport, Здоров’я=Health, Освіта=Education, Довкілля=Environment, Подорожі=Travel,
  Думки=Opinion, Інтерв’ю=Interviews, Репортажі=Reports, Розслідування=Investigations, Пояснення=Explainers`);
const COUNTRIES = pairs(`
  Україна=Ukraine, Польща=Poland, Німеччина=Germany, Франція=France, Велика Британія=United Kingdom, США=United States,
  Бельгія=Belgium, Нідерланди=Netherlands, Італія=Italy, Іспанія=Spain, Португалія=Portugal, Литва=Lithuania, Латвія=Latvia,
  Естонія=Estonia, Фінляндія=Finland, Швеція=Sweden, Норвегія=Norway, Данія=Denmark, Чехія=Czechia, Словаччина=Slovakia,
  Угорщина=Hungary, Румунія=Romania, Молдова=Moldova, Болгарія=Bulgaria, Греція=Greece, Туреччина=Türkiye, Грузія=Georgia,
  Вірменія=Armenia, Азербайджан=Azerbaijan, Казахстан=Kazakhstan, Японія=Japan, Південна Корея=South Korea, Індія=India,
  Канада=Canada, Австралія=Australia, Бразилія=Brazil, Аргентина=Argentina, Ізраїль=Israel, Єгипет=Egypt, Кенія=Kenya`);
const ORGANISATIONS = pairs(`
  Верховна Рада=Verkhovna Rada, Кабінет Міністрів=Cabinet of Ministers, Міністерство оборони=Ministry of Defence,
  Міністерство фінансів=Ministry of Finance, Міністерство освіти=Ministry of Education, Національний банк=National Bank,
  Верховний Суд=Supreme Court, Європейська комісія=European Commission, Європейський парламент=European Parliament,
  Рада Європи=Council of Europe, Північноатлантичний альянс=North Atlantic Alliance, Організація Об’єднаних Націй=United Nations,
  Світовий банк=World Bank, Червоний Хрест=Red Cross, Європейське космічне агентство=European Space Agency,
  Академія наук=Academy of Sciences, Національна філармонія=National Philharmonic, Укрзалізниця=Ukrainian Railways`);
const THEMES = pairs(`
  Вибори=Elections, Бюджет=Budget, Податки=Taxes, Пенсії=Pensions, Ціни=Prices, Енергетика=Energy, Газ=Gas,
  Сонячні станції=Solar power, Атомні станції=Nuclear power, Транспорт=Transport, Залізниця=Railways, Дороги=Roads,
  Авіація=Aviation, Космос=Space, Супутники=Satellites, Клімат=Climate, Повені=Floods, Посуха=Drought, Ліси=Forests,
  Річки=Rivers, Тварини=Animals, Сільське господарство=Farming, Зерно=Grain, Їжа=Food, Ліки=Medicines, Вакцини=Vaccines,
  Лікарні=Hospitals, Школи=Schools, Університети=Universities, Мова=Language, Правопис=Spelling, Книги=Books, Театр=Theatre,
  Кіно=Cinema, Музика=Music, Живопис=Painting, Архітектура=Architecture, Музеї=Museums, Архіви=Archives, Спадщина=Heritage,
  Футбол=Football, Баскетбол=Basketball, Шахи=Chess, Олімпіада=Olympics, Інтернет=Internet, Штучний інтелект=Artificial intelligence,
  Кібербезпека=Cybersecurity, Приватність=Privacy, Дрони=Drones, Протиповітряна оборона=Air defence, Флот=Navy,
  Розмінування=Demining, Полонені=Prisoners, Санкції=Sanctions, Суди=Courts, Корупція=Corruption, Поліція=Police,
  Міграція=Migration, Житло=Housing, Відбудова=Reconstruction, Міста=Cities, Села=Villages, Діти=Children, Молодь=Youth`);

const TOPICS_IN_ALL = 200;

/** From the most to the least used: a few of each kind first. */
export const TOPICS: readonly Named[] = makeTopics();

export const AUTHORS: readonly Named[] = makeAuthors();

function makeTopics(): Named[] {
  const rows = [
    named("section", SECTIONS),
    named("country", COUNTRIES),
    named("theme", THEMES),
    named("organisation", ORGANISATIONS),
  ];
  const sorted = rows
    .flatMap((row) => row.map((topic, i) => ({ topic, at: i / row.length })))
    .sort((a, b) => a.at - b.at);
  const known = sorted.map(({ topic }) => topic);
  return [...known, ...named("person", people(TOPICS_IN_ALL - known.length, 1))];
}

function makeAuthors(): Named[] {
  return [...named("organisation", [["Редакція", "Newsroom"]]), ...named("person", people(7, 2))];
}

/** Different made-up names with their spelling in Latin letters. */
function people(count: number, seed: number): [string, string][] {
  const random = new Random(seed);
  const names = new Set<string>();
  while (names.size < count) names.add(person(random));
  return [...names].map((name) => [name, latin(name)]);
}

function latin(name: string): string {
  const words = slugOf(name, "uk").split("-");
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ");
}

function named(kind: string, names: readonly (readonly [string, string])[]): Named[] {
  return names.map(([uk, en]) => ({
    key: slugOf(en, "en"),
    kind,
    name: { uk, en },
    description: { uk: `${uk}: усе, що про це написано.`, en: `${en}: all that was written about it.` },
  }));
}
