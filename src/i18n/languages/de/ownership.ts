import type { OwnershipMessages } from "../ownership-messages.ts";

export const ownership: OwnershipMessages = {
  title: "Eigentum und Finanzierung",
  description: (site) =>
    `Wem ${site} gehört und welche öffentlichen Mittel das Medium erhält, wie es Artikel\u00a06 des Europäischen Medienfreiheitsgesetzes verlangt.`,
  asOf: "Stand:",
  publisher: "Herausgeber",
  legalName: "Rechtlicher Name",
  address: "Anschrift",
  email: "E-Mail",
  phone: "Telefon",
  website: "Website",
  register: "Registernummer",
  owners: "Eigentümer",
  noOwners:
    "Niemand hält Anteile, mit denen sich Betrieb oder strategische Entscheidungen beeinflussen ließen.",
  beneficialOwners: "Wirtschaftliche Eigentümer",
  noBeneficialOwners: "Es gibt keine wirtschaftlichen Eigentümer.",
  name: "Name",
  share: "Anteil",
  direct: "unmittelbar",
  through: "über",
  state: "Staat oder öffentliche Stelle",
  publicFunds: "Öffentliche Mittel für Werbung",
  noPublicFunds:
    "Es gab weder öffentliche Mittel für staatliche Werbung noch Werbeeinnahmen von öffentlichen Stellen aus Drittländern.",
  year: "Jahr",
  stateAdvertising: "Staatliche Werbung",
  thirdCountries: "Werbung von Stellen aus Drittländern",
  interests: "Interessen der Eigentümer",
};
