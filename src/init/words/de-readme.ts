import type { Desk } from "./words.ts";

const PUBLISHING: Readonly<Record<Desk["publishing"], string>> = {
  workflow:
    "Was auf den Hauptzweig kommt, wird von selbst veröffentlicht: Das erledigt der Workflow dieses Repositorys, und er kommt wieder für Beiträge, die auf ihre Zeit warten.",
  target:
    "Sobald `deploy` in `content/site.yaml` sagt, wohin die Website kommt, wird von selbst veröffentlicht, was auf den Hauptzweig kommt: Das erledigt der Workflow dieses Repositorys, und er kommt wieder für Beiträge, die auf ihre Zeit warten.",
  hand: "Noch wird nichts von selbst veröffentlicht: Bauen Sie die Website und bringen Sie `_site/` zu Ihrem Hoster, oder nennen Sie ihn unter `deploy` in `site.yaml`.",
};

export function readme({ name, publishing, story }: Desk): string {
  return `# ${name}

Eine Redaktion in einem Ordner. Aus Texten und Fotos in \`content/\` werden eine Website und ihre Feeds, mit
[Visnyk](https://www.npmjs.com/package/visnyk).

## Beim ersten Mal

\`\`\`sh
npm install        # einmal, und nach jeder Aktualisierung
npm start          # die Website unter http://localhost:8080/, mit Entwürfen; sie folgt dem, was Sie schreiben
\`\`\`

Unter Linux und Windows genügt Node 20 oder neuer; auf einem Mac installieren Sie Node 24.

## Jeden Tag

| Befehl | was er tut |
| --- | --- |
| \`npm run new -- "Überschrift"\` | beginnt einen Beitrag von heute, als Entwurf |
| \`npm start\` | zeigt die Website hier, während Sie schreiben |
| \`npm run check\` | nennt jeden Fehler mit Datei, Zeile und Abhilfe |
| \`npm run build\` | macht die Website, in \`_site/\` |
| \`npm test\` | macht sie und prüft Links, Seiten und Feeds |
| \`npm run deploy -- live\` | bringt die Website dorthin, wo \`deploy\` in \`site.yaml\` sagt |
| \`npm run gone -- /adresse/\` | nimmt Abschied von einer Seite, die veröffentlicht war |
| \`npm run upgrade\` | zeigt, was ein neueres Visnyk hier ändert, und wechselt dazu |

Alle Befehle nennt \`npx visnyk\`.

${PUBLISHING[publishing]}

## Was wo liegt

\`\`\`
content/
  site.yaml        Name, Adresse, Sprachen, Aussehen
  topics.yaml      Themen der Beiträge
  authors.yaml     Menschen und Ressorts, die sie zeichnen
  articles/${story}/    ein Beitrag: ein Text je Sprache, und seine Fotos
  pages/about/     einfache Seiten
  static/          Dateien, die veröffentlicht werden, wie sie sind
  theme/           eigenes Aussehen: style.css, logo.svg, Schriften, Wörter, Teile von Seiten
.vscode/           VS Code kennt die Schlüssel dieser Dateien (mit der Erweiterung YAML von Red Hat)
\`\`\`

\`.cache/\` und \`_site/\` entstehen neu, wenn sie fehlen. Die Schlüssel eines Beitrags, und alles, was ein Text enthalten
kann, stehen in \`node_modules/visnyk/README.md\`.
`;
}
