import { test } from "vitest";
import { expectTold, type Told } from "./told.ts";

// biome-ignore format: a table reads better in rows
const CASES: Told[] = [
  ["a text above a line", "Слово сказане.\n---", '1 warning "Слово сказане." becomes a heading, because of the line --- below it'],
  ["two lines above a line", "> Слово\n> далі\n> -----", '1 warning "Слово далі" becomes a heading, because of the line ----- below it'],
  ["nothing: a heading underlined", "Заголовок\n---------"],
  ["nothing: a break", "Слово.\n\n---\n\nДалі."],
  ["an indented paragraph", "а\n\n    Слово було сказане вчора.", "3 warning shown as code"],
  ["a paragraph behind a tab", "\tСлово було сказане", "1 warning shown as code"],
  ["an English paragraph", "    The minister said on Monday that it was so.", "1 warning shown as code"],
  ["nothing: code", "    const a = { b: 1 };\n    for (;;) a.b++;"],
  ["code that never ends", "а\n\n```js\nlet a\n\nСлово", "3 warning never ends"],
  ["code in a quotation that never ends", "> ~~~\n> а\n\nСлово", "1 warning ~~~ never ends"],
  ["code closed by fewer marks", "````\nа\n```", "1 warning never ends"],
  ["nothing: code", "```\nа\n```\n\n> ~~~~\n> а\n> ~~~~~\n\n- ```\n  а\n  ```"],
  ["a row too long", "|a|b|\n|-|-|\n|1|2|3|", '3 error the row has 3 cells and the table 2 columns: "3" would be left out'],
  ["a row too long in a quotation", "> a|b\n> -|-\n> 1|2\n> 1|2|3", "4 error 3 cells"],
  ["nothing: rows", "|a|b|\n|-|-|\n|1|\n|1|2||\n|`1\\|2`|3|"],
];

test.each(CASES)("%s", (_name, source, ...expected) => expectTold(source, expected));
