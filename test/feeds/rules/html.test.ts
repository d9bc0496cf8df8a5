import { expect, test } from "vitest";
import { parseXml } from "../xml-tree.ts";
import { htmlFindings } from "./html.ts";
import { implausibleTexts } from "./plausible-text.ts";

test.each([
  "<p>Text <a href='https://a.example/#b'>a</a>, <a href='mailto:a@b.example'>b</a></p>",
  "<figure><img src='https://a.example/1.jpg' alt=''><figcaption>c <small>d</small></figcaption></figure>",
  "AT&amp;T ]]&gt; &lt;video&gt; \u0001",
])("nothing is found in %s", (html) => {
  expect(htmlFindings(html)).toEqual([]);
});

test.each([
  ["<script>alert(1)</script>", "<script> in the text"],
  ["<style>p {}</style>", "<style> in the text"],
  ["<iframe src='https://a.example/'></iframe>", "<iframe> in the text"],
  ["<form></form>", "<form> in the text"],
  ["<object></object>", "<object> in the text"],
  ["<embed>", "<embed> in the text"],
  ["<input>", "<input> in the text"],
  ["<meta>", "<meta> in the text"],
  ["<news-card></news-card>", "<news-card> in the text"],
  ["<p onclick='a()'></p>", "<p onclick>"],
  ["<p style='top: 0'></p>", "<p style>"],
  ["<section aria-label='a'></section>", "<section aria-label>"],
  ["<img src='https://a.example/' alt='' loading='lazy'>", "<img loading>"],
  ["<img src='https://a.example/' alt='' data-src='a'>", "<img data-src>"],
  ["<img alt=''>", "<img> without src"],
  ["<img src='https://a.example/'>", "<img> without alt"],
  ["<a href='javascript:a()'>a</a>", '<a href="javascript:a()"> is no absolute http(s) address'],
  ["<a href='/a/'>a</a>", '<a href="/a/"> is no absolute http(s) address'],
  ["<a href='#a'>a</a>", '<a href="#a"> is no absolute http(s) address'],
  ["<a href='a.html'>a</a>", '<a href="a.html"> is no absolute http(s) address'],
  [
    "<img src='data:image/gif;base64,R0' alt=''>",
    '<img src="data:image/gif;base64,R0"> is no absolute http(s) address',
  ],
  ["<img src='//a.example/' alt=''>", '<img src="//a.example/"> is no absolute http(s) address'],
  ["<blockquote cite='/a/'></blockquote>", '<blockquote cite="/a/"> is no absolute http(s) address'],
  [
    "<img src='https://a.example/' alt='' srcset='https://a.example/1 1x, /2 2x'>",
    '<img srcset="/2"> is no absolute http(s) address',
  ],
  ['<p title=a"b></p>', "HTML that does not parse: unexpected-character-in-unquoted-attribute-value"],
])("in %s is found: %s", (html, finding) => {
  expect(htmlFindings(html)[0]).toContain(finding);
});

test("a video has no place, nor its relative poster", () => {
  expect(htmlFindings("<video poster='/a.jpg'></video>")).toEqual([
    "<video> in the text",
    "<video poster>",
    '<video poster="/a.jpg"> is no absolute http(s) address',
  ]);
});

test.each([
  ["<title>&lt;b>News&lt;/b></title>", ['title "<b>News</b>" has markup']],
  ["<title>News &amp;amp; co</title>", ['title "News &amp; co" has markup']],
  ["<a><category>&lt;br/></category></a>", ['category "<br/>" has markup']],
  ['<a type="text">&amp;#8211;</a>', ['a "&#8211;" has markup']],
  ["<description>caf\u0083</description>", ['description "caf\u0083" has broken characters']],
  ["<title>News &amp; co: 1 &lt; 2</title>", []],
  ["<description>&lt;b>News&lt;/b></description>", []],
])("what is not plausible in the texts of %s: %j", (xml, findings) => {
  expect(implausibleTexts(parseXml(xml))).toEqual(findings);
});
