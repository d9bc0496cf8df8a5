import { readme } from "./pl-readme.ts";
import type { FirstWords } from "./words.ts";

export const pl: FirstWords = {
  code: "pl",
  timeZone: "Europe/Warsaw",
  description: "Wiadomości i objaśnienia.",
  newsroom: "Redakcja",
  notes: { name: "Zapiski", description: "Jak pracuje ta redakcja." },
  technology: { name: "Technologie", description: "Technika, na której opierają się wiadomości." },
  stories: {
    "ready-files": {
      title: "Serwis z gotowych plików: jak publikuje ta redakcja",
      lede: "Teksty i zdjęcia leżą w folderze. Program raz robi z nich strony i kanały, a serwer tylko je wydaje.",
      picture: "Folder, z którego wystają trzy zapisane kartki",
      body: ({
        page,
        story,
      }) => `Na serwerze tego serwisu nie ma ani bazy danych, ani panelu administracyjnego. Każdy artykuł to folder z tekstem w każdym języku i ze zdjęciami, które do niego należą. Gdy coś się zmienia, program sprawdza folder, robi z niego strony i zostawia gotowe pliki, które może wydawać dowolny serwer WWW.

## Co zyskują czytelnicy

- Strony otwierają się szybko, także na starym telefonie i przy słabym łączu, i można je czytać bez ani jednego skryptu.
- Kto śledzi wiadomości w czytniku kanałów, znajdzie RSS, Atom i JSON, zebrane [na osobnej stronie](${page("/feeds/")}).
- Strona nie wczytuje niczego od innych firm, dopóki czytelnik sam o to nie poprosi.

## Co zyskuje redakcja

Gotowe pliki trudno zepsuć. Gdzie żaden program nie pracuje dla każdego czytelnika z osobna, tam prawie nie ma czego atakować, a nagły napływ czytelników prawie nic nie kosztuje. Całe archiwum to zwykły tekst: można je przeszukiwać, skopiować na dysk i przeczytać za dwadzieścia lat. Trzymane w Gicie wie też, kto, co i kiedy zmienił.

[[${story("first-story")}]]
`,
    },
    "first-story": {
      title: "Jak napisać pierwszy artykuł",
      lede: "Folder, plik i kilka wierszy na górze: tyle wystarczy, żeby artykuł znalazł się na stronie głównej.",
      picture: "Kartka z kilkoma wierszami między dwoma rzędami łączników i ołówek obok tekstu",
      body: ({ story, day }) => `Najszybciej robi to polecenie. Tworzy ono folder na dziś ze szkicem w środku:

\`\`\`sh
npm run new -- "Tytuł artykułu"
\`\`\`

## Co stoi na górze

Plik zaczyna się od kilku wierszy między dwoma rzędami łączników:

\`\`\`yaml
title: "Tytuł artykułu"
lede: "Jedno lub dwa zdania o tym, co się stało."
date: ${day}T09:00
tags: [notes]
authors: [newsroom]
draft: true
\`\`\`

W \`tags\` są tematy z pliku \`topics.yaml\`, w \`authors\` autorzy z \`authors.yaml\`. Dopóki stoi tam \`draft: true\`, artykułu nie ma na żadnej liście, w żadnym kanale ani na żadnej stronie. Żeby go opublikować, usuń ten wiersz.

## Tekst i zdjęcia

Niżej jest tekst, w Markdownie. Zdjęcia leżą obok, w tym samym folderze, a w tekście każde ma własny wiersz:

\`\`\`markdown
![Co widać na zdjęciu](photo.jpg "Podpis")
\`\`\`

Kto zrobił zdjęcie, mówi leżący obok plik \`photos.yaml\`.

:::tip Podgląd w czasie pisania
\`npm start\` pokazuje serwis na tym komputerze i nadąża za każdą zapisaną zmianą. Szkice też widać, odpowiednio oznaczone.
:::

Gdy czegoś brakuje albo coś zapisano błędnie, program podaje plik, wiersz i sposób naprawy. Do tego czasu stary serwis zostaje taki, jaki był.

Ten artykuł i [drugi](story:${story("ready-files")}) można usunąć, najlepiej zanim serwis pierwszy raz trafi do sieci. Później służy do tego \`npm run gone\`: adresy, które znają czytelnicy, nie powinny znikać po cichu.
`,
    },
  },
  about: {
    title: "O nas",
    lede: "Kto robi ten serwis i jak skontaktować się z redakcją.",
    body: ({
      name,
    }) => `Tę stronę napiszecie sami: do kogo należy ${name}, kto za to płaci, jak prostuje się błędy i jak skontaktować się z redakcją. Jej tekst leży w \`content/pages/about/\`.

Na razie pewne jest tylko jedno: serwis powstał za pomocą programu Visnyk, generatora serwisów informacyjnych, i zaczyna się od dwóch artykułów o tym, jak to działa.
`,
  },
  desk: {
    site: {
      top: "Wszystko, co należy do samej redakcji. README programu Visnyk wymienia wszystkie ustawienia.",
      baseUrl: "Gdzie będzie serwis, razem ze ścieżką, jeśli ją ma.",
      languages: "Pierwszy język nie ma prefiksu w adresach.",
      authority:
        "Korzeń identyfikatorów kanałów: domena i pierwszy rok, w którym była wasza. Wybiera się raz; zostaje, gdy serwis się przenosi.",
      publisher: "Dokąd mogą pisać czytelnicy.",
      navigation: "Tematy w nagłówku; są też działami strony głównej.",
      feeds:
        "Pełne kanały tematów, autorów i cykli ważą najwięcej: każdemu czytnikowi wystarcza RSS. Kanał całej witryny jest też w Atom i JSON.",
      deploy: "Dokąd npm run deploy -- live przenosi serwis.",
      look: "Własny kolor i obrazy; obrazy leżą w theme/.",
      robots: "Czy programy mogą uczyć się na waszych tekstach: mówi im się to na wszystkie znane sposoby.",
    },
    topics: "Tematy artykułów. Rodzaj (kind) to section, country, organisation, person albo theme.",
    authors: "Kto podpisuje artykuły: osoby i działy.",
    style: "Własne reguły, ostatnie w arkuszu stylów serwisu. Usuń ten plik, jeśli nie są potrzebne.",
    readme,
  },
};
