import { expect, test } from "vitest";
import { linksIn } from "../../../../src/import/sources/feeds/plain.ts";

test.each([
  ["Олена / Агенція", []],
  ['<a href="https://a.example/?x=1&amp;y=2">Агенція</a>', ["https://a.example/?x=1&y=2"]],
  ["<A\n HREF='https://a.example/'>Агенція</A> і <b><a href=/b>Б</a></b>", ["https://a.example/", "/b"]],
  ['<a title="більше > менше" href="https://a.example/">Агенція</a>', ["https://a.example/"]],
  ['<a data-href="/x">А</a> <a href="">Б</a> <a name="href=/y">В</a> <!-- <a href="/z">Г</a> -->', []],
])("of %s the links lead to %j", (html, links) => {
  expect(linksIn(html)).toEqual(links);
});
