/**
 * `npm run build`: the whole site into `_site/`; only what changed is pressed. `--why` gives the reason for each page,
 * `--verify` reads every file of the content and of the site, `--report` writes a page about the site and this build,
 * `--next` prints when the next story is due, `--changes json` prints which files of the site changed, `--purge` deletes
 * what only waits for readers of older pages, `--published` says where the list of what was published is, `--confined` lets
 * it reach no files but the program's and the site's.
 * `--shard i/n` does one share of the build and publishes nothing, `--merge` joins shares: see `scripts/shards/README.md`.
 */
import { build } from "./build-steps.ts";
import { command } from "./command.ts";

await command(() => build(process.argv.slice(2), process.env));
