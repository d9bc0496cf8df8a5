import { readme } from "./nl-readme.ts";
import type { FirstWords } from "./words.ts";

export const nl: FirstWords = {
  code: "nl",
  timeZone: "Europe/Amsterdam",
  description: "Nieuws en uitleg.",
  newsroom: "Redactie",
  notes: { name: "Aantekeningen", description: "Hoe deze redactie werkt." },
  technology: { name: "Techniek", description: "De techniek waarop nieuws steunt." },
  stories: {
    "ready-files": {
      title: "Een site van kant-en-klare bestanden: hoe deze redactie publiceert",
      lede: "Teksten en foto’s staan in een map. Een programma maakt er één keer pagina’s en feeds van, en de server hoeft ze alleen nog door te geven.",
      picture: "Een map waar drie beschreven vellen uit steken",
      body: ({
        page,
        story,
      }) => `Op de server van deze site staat geen database en geen beheerpaneel. Elk artikel is een map met een tekst per taal en de foto’s die erbij horen. Verandert er iets, dan controleert een programma de map, maakt er pagina’s van en laat kant-en-klare bestanden achter, die elke webserver kan doorgeven.

## Wat lezers eraan hebben

- Pagina’s openen snel, ook op oude telefoons en met een slechte verbinding, en zijn zonder één script te lezen.
- Wie het nieuws met een feedlezer volgt, vindt RSS, Atom en JSON [op een eigen pagina](${page("/feeds/")}).
- Een pagina laadt niets van andere bedrijven voordat de lezer daarom vraagt.

## Wat de redactie eraan heeft

Kant-en-klare bestanden gaan niet snel kapot. Waar niet voor elke lezer een programma draait, valt er weinig aan te vallen, en een toeloop van lezers kost bijna niets. Het hele archief is gewone tekst, die je kunt doorzoeken, naar een schijf kunt kopiëren en over twintig jaar nog kunt lezen. In Git weet het ook wie wat heeft veranderd, en wanneer.

[[${story("first-story")}]]
`,
    },
    "first-story": {
      title: "Het eerste artikel schrijven",
      lede: "Een map, een bestand en een paar regels bovenaan: meer heeft een artikel niet nodig om op de voorpagina te staan.",
      picture: "Een vel met een paar regels tussen twee rijen streepjes, en een potlood naast de tekst",
      body: ({
        story,
        day,
      }) => `Het snelst gaat het met een opdracht. Die maakt een map voor vandaag, met een concept erin:

\`\`\`sh
npm run new -- "De kop van het artikel"
\`\`\`

## Wat bovenaan staat

Het bestand begint met een paar regels tussen twee rijen streepjes:

\`\`\`yaml
title: "De kop van het artikel"
lede: "Een of twee zinnen die zeggen wat er is gebeurd."
date: ${day}T09:00
tags: [notes]
authors: [newsroom]
draft: true
\`\`\`

De \`tags\` zijn onderwerpen uit \`topics.yaml\`, de \`authors\` komen uit \`authors.yaml\`. Zolang er \`draft: true\` staat, komt het artikel in geen enkele lijst of feed en op geen enkele pagina. Haal de regel weg om het te publiceren.

## De tekst en de foto’s

Daaronder volgt de tekst, in Markdown. Foto’s staan ernaast in dezelfde map en krijgen in de tekst een eigen regel:

\`\`\`markdown
![Wat er te zien is](photo.jpg "Een bijschrift")
\`\`\`

Wie een foto heeft gemaakt, staat ernaast in \`photos.yaml\`.

:::tip Meekijken tijdens het schrijven
\`npm start\` toont de site op deze computer en volgt elke opgeslagen wijziging. Concepten zijn ook te zien, als zodanig gemarkeerd.
:::

Ontbreekt er iets of is er iets verkeerd geschreven, dan noemt het programma het bestand, de regel en de oplossing. Tot die tijd blijft de oude site zoals ze was.

Dit artikel en [het andere](story:${story("ready-files")}) mogen weg, het liefst voordat de site voor het eerst online gaat. Later is \`npm run gone\` de weg: adressen die lezers kennen, mogen niet stilletjes verdwijnen.
`,
    },
  },
  about: {
    title: "Over ons",
    lede: "Wie deze site maakt, en hoe je de redactie bereikt.",
    body: ({
      name,
    }) => `Deze pagina is aan jullie: van wie ${name} is, wie ervoor betaalt, hoe fouten worden rechtgezet en hoe de redactie te bereiken is. De tekst staat in \`content/pages/about/\`.

Tot die tijd staat alleen dit vast: de site is gemaakt met Visnyk, een generator van nieuwssites, en begint met twee artikelen over hoe dat werkt.
`,
  },
  desk: {
    site: {
      top: "Wat van de redactie zelf is. De README van Visnyk noemt alle instellingen.",
      baseUrl: "Waar de site zal staan, met haar pad als ze dat heeft.",
      languages: "De eerste heeft geen voorvoegsel in adressen.",
      authority:
        "De wortel van de kenmerken in feeds: een domein en het eerste jaar waarin het van jullie was. Kies eenmaal; hij blijft als de site verhuist.",
      publisher: "Waar lezers naartoe kunnen schrijven.",
      navigation: "Onderwerpen in de kop, die ook de rubrieken van de voorpagina zijn.",
      feeds:
        "Volledige feeds van onderwerpen, auteurs en reeksen wegen het meest: RSS is genoeg voor elke feedlezer. Die van de site is er ook in Atom en JSON.",
      deploy: "Waar npm run deploy -- live de site brengt.",
      look: "Een eigen kleur en beelden; de beelden staan in theme/.",
      robots:
        "Of programma’s met jullie teksten getraind mogen worden: dat wordt hun op alle bekende manieren gezegd.",
    },
    topics: "Onderwerpen van artikelen. Een soort (kind) is section, country, organisation, person of theme.",
    authors: "Wie artikelen ondertekent: mensen en redacties.",
    style:
      "Eigen regels, de laatste in het stylesheet van de site. Verwijder het bestand als je er geen nodig hebt.",
    readme,
  },
};
