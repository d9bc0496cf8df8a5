import type { Desk } from "./words.ts";

const PUBLISHING: Readonly<Record<Desk["publishing"], string>> = {
  workflow:
    "Co trafia na główną gałąź, publikuje się samo: robi to workflow tego repozytorium i wraca po artykuły, które czekają na swój czas.",
  target:
    "Gdy tylko `deploy` w `content/site.yaml` powie, dokąd idzie serwis, to, co trafia na główną gałąź, będzie publikować się samo: robi to workflow tego repozytorium i wraca po artykuły, które czekają na swój czas.",
  hand: "Na razie nic nie publikuje się samo: zbuduj serwis i przenieś `_site/` na swój hosting albo wskaż go w `deploy` w `site.yaml`.",
};

export function readme({ name, publishing, story }: Desk): string {
  return `# ${name}

Redakcja w folderze. Teksty i zdjęcia z \`content/\` stają się serwisem i jego kanałami; robi to
[Visnyk](https://www.npmjs.com/package/visnyk).

## Za pierwszym razem

\`\`\`sh
npm install        # raz i po każdej aktualizacji
npm start          # serwis pod http://localhost:8080/, razem ze szkicami; nadąża za tym, co piszesz
\`\`\`

W Linuksie i Windows wystarczy Node 20 lub nowszy; na Macu zainstaluj Node 24.

## Na co dzień

| polecenie | co robi |
| --- | --- |
| \`npm run new -- "Tytuł"\` | zaczyna artykuł z dzisiejszą datą, jako szkic |
| \`npm start\` | pokazuje serwis tutaj, w czasie pisania |
| \`npm run check\` | wymienia wszystkie błędy: plik, wiersz i sposób naprawy |
| \`npm run build\` | buduje serwis w \`_site/\` |
| \`npm test\` | buduje i sprawdza odnośniki, strony i kanały |
| \`npm run deploy -- live\` | przenosi serwis tam, gdzie wskazuje \`deploy\` w \`site.yaml\` |
| \`npm run gone -- /adres/\` | żegna stronę, która była opublikowana |
| \`npm run upgrade\` | pokazuje, co zmienia tutaj nowszy Visnyk, i do niego przechodzi |

Wszystkie polecenia wymienia \`npx visnyk\`.

${PUBLISHING[publishing]}

## Co gdzie leży

\`\`\`
content/
  site.yaml        nazwa, adres, języki, wygląd
  topics.yaml      tematy artykułów
  authors.yaml     osoby i działy, które je podpisują
  articles/${story}/    artykuł: tekst w każdym języku i zdjęcia
  pages/about/     zwykłe strony
  static/          pliki publikowane bez zmian
  theme/           własny wygląd: style.css, logo.svg, czcionki, słowa, części stron
.vscode/           VS Code zna klucze tych plików (z rozszerzeniem YAML od Red Hat)
\`\`\`

\`.cache/\` i \`_site/\` powstają na nowo, gdy ich nie ma. Klucze artykułów i wszystko, co może być w tekście, opisuje
\`node_modules/visnyk/README.md\`.
`;
}
