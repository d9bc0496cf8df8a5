import { readme } from "./de-readme.ts";
import type { FirstWords } from "./words.ts";

export const de: FirstWords = {
  code: "de",
  timeZone: "Europe/Berlin",
  description: "Nachrichten und Hintergründe.",
  newsroom: "Redaktion",
  notes: { name: "Notizen", description: "Wie diese Redaktion arbeitet." },
  technology: { name: "Technik", description: "Die Technik, auf der Nachrichten beruhen." },
  stories: {
    "ready-files": {
      title: "Eine Website aus fertigen Dateien: wie diese Redaktion veröffentlicht",
      lede: "Texte und Fotos liegen in einem Ordner. Ein Programm macht daraus einmal Seiten und Feeds, und der Server gibt sie nur noch aus.",
      picture: "Ein Ordner, aus dem drei beschriebene Blätter ragen",
      body: ({
        page,
        story,
      }) => `Auf dem Server dieser Website gibt es weder eine Datenbank noch eine Verwaltung. Jeder Beitrag ist ein Ordner mit einem Text je Sprache und den Fotos, die dazugehören. Ändert sich etwas, prüft ein Programm den Ordner, macht Seiten daraus und hinterlässt fertige Dateien, die jeder Webserver ausgeben kann.

## Was Leserinnen und Leser davon haben

- Seiten öffnen sich schnell, auch auf alten Telefonen und bei schlechter Verbindung, und lassen sich ganz ohne Skripte lesen.
- Wer Nachrichten mit einem Feedreader verfolgt, findet RSS, Atom und JSON [auf einer eigenen Seite](${page("/feeds/")}).
- Eine Seite lädt nichts von anderen Unternehmen, bevor jemand darum bittet.

## Was die Redaktion davon hat

Fertige Dateien gehen kaum kaputt. Wo nicht für jeden Besuch ein Programm läuft, gibt es wenig anzugreifen, und ein Ansturm kostet fast nichts. Das ganze Archiv ist einfacher Text, den man durchsuchen, auf eine Festplatte kopieren und noch in zwanzig Jahren lesen kann. In Git weiß es auch, wer wann was geändert hat.

[[${story("first-story")}]]
`,
    },
    "first-story": {
      title: "So entsteht der erste Beitrag",
      lede: "Ein Ordner, eine Datei und ein paar Zeilen am Anfang: Mehr braucht ein Beitrag nicht, um auf der Startseite zu stehen.",
      picture:
        "Ein Blatt mit ein paar Zeilen zwischen zwei Reihen von Bindestrichen, neben dem Text ein Bleistift",
      body: ({
        story,
        day,
      }) => `Am schnellsten geht es mit einem Befehl. Er legt einen Ordner für heute an, mit einem Entwurf darin:

\`\`\`sh
npm run new -- "Die Überschrift des Beitrags"
\`\`\`

## Was am Anfang steht

Die Datei beginnt mit ein paar Zeilen zwischen zwei Reihen von Bindestrichen:

\`\`\`yaml
title: "Die Überschrift des Beitrags"
lede: "Ein oder zwei Sätze, die sagen, was geschehen ist."
date: ${day}T09:00
tags: [notes]
authors: [newsroom]
draft: true
\`\`\`

Die \`tags\` sind Themen aus \`topics.yaml\`, die \`authors\` stehen in \`authors.yaml\`. Solange dort \`draft: true\` steht, erscheint der Beitrag in keiner Liste, in keinem Feed und auf keiner Seite. Zum Veröffentlichen wird die Zeile gelöscht.

## Der Text und seine Fotos

Darunter folgt der Text, in Markdown. Fotos liegen daneben im selben Ordner und stehen im Text auf einer eigenen Zeile:

\`\`\`markdown
![Was zu sehen ist](photo.jpg "Eine Bildunterschrift")
\`\`\`

Wer ein Foto gemacht hat, steht daneben in \`photos.yaml\`.

:::tip Beim Schreiben zusehen
\`npm start\` zeigt die Website auf diesem Computer und folgt jeder gespeicherten Änderung. Auch Entwürfe sind zu sehen, als solche gekennzeichnet.
:::

Fehlt etwas oder ist etwas falsch geschrieben, nennt das Programm Datei, Zeile und Abhilfe. Bis dahin bleibt die alte Website, wie sie war.

Dieser Beitrag und [der andere](story:${story("ready-files")}) dürfen gelöscht werden, am besten, bevor die Website zum ersten Mal online geht. Später ist \`npm run gone\` der Weg: Adressen, die Leute kennen, sollen nicht stillschweigend verschwinden.
`,
    },
  },
  about: {
    title: "Über uns",
    lede: "Wer diese Website macht und wie die Redaktion zu erreichen ist.",
    body: ({
      name,
    }) => `Diese Seite gehört Ihnen: wem ${name} gehört, wer dafür bezahlt, wie Fehler berichtigt werden und wie die Redaktion zu erreichen ist. Ihr Text liegt in \`content/pages/about/\`.

Bis dahin ist nur so viel sicher: Die Website wurde mit Visnyk gemacht, einem Generator für Nachrichtenseiten, und beginnt mit zwei Beiträgen darüber, wie das geht.
`,
  },
  desk: {
    site: {
      top: "Was der Redaktion gehört. Das README von Visnyk nennt alle Einstellungen.",
      baseUrl: "Wo die Website sein wird, mit ihrem Pfad, wenn sie einen hat.",
      languages: "Die erste hat in Adressen kein Präfix.",
      authority:
        "Die Wurzel der Kennungen in Feeds: eine Domain und das erste Jahr, in dem sie Ihnen gehörte. Einmal zu wählen; sie bleibt, wenn die Website umzieht.",
      publisher: "Wohin Leserinnen und Leser schreiben können.",
      navigation: "Themen im Kopf der Seite, die auch die Rubriken der Startseite sind.",
      feeds:
        "Die vollständigen Feeds der Themen, Autoren und Serien wiegen am meisten: RSS genügt jedem Feedreader. Den der Website gibt es auch in Atom und JSON.",
      deploy: "Wohin npm run deploy -- live die Website bringt.",
      look: "Eigene Farbe und Bilder; die Bilder liegen in theme/.",
      robots:
        "Ob Programme mit Ihren Texten trainiert werden dürfen: Das wird ihnen auf alle bekannten Weisen gesagt.",
    },
    topics: "Themen der Beiträge. Eine Art (kind) ist section, country, organisation, person oder theme.",
    authors: "Wer Beiträge zeichnet: Menschen und Ressorts.",
    style:
      "Eigene Regeln, die letzten im Stylesheet der Website. Löschen Sie die Datei, wenn Sie keine brauchen.",
    readme,
  },
};
