import { breadcrumbJsonLd } from "../src/discovery/json-ld.ts";
import { publisherLd } from "../src/discovery/publisher-ld.ts";
import { languageOf } from "../src/i18n/lang.ts";
import { setLine } from "../src/i18n/typography/typography.ts";
import { type Html, type HtmlValue, html } from "../src/kit/html.ts";
import type { Owner, Ownership, PublicFunds } from "../src/model/ownership.ts";
import type { OwnershipView } from "../src/outputs/ownership.ts";
import type { Frame } from "./frame.ts";
import { crumbsFromHome } from "./parts/breadcrumbs.ts";
import { renderDocument } from "./parts/document.ts";
import { pageHeader } from "./parts/page-header.ts";
import { withSheet } from "./parts/with-sheet.ts";

/** Who owns the newsroom and which public money it receives. */
export function renderOwnership(frame: Frame, { path, ownership, alternates }: OwnershipView): Html {
  const { site, messages, lang, addresses, dates } = frame;
  const words = messages.ownership;
  const crumbs = crumbsFromHome(frame, []);
  const description = setLine(words.description(site.name[lang]), lang);
  const { updated } = ownership;
  return renderDocument(frame, {
    title: words.title,
    description,
    path,
    alternates,
    index: true,
    structuredData: [
      breadcrumbJsonLd([...crumbs, { name: words.title, path }], addresses),
      aboutLd(frame, path, ownership),
    ],
    needs: withSheet(frame, "ownership"),
    content: html`<article class="ownership">
${pageHeader(frame, {
  crumbs,
  title: words.title,
  description,
  facts: updated && html`${words.asOf} <time datetime="${updated}">${dates.dayName(updated)}</time>`,
})}<div class="prose">
${publisher(frame, ownership)}${owners(frame, words.owners, ownership.owners, words.noOwners)}${owners(frame, words.beneficialOwners, ownership.beneficialOwners, words.noBeneficialOwners)}${funds(frame, ownership.publicFunds)}${ownership.interests && html`<h2>${words.interests}</h2>\n<p>${ownership.interests[lang]}</p>\n`}</div>
</article>
`,
  });
}

/** The page as schema.org `AboutPage`. */
function aboutLd(frame: Frame, path: OwnershipView["path"], { legalName, contact }: Ownership): object {
  const { lang, addresses, messages } = frame;
  return {
    "@context": "https://schema.org",
    "@type": "AboutPage",
    url: addresses.absolute(path),
    name: messages.ownership.title,
    inLanguage: lang,
    mainEntity: {
      ...publisherLd(frame, lang),
      legalName: legalName[lang],
      email: contact.email,
      telephone: contact.phone,
    },
  };
}

function publisher(frame: Frame, { legalName, contact, register }: Ownership): Html {
  const { messages, lang } = frame;
  const words = messages.ownership;
  const { email, phone, address, url } = contact;
  const rows: [label: string, value: HtmlValue][] = [
    [words.legalName, legalName[lang]],
    [words.address, address?.[lang]],
    [words.email, email && html`<a href="mailto:${email}">${email}</a>`],
    [
      words.phone,
      phone && html`<a href="tel:${phone.replace(/[^\d+]/g, "")}">${phone.replaceAll(" ", "\u00a0")}</a>`,
    ],
    [words.website, url && html`<a href="${url}">${url}</a>`],
    [register?.name?.[lang] ?? words.register, register && registered(register)],
  ];
  const shown = rows
    .filter(([, value]) => value)
    .map(([label, value]) => html`<tr><th scope="row">${label}</th><td>${value}</td></tr>\n`);
  return html`<h2>${words.publisher}</h2>
${table(words.publisher, html`<tbody>\n${shown}</tbody>\n`)}`;
}

function registered({ number, url }: NonNullable<Ownership["register"]>): HtmlValue {
  return url === undefined ? number : html`<a href="${url}">${number}</a>`;
}

function owners({ messages, lang }: Frame, title: string, all: readonly Owner[], none: string): Html {
  const words = messages.ownership;
  if (all.length === 0) return html`<h2>${title}</h2>\n<p>${none}</p>\n`;
  const percent = new Intl.NumberFormat(languageOf(lang).dates.locale, {
    style: "percent",
    maximumFractionDigits: 2,
  });
  const row = ({ name, share, through, state }: Owner) =>
    html`<tr><th scope="row">${name[lang]}${state && ` (${words.state})`}<br><span>${
      through === undefined ? words.direct : `${words.through} ${through[lang]}`
    }</span></th><td class="align-right">${share === undefined ? "–" : percent.format(share / 100)}</td></tr>\n`;
  const head = html`<thead>
<tr><th scope="col">${words.name}</th><th scope="col" class="align-right">${words.share}</th></tr>
</thead>
`;
  return html`<h2>${title}</h2>
${table(title, html`${head}<tbody>\n${all.map(row)}</tbody>\n`)}`;
}

function funds({ messages, lang }: Frame, all: readonly PublicFunds[]): Html {
  const words = messages.ownership;
  if (all.length === 0) return html`<h2>${words.publicFunds}</h2>\n<p>${words.noPublicFunds}</p>\n`;
  const money = (amount: number, currency: string) =>
    new Intl.NumberFormat(languageOf(lang).dates.locale, {
      style: "currency",
      currency,
      currencyDisplay: "code",
      minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
      maximumFractionDigits: 2,
    }).format(amount);
  const row = ({ year, currency, stateAdvertising, thirdCountries }: PublicFunds) =>
    html`<tr><th scope="row">${year}</th><td class="align-right">${money(stateAdvertising, currency)}</td><td class="align-right">${money(thirdCountries, currency)}</td></tr>\n`;
  const head = html`<thead>
<tr><th scope="col">${words.year}</th><th scope="col" class="align-right">${words.stateAdvertising}</th><th scope="col" class="align-right">${words.thirdCountries}</th></tr>
</thead>
`;
  return html`<h2>${words.publicFunds}</h2>
${table(words.publicFunds, html`${head}<tbody>\n${all.map(row)}</tbody>\n`)}`;
}

/** A table in a region that scrolls, takes the keyboard's focus and has a name, as tables of texts do. */
function table(name: string, rows: Html): Html {
  return html`<section class="table" tabindex="0" aria-label="${name}">
<table>
${rows}</table>
</section>
`;
}
