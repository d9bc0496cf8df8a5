import type { OwnershipMessages } from "../ownership-messages.ts";

export const ownership: OwnershipMessages = {
  title: "Ownership and funding",
  description: (site) =>
    `Who owns ${site} and what public money it receives, as Article 6 of the European Media Freedom Act asks.`,
  asOf: "As of",
  publisher: "Publisher",
  legalName: "Legal name",
  address: "Address",
  email: "E-mail",
  phone: "Phone",
  website: "Website",
  register: "Register number",
  owners: "Owners",
  noOwners:
    "Nobody has a shareholding that would allow them to influence the operation or the strategic decisions.",
  beneficialOwners: "Beneficial owners",
  noBeneficialOwners: "There are no beneficial owners.",
  name: "Name",
  share: "Share",
  direct: "directly",
  through: "through",
  state: "state or public authority",
  publicFunds: "Public funds for advertising",
  noPublicFunds:
    "No public funds for state advertising and no advertising revenues from public authorities of third countries were received.",
  year: "Year",
  stateAdvertising: "State advertising",
  thirdCountries: "Advertising by authorities of third countries",
  interests: "Interests of the owners",
};
