import type { ThemeRegistrationRaw } from "shiki/core";

/** What is coloured alike in code of any language; all else is in the colour of the text. */
export type CodeKind =
  | "comment"
  | "keyword"
  | "string"
  | "constant"
  | "function"
  | "type"
  | "tag"
  | "added"
  | "removed";

/** Stands for the colour of the text. */
export const PLAIN = "plain";

/** The scopes of TextMate grammars that are of a kind: the most exact one counts. */
const SCOPES: Readonly<Record<CodeKind | typeof PLAIN, readonly string[]>> = {
  comment: ["comment", "punctuation.definition.comment", "string.quoted.docstring"],
  keyword: [
    "keyword",
    "keyword.operator.new",
    "keyword.operator.expression",
    "keyword.operator.logical.python",
    "keyword.operator.wordlike",
    "storage",
    "variable.language",
    "markup.heading",
  ],
  string: [
    "string",
    "punctuation.definition.string",
    "constant.character.escape",
    "markup.inline.raw",
    "markup.underline.link",
  ],
  constant: ["constant", "support.constant", "keyword.other.unit", "support.type.property-name.json"],
  function: ["entity.name.function", "support.function", "meta.function-call.generic"],
  type: [
    "entity.name.type",
    "entity.name.class",
    "entity.other.inherited-class",
    "support.type",
    "support.class",
  ],
  tag: [
    "entity.name.tag",
    "entity.other.attribute-name",
    "support.type.property-name",
    "entity.name.section",
    "variable.other.env",
  ],
  added: ["markup.inserted", "punctuation.definition.inserted"],
  removed: ["markup.deleted", "punctuation.definition.deleted"],
  plain: ["keyword.operator", "meta.embedded", "punctuation", "meta.template.expression"],
};

/** A theme whose colours are the names of kinds: the stylesheet has the colours, by day and by night. */
export const THEME: ThemeRegistrationRaw = {
  name: "kinds",
  type: "light",
  fg: PLAIN,
  bg: "paper",
  settings: Object.entries(SCOPES).map(([foreground, scope]) => ({
    scope: [...scope],
    settings: { foreground },
  })),
};
