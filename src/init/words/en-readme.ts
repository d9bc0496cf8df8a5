import type { Desk } from "./words.ts";

const PUBLISHING: Readonly<Record<Desk["publishing"], string>> = {
  workflow:
    "What is pushed to the main branch is published by itself: the workflow of this repository does it, and comes back for stories that wait for their time.",
  target:
    "As soon as `deploy` in `content/site.yaml` names where the site goes, what is pushed to the main branch is published by itself: the workflow of this repository does it, and comes back for stories that wait for their time.",
  hand: "Nothing is published by itself yet: run the build and bring `_site/` to your host, or name it in `deploy` of `site.yaml`.",
};

export function readme({ name, publishing, story }: Desk): string {
  return `# ${name}

A newsroom in a folder. Texts and photos in \`content/\` become a site and its feeds, by
[Visnyk](https://www.npmjs.com/package/visnyk).

## The first time

\`\`\`sh
npm install        # once, and after each upgrade
npm start          # the site at http://localhost:8080/, with drafts; it follows what you write
\`\`\`

Node 20 or newer is enough on Linux and Windows; on a Mac, install Node 24.

## Every day

| command | does |
| --- | --- |
| \`npm run new -- "Headline"\` | begins a story for today, as a draft |
| \`npm start\` | shows the site here while you write |
| \`npm run check\` | names every mistake, with file, line and remedy |
| \`npm run build\` | makes the site, in \`_site/\` |
| \`npm test\` | builds, and checks links, pages and feeds of the result |
| \`npm run deploy -- live\` | brings the site to its host, as \`deploy\` in \`site.yaml\` says |
| \`npm run gone -- /address/\` | takes leave of a page that was published |
| \`npm run upgrade\` | shows what a newer Visnyk changes here, and changes to it |

\`npx visnyk\` lists all commands.

${PUBLISHING[publishing]}

## What lies where

\`\`\`
content/
  site.yaml        name, address, languages, look
  topics.yaml      topics of stories
  authors.yaml     people and desks that sign them
  articles/${story}/    a story: a text for each language, and its photos
  pages/about/     plain pages
  static/          files that are published as they are
  theme/           a look of your own: style.css, logo.svg, fonts, words, parts of pages
.vscode/           VS Code knows the keys of these files (with the extension YAML by Red Hat)
\`\`\`

\`.cache/\` and \`_site/\` are made anew whenever they are missing. The keys of a story, and all that a text may hold, are in
\`node_modules/visnyk/README.md\`.
`;
}
