import type { StateCore, Token } from "markdown-it";
import { mixedScriptWords, scriptsMeet, slipsOf } from "../kit/mixed-scripts.ts";
import { bareAddressNesting } from "./bare-addresses.ts";
import { type BodyEnv, bodyEnv, reportWarning } from "./body-env.ts";

/** Core rule: warns of words in which Latin letters stand among Cyrillic ones, each once. Code and addresses do not count. */
export function mixedScripts(state: StateCore): void {
  if (!scriptsMeet(state.src)) return;
  const env = bodyEnv(state.env);
  const told = new Set<string>();
  for (const block of state.tokens) {
    let within = 0;
    for (const token of block.children ?? []) {
      within += bareAddressNesting(token);
      if (token.type === "text" && within === 0) report(token.content, token, env, told);
    }
  }
  for (const said of env.worded) {
    for (const name of ["alt", "title"]) report(String(said.attrGet(name) ?? ""), said, env, told);
  }
}

function report(text: string, token: Token, env: BodyEnv, told: Set<string>): void {
  for (const mixed of mixedScriptWords(text)) {
    if (told.has(mixed.word)) continue;
    told.add(mixed.word);
    reportWarning(
      env,
      token,
      `"${mixed.word}" mixes Latin and Cyrillic letters: ${slipsOf(mixed)}`,
      "Search will not find it: type the word again in one alphabet.",
    );
  }
}
