import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ArchiveBody } from "../../../../src/import/archive.ts";
import { convert } from "../../../../src/import/text/convert.ts";
import { runs } from "../../../runs.ts";
import { rewritten, type System } from "./markup/rewritten.ts";

/** Forms around a sentence. */
const FORMS: Readonly<Record<System, readonly ((sentence: string, at: number) => string)[]>> = {
  none: [
    (one) => one,
    (one) => `## ${one} {#anchor}`,
    (one) => `- ${one}\n- [x] ${one}`,
    (one) => `> [!NOTE]\n> ${one}`,
    (one) => `:::tip[${one}]\n${one}\n:::`,
    (one) => `${one}\n{: .lead #here}`,
    (one) => `==${one}== та ++${one}++`,
    (one) => `| a | b |\n|---|---|\n| ${one} | b |`,
    (one, at) => `Зі зноскою[^${at}].\n\n[^${at}]: ${one}`,
    (one) => `\`\`\`\n${one} {{< x >}}\n\`\`\``,
    (one) => `<div markdown="1">\n${one}\n</div>`,
  ],
  hugo: [
    (one) => `{{< figure src="a.jpg" caption="${one}" >}}`,
    (one) => `{{< details summary="${one}" >}}\n${one}\n{{< /details >}}`,
    (one) => `{{% own title="${one}" %}}\n${one}\n{{% /own %}}`,
    (one) => `{{< notice info "${one}" >}}${one}{{< /notice >}}`,
    (one) => `{{< highlight md >}}\n${one}\n{{< /highlight >}}`,
    (one) => `${one} {{< youtube w7Ft2ymGmfc >}} ${one}`,
    (one) => `- ${one}\n  {{< figure src="a.jpg" >}}\n  ${one}`,
  ],
  liquid: [
    (one) => `{% raw %}${one} {{ x }}{% endraw %}`,
    (one) => `{% include figure.html src="a.jpg" caption="${one}" %}`,
    (one) => `{% own %}\n${one}\n{% endown %}`,
    (one) => `{% if a %}${one}{% endif %}`,
    (one) => `{% assign a = "${one}" %}{{ a }}`,
    (one) => `{% highlight md %}\n${one}\n{% endhighlight %}`,
    (one) => `{% include alert.html content="${one}" %}`,
  ],
  zola: [
    (one) => `{% quote(author="${one}") %}\n${one}\n{% end %}`,
    (one) => `{{ image(src="a.jpg", caption="${one}") }}`,
    (one) => `{% own(title="${one}") %}${one}{% end %}`,
  ],
  mdx: [
    (one) => `<Own title="${one}">\n\n${one}\n\n</Own>`,
    (one) => `<Aside type="note">\n${one}\n</Aside>`,
    (one) => `import A from "./a.astro";\n\n${one}\n\n<A>${one}</A>`,
  ],
};

const WORDS =
  "Рада ухвалила рішення про ремонт доріг восени коли погода дозволить почати роботи у громаді".split(" ");
const sentences = fc
  .array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 8 })
  .map((words) => words.join(" "));

function folded(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ");
}

describe("every sentence is said, or the remarks name it", () => {
  test.each(Object.keys(FORMS) as System[])("%s", (system) => {
    const forms = fc.constantFrom(...FORMS[system], ...FORMS.none);
    fc.assert(
      fc.property(fc.array(fc.tuple(forms, sentences), { minLength: 1, maxLength: 6 }), (parts) => {
        const source = parts.map(([form, sentence], at) => form(`${sentence} номер${at}`, at)).join("\n\n");
        const { text, remarks } = rewritten(system, source);
        const body: ArchiveBody = { markup: "markdown", text, line: 1 };
        const resolver = { lang: "uk" as const, link: (address: string) => address, photo: () => "a.jpg" };
        const converted = convert(body, resolver);
        const named = [...remarks, ...converted.remarks].map(
          ({ original, detail }) => `${original} ${detail}`,
        );
        const said = folded(`${converted.markdown} ${named.join(" ")}`);
        for (const [at, [, sentence]] of parts.entries())
          expect(said).toContain(folded(`${sentence} номер${at}`));
      }),
      { numRuns: runs(100) },
    );
  });
});
