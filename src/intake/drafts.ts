import { basename } from "node:path/posix";
import { memo } from "../kit/memo.ts";
import type { Problem } from "../kit/problems.ts";
import type { Database } from "../library/database.ts";
import { storyIdOf, storyPlaceOf } from "./articles.ts";
import { isText } from "./places.ts";

/** What can be seen of a text without reading it to its end. */
interface Text {
  file: string;
  draft: boolean;
}

/** How front matter says that its text is a draft, whatever else may be wrong with it. */
const SAYS_DRAFT = /^draft:[ \t]*true[ \t]*(?:#.*)?$/im;

/** Lines of front matter that could not be told from the text below it are looked for here, in characters. */
const HEAD = 4000;

/** Whether a text says that it is a draft; it need not be valid. */
export function saysDraft(text: string): boolean {
  return SAYS_DRAFT.test(text.slice(0, HEAD));
}

/** The problem as one of a draft. */
export function asDraft(problem: Problem): Problem {
  return { ...problem, draft: true };
}

/** Marks the problems of drafts: of their own files, and of what a folder has besides if all its texts are drafts. */
export function markDrafts(problems: readonly Problem[], texts: readonly Text[]): Problem[] {
  const drafts = new Set(texts.flatMap(({ file, draft }) => (draft ? [file] : [])));
  if (drafts.size === 0) return [...problems];
  const isAll = drafts.size === texts.length;
  const isOfDraft = ({ file }: Problem) => drafts.has(file) || (isAll && !isText(file));
  return problems.map((problem) => (isOfDraft(problem) ? asDraft(problem) : problem));
}

/** Marks the problems of stored texts that are drafts. */
export function markOfDrafts(db: Database, problems: readonly Problem[]): Problem[] {
  const isDraft = memo((file: string) => {
    const id = isText(file) ? storyIdOf(storyPlaceOf(file)) : undefined;
    const [lang = ""] = basename(file, ".md").split(".").slice(-1);
    return id !== undefined && db.get(IS_DRAFT, id, lang) !== undefined;
  });
  return problems.map((problem) => (isDraft(problem.file) ? asDraft(problem) : problem));
}

const IS_DRAFT = "select 1 from stories where id = ? and lang = ? and draft = 1";

/** The problem as one that keeps nothing from being published, where it is in a draft. */
export function leniently(problem: Problem): Problem {
  if (!problem.draft || problem.severity === "warning") return problem;
  return { ...problem, severity: "warning", message: `in a draft: ${problem.message}` };
}
