import { expect, test } from "vitest";
import { render, shownBody } from "../../markdown/shown.ts";
import { expectTold, type Told } from "../../markdown/told.ts";

const tags = (source: string) => shownBody(render(source).body).match(/<(?:ol|li)[^>]*>/g);

// biome-ignore format: a table reads better in rows
test.each([
  ["years", "2014. Анексія\n\n2022. Вторгнення", ["<ol start=\"2014\">", "<li>", '<li value="2022">']],
  ["in a row", "1. а\n2. б\n3. в", ["<ol>", "<li>", "<li>", "<li>"]],
  ["all alike", "1. а\n1. б\n1. в", ["<ol>", "<li>", "<li>", "<li>"]],
  ["all alike, from 0", "0. а\n0. б", ["<ol start=\"0\">", "<li>", "<li>"]],
  ["with a gap", "1) а\n2) б\n5) в\n6) г", ["<ol>", "<li>", "<li>", '<li value="5">', "<li>"]],
  ["within another", "1. а\n\n   3. б\n   7. в\n2. г", ["<ol>", "<li>", '<ol start="3">', "<li>", '<li value="7">', "<li>"]],
  ["bullets within", "1. а\n   - б\n   - в\n3. г", ["<ol>", "<li>", "<li>", "<li>", '<li value="3">']],
  ["that fall", "3. а\n2. б\n1. в", ['<ol start="3">', "<li>", '<li value="2">', '<li value="1">']],
])("numbers %s", (_name, source, expected) => expect(tags(source)).toEqual(expected));

const CASES: Told[] = [
  ["years before paragraphs", "2014. а\n\n2022. б", "1 warning begin with 2014, 2022 are read as a list"],
  ["nothing: years, line by line", "2014. а\n2022. б"],
  ["nothing: one item", "5. а"],
  ["numbers that fall", "а\n\n3. б\n2. в", "4 warning do not rise: 3, 2"],
  ["numbers twice", "1. а\n2. б\n2. в\n3. г", "3 warning do not rise: 1, 2, 2, 3"],
  ["many numbers", `${"9. а\n".repeat(11)}1. б`, "2 warning 9, 9, …"],
  ["a year alone", "а\n\n2022. Росія напала.", "3 warning begins with 2022. and is read as a list"],
  ["a year alone, with a bracket", "2022) Росія", "1 warning begins with 2022)"],
  ["nothing: an escaped year", "2022\\. Росія напала."],
];

test.each(CASES)("%s", (_name, source, ...expected) => expectTold(source, expected));
