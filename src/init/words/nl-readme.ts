import type { Desk } from "./words.ts";

const PUBLISHING: Readonly<Record<Desk["publishing"], string>> = {
  workflow:
    "Wat naar de hoofdbranch wordt gepusht, wordt vanzelf gepubliceerd: dat doet de workflow van deze repository, en die komt terug voor artikelen die op hun tijd wachten.",
  target:
    "Zodra `deploy` in `content/site.yaml` zegt waar de site heen gaat, wordt vanzelf gepubliceerd wat naar de hoofdbranch wordt gepusht: dat doet de workflow van deze repository, en die komt terug voor artikelen die op hun tijd wachten.",
  hand: "Er wordt nog niets vanzelf gepubliceerd: bouw de site en breng `_site/` naar je host, of noem die onder `deploy` in `site.yaml`.",
};

export function readme({ name, publishing, story }: Desk): string {
  return `# ${name}

Een redactie in een map. Van teksten en foto’s in \`content/\` worden een site en haar feeds gemaakt, door
[Visnyk](https://www.npmjs.com/package/visnyk).

## De eerste keer

\`\`\`sh
npm install        # eenmaal, en na elke upgrade
npm start          # de site op http://localhost:8080/, met concepten; ze volgt wat je schrijft
\`\`\`

Op Linux en Windows is Node 20 of nieuwer genoeg; installeer op een Mac Node 24.

## Elke dag

| opdracht | wat ze doet |
| --- | --- |
| \`npm run new -- "Kop"\` | begint een artikel van vandaag, als concept |
| \`npm start\` | toont de site hier terwijl je schrijft |
| \`npm run check\` | noemt elke fout, met bestand, regel en oplossing |
| \`npm run build\` | maakt de site, in \`_site/\` |
| \`npm test\` | maakt haar en controleert links, pagina’s en feeds |
| \`npm run deploy -- live\` | brengt de site naar haar host, zoals \`deploy\` in \`site.yaml\` zegt |
| \`npm run gone -- /adres/\` | neemt afscheid van een pagina die gepubliceerd was |
| \`npm run upgrade\` | toont wat een nieuwere Visnyk hier verandert, en gaat ernaar over |

\`npx visnyk\` noemt alle opdrachten.

${PUBLISHING[publishing]}

## Wat waar staat

\`\`\`
content/
  site.yaml        naam, adres, talen, uiterlijk
  topics.yaml      onderwerpen van artikelen
  authors.yaml     mensen en redacties die ze ondertekenen
  articles/${story}/    een artikel: een tekst per taal, en de foto’s
  pages/about/     gewone pagina’s
  static/          bestanden die ongewijzigd worden gepubliceerd
  theme/           een eigen uiterlijk: style.css, logo.svg, lettertypen, woorden, delen van pagina’s
.vscode/           VS Code kent de sleutels van deze bestanden (met de extensie YAML van Red Hat)
\`\`\`

\`.cache/\` en \`_site/\` worden opnieuw gemaakt als ze ontbreken. De sleutels van een artikel, en alles wat een tekst kan
bevatten, staan in \`node_modules/visnyk/README.md\`.
`;
}
