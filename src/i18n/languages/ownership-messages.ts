/** The page about who owns the newsroom and who pays for it, by Article 6 of Regulation (EU) 2024/1083. */
export interface OwnershipMessages {
  title: string;
  /** @param site its name */
  description(site: string): string;
  /** Before the day as of which all of it is so. */
  asOf: string;
  publisher: string;
  legalName: string;
  address: string;
  email: string;
  phone: string;
  website: string;
  /** The number in a register that has no name there. */
  register: string;
  owners: string;
  noOwners: string;
  beneficialOwners: string;
  noBeneficialOwners: string;
  /** Headings of a table of owners. */
  name: string;
  share: string;
  /** Below the name of an owner: held without anybody between. */
  direct: string;
  /** The same, before the name of the one through whom it is held. */
  through: string;
  /** After the name of an owner, in brackets. */
  state: string;
  publicFunds: string;
  noPublicFunds: string;
  year: string;
  stateAdvertising: string;
  thirdCountries: string;
  interests: string;
}
