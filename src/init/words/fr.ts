import { readme } from "./fr-readme.ts";
import type { FirstWords } from "./words.ts";

export const fr: FirstWords = {
  code: "fr",
  timeZone: "Europe/Paris",
  description: "Actualités et décryptages.",
  newsroom: "La rédaction",
  notes: { name: "Carnet", description: "Comment travaille cette rédaction." },
  technology: { name: "Technologies", description: "Les techniques sur lesquelles repose l’information." },
  stories: {
    "ready-files": {
      title: "Un site fait de fichiers prêts : comment publie cette rédaction",
      lede: "Textes et photos sont rangés dans un dossier. Un programme en fait, une fois pour toutes, des pages et des flux ; le serveur n’a plus qu’à les distribuer.",
      picture: "Un dossier d’où sortent trois feuilles écrites",
      body: ({
        page,
        story,
      }) => `Ce site n’a ni base de données ni panneau d’administration sur son serveur. Chaque article est un dossier, avec un texte par langue et les photos qui vont avec. Dès que quelque chose change, un programme vérifie le dossier, en tire des pages et laisse des fichiers prêts, que n’importe quel serveur web sait distribuer.

## Ce qu’y gagnent les lecteurs

- Les pages s’ouvrent vite, même sur un vieux téléphone ou avec une mauvaise connexion, et se lisent sans le moindre script.
- Qui suit l’actualité dans un lecteur de flux trouve des flux RSS, Atom et JSON, réunis [sur une page à part](${page("/feeds/")}).
- Une page ne charge rien depuis d’autres entreprises tant que son lecteur ne le demande pas.

## Ce qu’y gagne la rédaction

Des fichiers prêts se cassent difficilement. Là où aucun programme ne tourne pour chaque lecteur, il n’y a presque rien à attaquer, et une affluence soudaine ne coûte presque rien. Toutes les archives sont du texte brut : on peut y chercher, les copier sur un disque et les relire dans vingt ans. Dans Git, on sait aussi qui a modifié quoi, et quand.

[[${story("first-story")}]]
`,
    },
    "first-story": {
      title: "Écrire le premier article",
      lede: "Un dossier, un fichier et quelques lignes en tête : il n’en faut pas plus pour qu’un article paraisse à la une.",
      picture:
        "Une feuille avec quelques lignes entre deux rangées de traits d’union, et un crayon près du texte",
      body: ({
        story,
        day,
      }) => `Le plus rapide est une commande. Elle crée un dossier pour aujourd’hui, avec un brouillon dedans :

\`\`\`sh
npm run new -- "Le titre de votre article"
\`\`\`

## Ce qui se trouve en tête

Le fichier commence par quelques lignes entre deux rangées de traits d’union :

\`\`\`yaml
title: "Le titre de votre article"
lede: "Une ou deux phrases qui disent ce qui s’est passé."
date: ${day}T09:00
tags: [notes]
authors: [newsroom]
draft: true
\`\`\`

Les \`tags\` sont des thèmes de \`topics.yaml\`, les \`authors\` viennent de \`authors.yaml\`. Tant que \`draft: true\` y figure, l’article n’apparaît dans aucune liste, aucun flux et sur aucune page. Retirez cette ligne pour le publier.

## Le texte et ses photos

Vient ensuite le texte, en Markdown. Les photos sont dans le même dossier, et chacune est nommée sur une ligne à elle :

\`\`\`markdown
![Ce que l’on voit](photo.jpg "Une légende")
\`\`\`

L’auteur d’une photo est indiqué à côté d’elle, dans \`photos.yaml\`.

:::tip Voir en écrivant
\`npm start\` montre le site sur cet ordinateur et suit chaque modification enregistrée. Les brouillons y sont aussi, signalés comme tels.
:::

Si quelque chose manque ou est mal écrit, le programme indique le fichier, la ligne et le remède. Tant que ce n’est pas corrigé, l’ancien site reste tel quel.

Cet article et [l’autre](story:${story("ready-files")}) peuvent être supprimés, de préférence avant la première mise en ligne. Plus tard, \`npm run gone\` s’en charge : une adresse que des lecteurs connaissent ne doit pas disparaître en silence.
`,
    },
  },
  about: {
    title: "À propos",
    lede: "Qui fait ce site, et comment joindre la rédaction.",
    body: ({
      name,
    }) => `Cette page est à vous : à qui appartient ${name}, qui le finance, comment les erreurs sont rectifiées et comment joindre la rédaction. Son texte se trouve dans \`content/pages/about/\`.

D’ici là, une seule chose est sûre : le site est fait avec Visnyk, un générateur de sites d’information, et commence par deux articles qui expliquent comment cela marche.
`,
  },
  desk: {
    site: {
      top: "Ce qui appartient à la rédaction. Le README de Visnyk énumère tous les réglages.",
      baseUrl: "Où sera le site, avec son chemin s’il en a un.",
      languages: "La première n’a pas de préfixe dans les adresses.",
      authority:
        "La racine des identifiants des flux : un domaine et la première année où il était à vous. À choisir une fois ; elle reste si le site déménage.",
      publisher: "À qui les lecteurs peuvent écrire.",
      navigation: "Les thèmes de l’en-tête, qui sont aussi les rubriques de la une.",
      feeds:
        "Les flux entiers des thèmes, des auteurs et des séries pèsent le plus\u202f: RSS suffit à tout lecteur de flux. Celui du site existe aussi en Atom et en JSON.",
      deploy: "Où npm run deploy -- live apporte le site.",
      look: "Une couleur et des images à vous ; les images sont dans theme/.",
      robots:
        "Si des programmes peuvent s’entraîner sur vos textes : cela leur est dit de toutes les manières connues.",
    },
    topics: "Les thèmes des articles. Un genre (kind) est section, country, organisation, person ou theme.",
    authors: "Qui signe les articles : des personnes et des services.",
    style:
      "Vos propres règles, les dernières de la feuille de style. Supprimez ce fichier s’il ne vous sert pas.",
    readme,
  },
};
