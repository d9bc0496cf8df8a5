import type { OwnershipMessages } from "../ownership-messages.ts";

export const ownership: OwnershipMessages = {
  title: "Propriété et financement",
  description: (site) =>
    `À qui appartient ${site} et quels fonds publics ce média reçoit, comme le demande l’article 6 du règlement européen sur la liberté des médias.`,
  asOf: "Au",
  publisher: "Éditeur",
  legalName: "Dénomination légale",
  address: "Adresse",
  email: "Courriel",
  phone: "Téléphone",
  website: "Site web",
  register: "Numéro d’immatriculation",
  owners: "Propriétaires",
  noOwners:
    "Personne ne détient de participation permettant d’influer sur le fonctionnement ou les décisions stratégiques.",
  beneficialOwners: "Bénéficiaires effectifs",
  noBeneficialOwners: "Il n’y a pas de bénéficiaire effectif.",
  name: "Nom",
  share: "Part",
  direct: "directement",
  through: "par",
  state: "État ou entité publique",
  publicFunds: "Fonds publics pour la publicité",
  noPublicFunds:
    "Aucun fonds public pour de la publicité d’État et aucune recette publicitaire d’autorités publiques de pays tiers n’a été reçu.",
  year: "Année",
  stateAdvertising: "Publicité d’État",
  thirdCountries: "Publicité d’autorités de pays tiers",
  interests: "Intérêts des propriétaires",
};
