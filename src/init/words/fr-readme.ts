import type { Desk } from "./words.ts";

const PUBLISHING: Readonly<Record<Desk["publishing"], string>> = {
  workflow:
    "Ce qui est poussé sur la branche principale est publié tout seul : le workflow de ce dépôt s’en charge, et revient pour les articles qui attendent leur heure.",
  target:
    "Dès que `deploy` dans `content/site.yaml` dit où va le site, ce qui est poussé sur la branche principale est publié tout seul : le workflow de ce dépôt s’en charge, et revient pour les articles qui attendent leur heure.",
  hand: "Rien n’est encore publié tout seul : faites le site et apportez `_site/` à votre hébergeur, ou indiquez-le sous `deploy` dans `site.yaml`.",
};

export function readme({ name, publishing, story }: Desk): string {
  return `# ${name}

Une rédaction dans un dossier. Les textes et les photos de \`content/\` deviennent un site et ses flux, grâce à
[Visnyk](https://www.npmjs.com/package/visnyk).

## La première fois

\`\`\`sh
npm install        # une fois, et après chaque mise à niveau
npm start          # le site à http://localhost:8080/, brouillons compris ; il suit ce que vous écrivez
\`\`\`

Node 20 ou plus récent suffit sous Linux et Windows ; sur un Mac, installez Node 24.

## Tous les jours

| commande | ce qu’elle fait |
| --- | --- |
| \`npm run new -- "Titre"\` | commence un article daté d’aujourd’hui, en brouillon |
| \`npm start\` | montre le site ici pendant que vous écrivez |
| \`npm run check\` | énumère toutes les fautes : fichier, ligne et remède |
| \`npm run build\` | fait le site, dans \`_site/\` |
| \`npm test\` | fait le site et en vérifie les liens, les pages et les flux |
| \`npm run deploy -- live\` | apporte le site à son hébergeur, selon \`deploy\` dans \`site.yaml\` |
| \`npm run gone -- /adresse/\` | prend congé d’une page déjà publiée |
| \`npm run upgrade\` | montre ce qu’une version plus récente de Visnyk change ici, et y passe |

\`npx visnyk\` énumère toutes les commandes.

${PUBLISHING[publishing]}

## Où se trouve quoi

\`\`\`
content/
  site.yaml        nom, adresse, langues, aspect
  topics.yaml      les thèmes des articles
  authors.yaml     les personnes et les services qui les signent
  articles/${story}/    un article : un texte par langue, et ses photos
  pages/about/     les pages ordinaires
  static/          les fichiers publiés tels quels
  theme/           un aspect à vous : style.css, logo.svg, polices, mots, parties de pages
.vscode/           VS Code connaît les clés de ces fichiers (avec l’extension YAML de Red Hat)
\`\`\`

\`.cache/\` et \`_site/\` sont refaits dès qu’ils manquent. Les clés d’un article, et tout ce qu’un texte peut contenir, sont
décrits dans \`node_modules/visnyk/README.md\`.
`;
}
