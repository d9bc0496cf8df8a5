import { HtmlValidate } from "html-validate";
import { describe, expect, test } from "vitest";
import { raw } from "../../src/kit/html.ts";
import { fillBody } from "../../src/markdown/fill.ts";
import type { Slot } from "../../src/model/body.ts";
import { goldenFiles, goldenPairs } from "./golden-pairs.ts";
import { render } from "./shown.ts";

/** A body is a part of a page, below its headline. */
const validator = new HtmlValidate({
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: { "heading-level": ["error", { minInitialRank: "any", allowMultipleH1: false }] },
});

function filling(slot: Slot) {
  switch (slot.slot) {
    case "card":
      return raw('<a href="/2025/02/13/x/">Заголовок</a>');
    case "figure":
      return raw('<figure><img src="/a.jpg" alt="Вид"></figure>');
    case "image":
      return raw('<img src="/a.jpg" alt="Вид">');
    case "mark":
      return raw(`<${slot.tag}>`);
    case "task":
      return raw('<span role="img" aria-label="зроблено">☑</span>');
    case "definitions":
      return raw("<dl>");
    case "box":
      return raw(slot.title === "" ? "<div>" : "<div><p><strong>");
    case "box-title-end":
      return raw("</strong></p>");
    case "box-end":
      return raw("</div>");
    case "portrait":
      return raw('<figure><img src="/a.jpg" alt="Вид"></figure>');
    case "pull":
      return raw("<p>Слова</p>");
    case "fragment-href":
      return `#${slot.id}`;
    default:
      return "/x/";
  }
}

describe("every golden body is valid HTML once it is filled", () => {
  test.each(goldenFiles().flatMap(goldenPairs))("$name", ({ source, lang }) => {
    const report = validator.validateStringSync(fillBody(render(source, lang).body, filling));
    expect(report.results.flatMap((result) => result.messages.map(({ message }) => message))).toEqual([]);
  });
});
