import { readme } from "./en-readme.ts";
import type { FirstWords } from "./words.ts";

export const en: FirstWords = {
  code: "en",
  timeZone: "Europe/London",
  description: "News and explainers.",
  newsroom: "Newsroom",
  notes: { name: "Notes", description: "How this newsroom works." },
  technology: { name: "Technology", description: "The technology that news depends on." },
  stories: {
    "ready-files": {
      title: "A site made of ready files: how this newsroom publishes",
      lede: "Texts and photos lie in a folder. A program makes pages and feeds of them once, and a server has nothing to do but hand them out.",
      picture: "A folder from which three written sheets rise",
      body: ({
        page,
        story,
      }) => `This site has no database and no control panel on its server. Each story is a folder with a text for every language and the photos that belong to it. When something changes, a program checks the folder, makes pages of it and leaves ready files behind, which any web server can hand out.

## What readers gain

- Pages open quickly, on old telephones and over poor connections too, and can be read without a single script.
- Whoever follows the news with a feed reader finds feeds in RSS, Atom and JSON, listed [on a page of their own](${page("/feeds/")}).
- A page loads nothing from other companies before its reader asks for it.

## What the newsroom gains

Ready files are hard to break. Where no program runs for each reader, there is little to attack, and a rush of readers costs next to nothing. The whole archive is plain text, which can be searched, copied to a disk and read in twenty years’ time. Kept in Git, it also knows who changed what, and when.

[[${story("first-story")}]]
`,
    },
    "first-story": {
      title: "How to write the first story",
      lede: "A folder, a file and a few lines at its top: that is all a story needs before it stands on the front page.",
      picture: "A sheet with a few lines between two rows of hyphens, and a pencil beside its text",
      body: ({
        story,
        day,
      }) => `The quickest way is a command. It makes a folder for today with a draft in it:

\`\`\`sh
npm run new -- "The headline of your story"
\`\`\`

## What stands at the top

The file begins with its front matter, a few lines between two rows of hyphens:

\`\`\`yaml
title: "The headline of your story"
lede: "One or two sentences that say what happened."
date: ${day}T09:00
tags: [notes]
authors: [newsroom]
draft: true
\`\`\`

The \`tags\` are topics from \`topics.yaml\`, the \`authors\` come from \`authors.yaml\`. As long as \`draft: true\` stands there, the story is in no list, no feed and on no page. Take the line out to publish it.

## The text and its photos

Below comes the text, in Markdown. Photos lie beside it in the same folder, and are named on a line of their own:

\`\`\`markdown
![What is to be seen](photo.jpg "A caption")
\`\`\`

Who took a photo is said in \`photos.yaml\`, beside it.

:::tip Looking while writing
\`npm start\` shows the site on this computer and follows every change that is saved. Drafts are shown too, and marked as such.
:::

Where something is missing or misspelt, the program names the file, the line and the remedy. Until it is mended, the old site stays as it is.

This story and [the other one](story:${story("ready-files")}) can be deleted, best before the site is online for the first time. Later, \`npm run gone\` is the way: addresses that readers know should not vanish in silence.
`,
    },
  },
  about: {
    title: "About us",
    lede: "Who makes this site, and how to reach the newsroom.",
    body: ({
      name,
    }) => `This page is yours to write: who owns ${name}, who pays for it, how mistakes are corrected, and how to reach the newsroom. Its text is in \`content/pages/about/\`.

Until then only this much is certain: the site is made with Visnyk, a generator of news sites, and begins with two stories about how that works.
`,
  },
  desk: {
    site: {
      top: "What belongs to the newsroom. The README of Visnyk lists all settings.",
      baseUrl: "Where the site will be, with its path if it has one.",
      languages: "The first has no prefix in addresses.",
      authority:
        "The root of the feeds’ ids: a domain and the first year in which it was yours. Choose once; it stays when the site moves.",
      publisher: "Whom readers can write to.",
      navigation: "Topics in the header, which are also the sections of the front page.",
      feeds:
        "Whole feeds of topics, authors and series weigh most of a site: RSS is enough for every feed reader. The site’s own is in Atom and JSON too.",
      deploy: "Where npm run deploy -- live brings the site.",
      look: "A colour and pictures of your own; the pictures lie in theme/.",
      robots: "Whether programs may train on your texts, said to them in all the ways there are.",
    },
    topics: "Topics of stories. A kind is section, country, organisation, person or theme.",
    authors: "Who signs stories: people and desks.",
    style: "Rules of your own, the last of the site’s stylesheet. Delete the file if you need none.",
    readme,
  },
};
