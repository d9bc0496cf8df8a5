/** How a command is called. */
export interface Call {
  /** What stands behind its name, before the options. */
  of?: string;
  /** Options without their dashes, with what follows them, and what each does. */
  options: Readonly<Record<string, string>>;
}

/** The options of each command that has some, as its script takes them. */
export const CALLS: Readonly<Record<string, Call>> = {
  init: {
    of: "<folder>",
    options: {
      "name <text>": "the name of the newsroom",
      "languages uk,en": "its languages, the first one first",
      "address <url>": "where the site will be",
      "host <name>": "the host that it is made for",
      "repository <name>": "where its files are kept: github, gitlab or codeberg",
      "time-zone <zone>": "such as Europe/Kyiv",
      "visnyk <version>": "another version or file of the program than this one",
      yes: "asks nothing (-y)",
    },
  },
  build: {
    options: {
      why: "gives the reason for each page",
      verify: "reads every file of the content and of the site",
      report: "writes a page about the site and this build",
      next: "prints when the next story is due",
      "changes json": "prints which files of the site changed",
      purge: "deletes what only waits for readers of older pages",
      "published <place>": "where the list of what was published is, or none",
      confined: "lets it reach no files but the program's and the site's",
      "shard <i/n>": "does one share of the build and publishes nothing",
      photos: "with --shard: its photos alone",
      "merge [n]": "joins shares, and publishes the site",
      alone: "with --merge: presses itself what is missing",
    },
  },
  start: {
    options: {
      "port <number>": "where it listens (8080)",
      host: "lets others in the network read the preview, drafts too",
      "lang <code>": "the language of the problems",
    },
  },
  check: {
    options: {
      drafts: "takes what is wrong in drafts for errors",
      links: "asks addresses elsewhere whether they are still there",
      "lang <code>": "the language of the problems: en or uk",
      "format <name>": "text, json or github",
      verify: "reads every file",
      "published <place>": "where the list of what was published is, or none",
      confined: "lets it reach no files but the program's and the site's",
    },
  },
  test: {
    options: {
      "budget html=80": "allows pages more, in kB",
      "format <name>": "text, json or github",
    },
  },
  new: {
    of: '"Headline"',
    options: {
      "lang <code>": "its language",
      "date <day>": "its day, such as 2025-02-13",
      "topics <names>": "its topics, with commas between them",
      "from <story>": "begins the translation of a story, in its folder",
      "live <story>": "begins an entry of its live report",
    },
  },
  import: {
    of: "<file or folder>",
    options: {
      "from <system>": "what the archive comes from, where that cannot be seen",
      "dry-run": "says what would be done, and writes nothing",
      "into <content>": "another content folder than the usual one",
      "media <folder>": "where pictures and files lie",
      "fetch-media": "fetches what is not here from the old site",
      "lang <code>": "the language of texts that state none",
      accept: "takes the new topics and authors that were proposed",
    },
  },
  gone: {
    of: "/address/ …",
    options: {
      "to <address>": "leads their readers elsewhere",
      all: "accounts for all that a check finds to lead nowhere",
      "published <place>": "where the list of what was published is",
    },
  },
  override: { of: "<part>", options: { seen: "notes that it fits the part as it is now" } },
  posters: { of: "[story …]", options: {} },
  words: { of: "[language] [group …]", options: {} },
  deploy: {
    of: "<target>",
    options: {
      "dry-run": "says what would be done",
      back: "brings back the state before",
      all: "sends everything again",
      purge: "deletes what waits to be deleted",
      wait: "waits for another deploy",
      "no-ping": "tells no hub",
    },
  },
  hosts: { of: "<host> [file]", options: { "into <folder>": "writes it there, file by file" } },
  validate: { of: "[site]", options: { "validator <folder>": "where the feed validator is" } },
  schemas: { of: "[folder]", options: {} },
  upgrade: {
    options: {
      "to <version>": "another version than the newest",
      "visnyk <file>": "a package of the program to change to",
      yes: "asks nothing (-y)",
    },
  },
  "verify-mirror": {
    of: "<address>",
    options: {
      "key <key>": "the site's public key, if it is not that of site.yaml",
      "sample <number>": "asks for as many files only",
      "new-key <file>": "writes a new private key, and prints the public one",
    },
  },
};
