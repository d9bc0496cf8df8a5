import type { OwnershipMessages } from "../ownership-messages.ts";

export const ownership: OwnershipMessages = {
  title: "Eigendom en financiering",
  description: (site) =>
    `Van wie ${site} is en welk overheidsgeld het medium ontvangt, zoals artikel\u00a06 van de Europese verordening mediavrijheid vraagt.`,
  asOf: "Stand op",
  publisher: "Uitgever",
  legalName: "Juridische naam",
  address: "Adres",
  email: "E-mail",
  phone: "Telefoon",
  website: "Website",
  register: "Registratienummer",
  owners: "Eigenaren",
  noOwners: "Niemand heeft aandelen waarmee de werking of de strategische beslissingen te beïnvloeden zijn.",
  beneficialOwners: "Uiteindelijk begunstigden",
  noBeneficialOwners: "Er zijn geen uiteindelijk begunstigden.",
  name: "Naam",
  share: "Aandeel",
  direct: "rechtstreeks",
  through: "via",
  state: "staat of overheidsinstantie",
  publicFunds: "Overheidsgeld voor reclame",
  noPublicFunds:
    "Er was geen overheidsgeld voor overheidsreclame en er waren geen reclame-inkomsten van overheden uit derde landen.",
  year: "Jaar",
  stateAdvertising: "Overheidsreclame",
  thirdCountries: "Reclame van overheden uit derde landen",
  interests: "Belangen van de eigenaren",
};
