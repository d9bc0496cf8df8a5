import { memo } from "../../../kit/memo.ts";

/** Words by which pages of news call their parts, those of a kind in one row: Ukrainian, English, French, Polish, German, Dutch. */
// biome-ignore format: a table reads better in rows
const WORDS = {
  contents: [
    "Зміст", "Зміст статті", "Contents", "Table of contents", "In this article", "Sommaire", "Table des matières",
    "Dans cet article", "Spis treści", "W tym artykule", "Inhalt", "Inhaltsverzeichnis", "In diesem Artikel", "Inhoud",
    "Inhoudsopgave", "In dit artikel",
  ],
  readAlso: [
    "Читайте також", "Читати також", "Читайте ще", "Також читайте", "Дивіться також", "За темою", "По темі", "Матеріали за темою",
    "Read also", "Also read", "Read more", "Read next", "See also", "Related", "Related stories", "Related articles",
    "Lire aussi", "À lire aussi", "A lire aussi", "Lire également", "Voir aussi", "Sur le même sujet",
    "Czytaj też", "Czytaj także", "Czytaj również", "Zobacz też", "Zobacz także", "Przeczytaj też", "Przeczytaj także",
    "Lesen Sie auch", "Lesen Sie mehr", "Mehr zum Thema", "Auch interessant", "Siehe auch",
    "Lees ook", "Lees meer", "Lees verder", "Zie ook", "Bekijk ook",
  ],
  credit: [
    "Фото", "Світлина", "Світлини", "Фотографія", "Автор фото", "Ілюстрація", "Колаж", "Скриншот", "Знімок",
    "Photo", "Photos", "Photograph", "Photo credit", "Photo by", "Image", "Image credit", "Picture", "Illustration", "Screenshot", "Credit",
    "Crédit", "Crédits", "Crédit photo", "Crédits photo", "Photographie", "Image de",
    "Zdjęcie", "Zdjęcia", "Fot", "Fotografia", "Ilustracja", "Autor zdjęcia",
    "Foto", "Fotos", "Bild", "Bildquelle", "Foto von", "Quelle des Fotos",
    "Fotograaf", "Beeld", "Illustratie", "Foto door",
  ],
  topics: [
    "Теги", "Теги за темою", "Теми", "Мітки", "Позначки", "Ключові слова", "Рубрики", "Більше про",
    "Tags", "Tags on the topic", "Tags on this topic", "Topic tags", "Related tags", "Tagged", "Topics", "Related topics", "Keywords", "More on",
    "Tags associés", "Tags sur le sujet", "Mots-clés associés", "Sur ce thème", "Sujets", "Sujets associés", "Thèmes", "Thématiques", "Mots-clés", "Mots clés", "Étiquettes",
    "Tagi", "Tagi na temat", "Tematy", "Słowa kluczowe", "Powiązane tematy",
    "Tags zum Thema", "Schlagwörter", "Schlagworte", "Stichwörter", "Themen", "Mehr über",
    "Tags bij dit onderwerp", "Onderwerpen", "Trefwoorden", "Labels", "Meer over",
  ],
  source: [
    "Джерело", "Джерела", "Джерело матеріала", "Джерело матеріалу", "Першоджерело", "За матеріалами",
    "Source", "Sources", "Original source", "Source of the article", "Source of the material", "Source of the story", "Material source",
    "Article source", "News source", "Originally published by",
    "Source de l’article", "Source du document", "Source du contenu", "Source de l’information", "Article original", "Źródło", "Źródła", "Źródło materiału", "Źródło artykułu",
    "Quelle", "Quellen", "Quelle des Artikels", "Quelle des Materials", "Originalquelle", "Bron", "Bronnen", "Bron van het artikel", "Bron van het materiaal", "Oorspronkelijke bron",
  ],
  author: [
    "Автор", "Автори", "Авторка", "Текст", "Журналіст", "Журналістка", "Author", "Authors", "By", "Written by", "Words by",
    "Auteur", "Autrice", "Auteurs", "Par", "Autor", "Autorka", "Autorzy", "Tekst", "Von", "Autorin", "Autoren", "Door", "Tekst door",
  ],
  published: [
    "Опубліковано", "Дата публікації", "Дата", "Published", "Posted", "Published on", "Posted on", "Date",
    "Publié", "Publié le", "Mis en ligne le", "Opublikowano", "Data publikacji", "Data",
    "Veröffentlicht", "Veröffentlicht am", "Datum", "Stand", "Gepubliceerd", "Gepubliceerd op",
  ],
  updated: [
    "Оновлено", "Останнє оновлення", "Updated", "Last updated", "Updated on", "Mis à jour", "Mis à jour le", "Modifié le",
    "Zaktualizowano", "Aktualizacja", "Ostatnia aktualizacja", "Aktualisiert", "Aktualisiert am", "Bijgewerkt", "Laatst bijgewerkt",
  ],
  loader: [
    "loader", "loading", "spinner", "Завантаження", "Йде завантаження", "Завантаження триває", "Завантажується", "Завантажити ще", "Показати ще", "Зачекайте", "Loading", "Load more", "Show more", "Please wait",
    "Chargement", "Chargement en cours", "Charger plus", "Voir plus", "Ładowanie", "Wczytywanie", "Pokaż więcej", "Załaduj więcej",
    "Wird geladen", "Lädt", "Laden", "Mehr laden", "Mehr anzeigen", "Bezig met laden", "Meer laden", "Toon meer",
  ],
  page: [
    "Реклама", "Поділитися", "Поділитись", "Поширити", "Підписатися", "Підписуйтесь на нас", "Копіювати посилання", "Роздрукувати", "Друк", "Коментарі",
    "Advertisement", "Ad", "Share", "Share this", "Share this article", "Subscribe", "Copy link", "Print", "Comments", "Follow us",
    "Publicité", "Partager", "S’abonner", "Imprimer", "Commentaires", "Copier le lien", "Reklama", "Udostępnij", "Subskrybuj", "Drukuj", "Komentarze", "Skopiuj link",
    "Anzeige", "Werbung", "Teilen", "Abonnieren", "Drucken", "Kommentare", "Link kopieren", "Advertentie", "Delen", "Abonneren", "Afdrukken", "Reacties", "Link kopiëren",
    "Facebook", "Twitter", "X", "Telegram", "WhatsApp", "Viber", "Instagram", "LinkedIn", "Messenger", "Threads",
  ],
} as const;

export type Part = keyof typeof WORDS;

/** Parts that stand alone in their line; the others may have what they announce behind a colon. */
const ALONE: ReadonlySet<Part> = new Set(["contents", "loader", "page"]);

/** Parts that are meant only where a colon follows, or a line of their own ends: their words begin sentences too. */
const PARTS = new Map<string, Part>(
  Object.entries(WORDS).flatMap(([part, words]) =>
    words.map((word) => [folded(word), part as Part] as const),
  ),
);

const LONGEST_NAME = Math.max(...[...PARTS.keys()].map(({ length }) => length));

export interface Announced {
  part: Part;
  /** What follows in the line. */
  rest: string;
}

/** The part of a page that a line announces, by its first words: `Читайте також: …`, `Tags`, `Loading…`. */
export function announced(line: string): Announced | undefined {
  const whole = partNamed(line.replace(/\s*(?:\.{3}|…|[:.])\s*$/, ""));
  if (whole !== undefined) return { part: whole, rest: "" };
  const [, name = "", rest = ""] = /^([^:：]+?)\s*[:：]\s*(.+)$/s.exec(line) ?? [];
  const part = partNamed(name);
  return part === undefined || ALONE.has(part) ? undefined : { part, rest };
}

function partNamed(name: string): Part | undefined {
  return name.length > LONGEST_NAME + 2 ? undefined : PARTS.get(folded(name));
}

function folded(name: string): string {
  return name.toLowerCase().replaceAll("’", "'").replace(/\.$/, "").trim();
}

/** What follows words of a part, with a colon or without: `Mis à jour le 14 février`. */
export function behindWords(part: Part, text: string): string | undefined {
  const words = longestFirst(part).find((word) => {
    const isThere = folded(text.slice(0, word.length)) === folded(word);
    return isThere && /^[\s:：]/.test(text.slice(word.length));
  });
  return words === undefined ? undefined : text.slice(words.length).replace(/^[\s:：]+/, "");
}

const longestFirst = memo((part: Part): readonly string[] =>
  WORDS[part].toSorted((a, b) => b.length - a.length),
);

/** Words that announce a credit, longest first, for use in a pattern. */
export const CREDIT_WORDS: readonly string[] = longestFirst("credit");
