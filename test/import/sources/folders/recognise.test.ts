import { expect, test } from "vitest";
import { systemOf } from "./site.ts";

const POST = "---\ntitle: A\n---\nb\n";

// biome-ignore format: a table reads better in rows
test.each<[system: string | undefined, files: Record<string, string>]>([
  ["hugo", { "hugo.toml": "" }], ["hugo", { "config.toml": 'baseURL = "https://a.example"' }], ["hugo", { "config/_default/config.yaml": "a: b" }],
  ["hugo", { "config.yaml": "baseurl: https://a.example" }], ["hugo", { "posts/a.md": `${POST}{{< youtube a >}}` }],
  ["hugo", { "posts/_index.md": POST, "posts/a.md": POST }], ["hugo", { "site/hugo.yaml": "", "README.md": "a" }],
  ["zola", { "config.toml": 'base_url = "https://a.example"' }], ["zola", { "zola.toml": "" }],
  ["zola", { "blog/a.md": '+++\ntitle = "a"\n[taxonomies]\ntags = []\n+++\n' }], ["zola", { "blog/_index.md": "+++\n+++\n", "blog/a.md": "[b](@/blog/b.md)" }],
  ["jekyll", { "_config.yml": "title: a" }], ["jekyll", { "_posts/2024-05-01-a.md": POST }], ["jekyll", { "docs/_config.yml": "title: a", "package.json": "{}" }],
  ["eleventy", { ".eleventy.js": "" }], ["eleventy", { "eleventy.config.mjs": "" }], ["eleventy", { "posts/posts.11tydata.js": "", "posts/a.md": POST }],
  ["eleventy", { "package.json": '{"devDependencies": {"@11ty/eleventy": "3.0.0"}}', "a.md": POST }],
  ["eleventy", { "a.md": '---\ntitle: A\npermalink: "/{{ page.fileSlug }}/"\n---\n' }],
  ["astro", { "astro.config.ts": "" }], ["astro", { "src/content/blog/a.md": POST }], ["astro", { "blog/a.mdx": POST }],
  ["hugo", { "notes/a.md": POST }], [undefined, { "a.md": "# Без нічого" }],
  [undefined, { "a.txt": "b" }], [undefined, { "wp-content/uploads/a.jpg": "" }], [undefined, { "config.toml": "[tool]" }],
])("%s: %j", (system, files) => {
  expect(systemOf(files)).toBe(system);
});
