import type { DeskMessages } from "../../src/i18n/languages/desk-messages.ts";
import type { DeskView } from "../../src/model/desk.ts";
import type { Frame } from "../frame.ts";

/** What the configuration of the editor is made from. */
export interface DeskSource {
  view: DeskView;
  frame: Frame;
  words: DeskMessages;
}
