import type { LabelMessages } from "./label-messages.ts";

/** The keys of groups of words, as in `messages.ts`. */
type Role = "text" | "photo" | "video" | "illustration" | "translation" | "editing";

/** Words of what only some stories and sites have, a group for each form. The same rules hold as for `Messages`. */
export interface FormMessages {
  contribution: ContributionMessages;
  code: CodeMessages;
  labels: LabelMessages;
}

/** What somebody did for a story: «Фото: Олена Коваль». */
interface ContributionMessages {
  roles: Readonly<Record<Role, string>>;
}

/** Code in a text. */
interface CodeMessages {
  /** @param language its name, such as `Python` */
  label(language: string): string;
}
