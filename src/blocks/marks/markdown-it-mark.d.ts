/** The plugin ships no types of its own. */
declare module "markdown-it-mark" {
  import type { MarkdownIt } from "markdown-it";

  export default function markPlugin(md: MarkdownIt): void;
}
