/**
 * What the published schemas of hosts allow, as far as our files come near it: names and kinds of keys, in our own words.
 * Nothing else may be in a file, for hosts refuse or overlook what they do not know.
 */

type Schema = Readonly<Record<string, unknown>>;

const text: Schema = { type: "string", minLength: 1 };
const only = (properties: Record<string, Schema>, required: string[] = Object.keys(properties)): Schema => ({
  type: "object",
  additionalProperties: false,
  properties,
  required,
});
const listOf = (items: Schema): Schema => ({ type: "array", items });

/** https://openapi.vercel.sh/vercel.json */
export const VERCEL: Schema = only(
  {
    $schema: text,
    framework: { type: ["string", "null"] },
    buildCommand: { type: ["string", "null"], maxLength: 256 },
    installCommand: { type: ["string", "null"], maxLength: 256 },
    outputDirectory: { type: ["string", "null"], maxLength: 256 },
    routes: {
      ...listOf({
        oneOf: [
          only({ handle: { enum: ["error", "filesystem", "hit", "miss", "resource", "rewrite"] } }),
          only(
            {
              src: { ...text, maxLength: 4096 },
              dest: { ...text, maxLength: 4096 },
              headers: {
                type: "object",
                additionalProperties: { type: "string", maxLength: 4096 },
                propertyNames: { maxLength: 256 },
                maxProperties: 100,
              },
              status: { type: "integer", minimum: 100, maximum: 999 },
              caseSensitive: { type: "boolean" },
              continue: { type: "boolean" },
              important: { type: "boolean" },
              has: {
                ...listOf(
                  only({
                    type: { enum: ["header", "cookie", "query"] },
                    key: { type: "string", maxLength: 4096 },
                    value: only({ eq: { type: "string", maxLength: 4096 } }),
                  }),
                ),
                maxItems: 16,
              },
            },
            ["src"],
          ),
        ],
      }),
      maxItems: 2048,
    },
  },
  [],
);

const header = only({ key: text, value: text });

/** https://raw.githubusercontent.com/firebase/firebase-tools/master/schema/firebase-config.json */
export const FIREBASE: Schema = only({
  $schema: text,
  hosting: only(
    {
      public: text,
      ignore: listOf(text),
      redirects: listOf(only({ regex: text, destination: text, type: { enum: [301, 302] } })),
      headers: listOf(only({ regex: text, headers: listOf(header) })),
      trailingSlash: { type: "boolean" },
      cleanUrls: { type: "boolean" },
    },
    ["public", "ignore"],
  ),
});

/** `config-schema.json` of the package `wrangler` */
export const WRANGLER: Schema = only({
  $schema: text,
  name: { type: "string", pattern: "^[a-z0-9][a-z0-9-]{0,62}$" },
  compatibility_date: { type: "string", pattern: "^\\d{4}-\\d\\d-\\d\\d$" },
  assets: only({
    directory: text,
    html_handling: { enum: ["auto-trailing-slash", "force-trailing-slash", "drop-trailing-slash", "none"] },
    not_found_handling: { enum: ["single-page-application", "404-page", "none"] },
  }),
});

/** https://docs.netlify.com/build/configure-builds/file-based-configuration/ */
export const NETLIFY: Schema = only({
  build: only({ command: text, publish: text, environment: { type: "object", additionalProperties: text } }),
  plugins: listOf(only({ package: text })),
  functions: only({ directory: text }),
});

const step: Schema = {
  oneOf: [
    only({ run: text }),
    only(
      {
        uses: { type: "string", pattern: "^actions/[a-z-]+@v\\d+$" },
        with: { type: "object" },
        id: text,
      },
      ["uses"],
    ),
  ],
};

/** https://json.schemastore.org/github-workflow.json */
export const GITHUB_WORKFLOW: Schema = only({
  name: text,
  on: only({
    push: only({ branches: listOf(text) }),
    schedule: listOf(only({ cron: { type: "string", pattern: "^\\S+( \\S+){4}$" } })),
    workflow_dispatch: { type: "null" },
  }),
  permissions: only({
    contents: { const: "read" },
    pages: { const: "write" },
    "id-token": { const: "write" },
  }),
  concurrency: only({ group: text, "cancel-in-progress": { type: "boolean" } }),
  jobs: only({
    site: only({
      "runs-on": text,
      environment: only({ name: text, url: text }),
      steps: listOf(step),
    }),
  }),
});

/** https://gitlab.com/gitlab-org/gitlab/-/raw/master/app/assets/javascripts/editor/schema/ci.json */
export const GITLAB_PIPELINE: Schema = only({
  pages: only({
    image: text,
    resource_group: text,
    rules: listOf(only({ if: text })),
    variables: { type: "object", additionalProperties: text },
    cache: only({ key: text, paths: listOf(text) }),
    script: listOf(text),
    artifacts: only({ paths: listOf(text) }),
  }),
});
