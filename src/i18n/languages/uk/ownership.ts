import type { OwnershipMessages } from "../ownership-messages.ts";

export const ownership: OwnershipMessages = {
  title: "Власники та фінансування",
  description: (site) =>
    `Хто володіє виданням «${site}» і які державні кошти воно отримує – за статтею 6 Європейського акта про свободу медіа.`,
  asOf: "Станом на",
  publisher: "Видавець",
  legalName: "Юридична назва",
  address: "Адреса",
  email: "Електронна пошта",
  phone: "Телефон",
  website: "Сайт",
  register: "Номер у реєстрі",
  owners: "Власники",
  noOwners: "Ніхто не має частки, яка дає змогу впливати на роботу видання та його стратегічні рішення.",
  beneficialOwners: "Кінцеві бенефіціарні власники",
  noBeneficialOwners: "Кінцевих бенефіціарних власників немає.",
  name: "Ім’я або назва",
  share: "Частка",
  direct: "безпосередньо",
  through: "через",
  state: "держава або державний орган",
  publicFunds: "Державні кошти на рекламу",
  noPublicFunds:
    "Видання не отримувало державних коштів на рекламу та доходів від реклами органів влади третіх країн.",
  year: "Рік",
  stateAdvertising: "Державна реклама",
  thirdCountries: "Реклама органів влади третіх країн",
  interests: "Інтереси власників",
};
