import type { OwnershipMessages } from "../ownership-messages.ts";

export const ownership: OwnershipMessages = {
  title: "Własność i\u00a0finansowanie",
  description: (site) =>
    `Kto jest właścicielem serwisu ${site} i\u00a0jakie środki publiczne on otrzymuje – zgodnie z\u00a0art.\u00a06 Europejskiego aktu o\u00a0wolności mediów.`,
  asOf: "Stan na",
  publisher: "Wydawca",
  legalName: "Nazwa prawna",
  address: "Adres",
  email: "E-mail",
  phone: "Telefon",
  website: "Strona internetowa",
  register: "Numer w\u00a0rejestrze",
  owners: "Właściciele",
  noOwners: "Nikt nie ma udziałów, które pozwalałyby wpływać na działalność ani na strategiczne decyzje.",
  beneficialOwners: "Beneficjenci rzeczywiści",
  noBeneficialOwners: "Nie ma beneficjentów rzeczywistych.",
  name: "Imię i\u00a0nazwisko lub nazwa",
  share: "Udział",
  direct: "bezpośrednio",
  through: "przez",
  state: "państwo lub organ publiczny",
  publicFunds: "Środki publiczne na reklamę",
  noPublicFunds:
    "Nie otrzymano środków publicznych na reklamę państwową ani przychodów z\u00a0reklam organów publicznych państw trzecich.",
  year: "Rok",
  stateAdvertising: "Reklama państwowa",
  thirdCountries: "Reklamy organów państw trzecich",
  interests: "Interesy właścicieli",
};
