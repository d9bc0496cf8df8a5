import { beforeAll, describe, expect, test } from "vitest";
import feed from "../../../src/blocks/code/feed.ts";
import page from "../../../src/blocks/code/page.ts";
import type { CodeSlot } from "../../../src/blocks/code/rule.ts";
import { prepareBlocks } from "../../../src/blocks/prepare.ts";
import { CodeMap } from "../../../src/kit/code-map.ts";
import { READER } from "../../../src/session/reader.ts";
import { render } from "../../markdown/shown.ts";
import { PROJECT } from "../../structure/source-files.ts";
import { frameIn } from "../../templates/samples.ts";

const fenced = (info: string, code: string) => `Текст.\n\n\`\`\`${info}\n${code}\n\`\`\`\n`;

/** The code of a text whose languages were loaded. */
async function codeOf(info: string, code: string): Promise<CodeSlot | undefined> {
  const source = fenced(info, code);
  await prepareBlocks(source);
  return render(source).body.find((part): part is CodeSlot => typeof part !== "string");
}

/** The words in each colour. */
async function coloured(info: string, code: string): Promise<string[]> {
  const slot = await codeOf(info, code);
  return (slot?.parts ?? []).flatMap((part) => (typeof part === "string" ? [] : [`${part[0]} ${part[1]}`]));
}

test("a text without code in a language loads nothing", () => {
  for (const source of [
    "Текст.",
    "```\nкод\n```",
    "~~~ \nкод\n~~~",
    "    код",
    "`код`",
    "``` text\nкод\n```",
  ])
    expect(prepareBlocks(source), source).toBeUndefined();
});

describe("what is loaded for code", () => {
  const code = new CodeMap(PROJECT);

  test("is among what texts are read with, so that another version reads them again", () => {
    expect(code.partsOf(READER)).toHaveProperty("package shiki");
  });

  test("is nothing that pages and feeds are pressed with", () => {
    for (const entry of ["src/blocks/code/page.ts", "src/blocks/code/feed.ts", "src/eleventy/page-press.ts"])
      expect(code.partsOf(entry)).not.toHaveProperty("package shiki");
  });
});

describe("code in a language", () => {
  test.each([
    ["python", "x = 1  # один\nreturn 'a'", ["constant 1", "comment # один", "keyword return", "string 'a'"]],
    ["js", "const a = f(`b`);", ["keyword const", "function f", "string `b`"]],
    ["JSON", '{ "a": [true] }', ['constant "a"', "constant true"].map((part) => part.replaceAll('"', ""))],
    ["html", '<a href="x">y</a>', ["tag a", "tag href", 'string "x"', "tag a"]],
    ["sh", "cp $A b # c", ["function cp", "string b", "comment # c"]],
    ["sql", "select 1 -- a", ["keyword select", "constant 1", "comment -- a"]],
    ["diff", "-a\n+b", ["removed -a", "added +b"]],
    ["css", "b { color: red; }", ["tag b", "tag color", "constant red"]],
    ["{.yaml}", "a: 1", ["tag a", "constant 1"]],
    ["go title=x", "func f() {}", ["keyword func", "function f"]],
    ["js:a.js", "let a", ["keyword let"]],
  ])("%s", async (info, code, expected) => {
    expect(await coloured(info, code)).toEqual(expected);
  });

  test("is in a list, a quotation and a footnote as well", async () => {
    const source =
      "- а\n\n  ```js\n  let a\n  ```\n\n> ~~~~py\n> b = 1\n> ~~~~\n\nв[^1]\n\n[^1]: г\n\n    ```css\n    c {}\n    ```\n";
    await prepareBlocks(source);
    const slots = render(source).body.filter((part) => typeof part !== "string" && part.slot === "code");
    expect(slots.map((slot) => (slot as CodeSlot).language)).toEqual(["JavaScript", "Python", "CSS"]);
  });

  test.each(["a\n\n  b\t'«\"' -- …\n", "<b>&amp;</b>\n", "\u00A0x", `a = "${"x".repeat(3000)}"`])(
    "keeps every character: %s",
    async (code) => {
      const slot = (await codeOf("js", code)) as CodeSlot;
      const text = slot.parts.map((part) => (typeof part === "string" ? part : part[1])).join("");
      expect(text).toBe(`${code}\n`);
    },
  );

  test("is found by its words", async () => {
    await prepareBlocks(fenced("js", "пошук()"));
    expect(render(fenced("js", "пошук()")).text).toContain("пошук()");
  });
});

test("what is in no language stays as it is", async () => {
  for (const info of ["", "text", "pyton", "output", '"><script>'])
    expect(await codeOf(info, "let a")).toBeUndefined();
});

describe("is shown", () => {
  let slot: CodeSlot;
  beforeAll(async () => {
    slot = (await codeOf("js", 'let a = "<b>"')) as CodeSlot;
  });

  test("on pages in colours by class, in a region that the keyboard scrolls, whose name says what it is", () => {
    const shown = String(page.slots.code(slot, { frame: frameIn("uk") } as never).value);
    expect(shown).toContain('tabindex="0" aria-label="Код мовою JavaScript"');
    expect(shown).toContain(
      '<pre><code><span class="keyword">let</span> a = <span class="string">&quot;&lt;b&gt;&quot;</span>\n</code></pre>',
    );
    expect(shown).not.toContain("style=");
  });

  test("in feeds as plain code", () => {
    expect(feed.code(slot).value).toBe(
      '<pre><code class="language-js">let a = &quot;&lt;b&gt;&quot;\n</code></pre>\n',
    );
  });
});
