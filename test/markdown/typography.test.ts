import fc from "fast-check";
import { parseFragment } from "parse5";
import { describe, expect, test } from "vitest";
import { LANGS, type Lang } from "../../src/i18n/lang.ts";
import { setLine, setStretch } from "../../src/i18n/typography/typography.ts";
import { runs } from "../runs.ts";
import { render } from "./shown.ts";

/** The words of the body that a text becomes, with the spaces that are not seen shown. */
function words(source: string, lang: Lang): string {
  const { body } = render(source, lang);
  const fragment = parseFragment(body.map((part) => (typeof part === "string" ? part : "")).join(""));
  return shown(textOf(fragment).trim());
}

function textOf(node: { childNodes?: unknown[]; value?: string }): string {
  return node.value ?? (node.childNodes ?? []).map((child) => textOf(child as object)).join("");
}

function shown(text: string): string {
  return text.replaceAll("\u00A0", "␣").replaceAll("\u202F", "‿");
}

/** A text with markup, and how it is set: as the same without markup. */
const BESIDE_MARKUP: Readonly<Partial<Record<Lang, readonly (readonly [source: string, set: string])[]>>> = {
  fr: [
    ["« *Le Monde* »", "«‿Le Monde‿»"],
    ["**Attention** !", "Attention‿!"],
    ["**Attention**!", "Attention‿!"],
    ["[lien](/about/) ;", "lien‿;"],
    ["[lien](/about/) : suite", "lien␣: suite"],
    ["**50** %", "50‿%"],
    ["**10** € de *plus*", "10‿€ de plus"],
    ["Quoi… ?", "Quoi…‿?"],
    ["Quoi... ?", "Quoi…‿?"],
    ["*Quoi* ?!", "Quoi‿?!"],
    ['"*Le Monde*"', "«‿Le Monde‿»"],
    ['l\'"*Obs*" : suite', "l’«‿Obs‿»␣: suite"],
    ["l'*Humanité*", "l’Humanité"],
    ["*L*'affaire", "L’affaire"],
    ['Il dit "un *"mot"* rare" !', "Il dit «‿un “mot” rare‿»‿!"],
    ["Kyiv — *la capitale*", "Kyiv␣— la capitale"],
    ["Kyiv *—* la capitale", "Kyiv␣— la capitale"],
    ["`code` !", "code‿!"],
    ["Mot[^1] !\n\n[^1]: Note", "Mot[1]‿!\n\n\nNote ↩︎"],
  ],
  uk: [
    ["у **Києві**", "у␣Києві"],
    ["**у** Києві", "у␣Києві"],
    ["в\nКиєві", "в␣Києві"],
    ["Київ **—** столиця", "Київ␣— столиця"],
    ["**Київ** - столиця", "Київ␣– столиця"],
    ["об'*єкт*", "обʼєкт"],
    ["**об**'єкт", "обʼєкт"],
    ['"*Кобзар*"', "«Кобзар»"],
    ['"Читаю *"Кобзар"*"', "«Читаю „Кобзар“»"],
    ['"Читаю [Кобзар](/about/)", сказав', "«Читаю Кобзар», сказав"],
    ['**"Слово** і діло"', "«Слово і␣діло»"],
    ["№ **55**", "№␣55"],
    ["слово--*друге*", "слово–друге"],
  ],
  pl: [
    ["w **Kijowie**", "w␣Kijowie"],
    ["**w** Kijowie", "w␣Kijowie"],
    ["Kijów **–** stolica", "Kijów␣– stolica"],
    ['"*Rzeczpospolita*"', "„Rzeczpospolita”"],
    ["**12** 345 osób", "12␣345 osób"],
    ["**25** *%*", "25␣%"],
  ],
  en: [
    ['"*The Times*"', "“The Times”"],
    ["players' *choice*", "players’ choice"],
    ["the *Times*'s view", "the Times’s view"],
    ["'*Not for sale*'", "‘Not for sale’"],
    ["*'Twas* night", "’Twas night"],
    ["left--*again*", "left–again"],
  ],
  de: [
    ['"*Die Zeit*"', "„Die Zeit“"],
    ["z. **B.**", "z.␣B."],
    ["**25** *%*", "25␣%"],
    ["am 13. *Februar*", "am 13.␣Februar"],
    ["Kiew **–** Hauptstadt", "Kiew␣– Hauptstadt"],
    ["*geht*'s", "geht’s"],
  ],
  nl: [
    ['"*De Standaard*"', "“De Standaard”"],
    ["'s *avonds*", "’s␣avonds"],
    ["*foto*'s", "foto’s"],
    ["**25** *euro*", "25␣euro"],
    ["Kyiv **–** hoofdstad", "Kyiv␣– hoofdstad"],
  ],
};

describe.each(LANGS)("markup within a text in %s changes nothing of how it is set", (lang) => {
  test.each(BESIDE_MARKUP[lang] ?? [])("%s", (source, set) => {
    expect(words(source, lang)).toBe(set);
  });

  test("wherever its parts end", () => {
    const words =
      "\" слово word l' Obs ! ? ; : — -- - 5 % « » „ “ … в й ' 90s <b {{< >}} ... [a ] [b=c \uFFFC \uFFFC".split(
        " ",
      );
    const parts = fc.array(fc.constantFrom(...words, " ", " ", " "), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(parts, (parts) => {
        const stretch = { text: parts.join(""), ends: [] as number[] };
        for (const part of parts) stretch.ends.push((stretch.ends.at(-1) ?? 0) + part.length);
        const plain = setLine(stretch.text, lang);
        setStretch(stretch, lang);
        expect(stretch.text).toBe(plain);
        const objects = (text: string) => text.split("\uFFFC").length;
        expect(objects(plain)).toBe(objects(parts.join("")));
        expect(plain).not.toContain("undefined");
        expect(stretch.ends).toEqual(stretch.ends.toSorted((a, b) => a - b));
        expect(stretch.ends.at(-1)).toBe(plain.length);
      }),
      { numRuns: runs(500) },
    );
  });
});
