/** The calls of Eleventy 3 that are used here; it ships no types of its own. */
declare module "@11ty/eleventy" {
  export interface UserConfig {
    addGlobalData(name: string, data: unknown): void;
    addExtension(extensions: string | string[], options: { key: string }): void;
    addTransform(name: string, transform: (content: string) => string | Buffer): void;
    addTemplateFormats(formats: string | string[]): void;
    setTemplateFormats(formats: string[]): void;
    setInputDirectory(folder: string): void;
    setOutputDirectory(folder: string): void;
    setIncludesDirectory(folder: string): void;
    setDataDirectory(folder: string): void;
    addWatchTarget(target: string): void;
    setChokidarConfig(options: object): void;
    setDataFileSuffixes(suffixes: string[]): void;
    setServerOptions(options: ServerOptions): void;
    setQuietMode(quiet: boolean): void;
    configureErrorReporting(options: { allowMissingExtensions: boolean }): void;
    setUseGitIgnore(use: boolean): void;
    on(
      event: "eleventy.before" | "eleventy.after" | "eleventy.reset",
      handler: () => void | Promise<void>,
    ): void;
    /** Patterns of files that are no templates; what is changed in the array is heeded. */
    on(event: "eleventy.ignores", handler: (patterns: string[]) => void): void;
  }

  /** The server of previews, before it is asked to listen. */
  export interface DevServer {
    readonly server: import("node:http").Server;
    /** Resolves when it listens. */
    ready(): Promise<void>;
    /** Tells all pages that are open. */
    sendUpdateNotification(news: { type: "eleventy.msg"; message: string }): void;
  }

  export interface ServerOptions {
    middleware?: readonly ((
      request: import("node:http").IncomingMessage,
      response: import("node:http").ServerResponse,
      next: () => void,
    ) => void)[];
    showAllHosts?: boolean;
  }

  export interface Options {
    /** The path of a configuration file; where it is empty, none is looked for. */
    configPath?: string;
    config?: (config: UserConfig) => void;
    quietMode?: boolean;
    runMode?: "build" | "watch" | "serve";
    source?: "cli" | "script";
  }

  export class Eleventy {
    constructor(input?: string, output?: string, options?: Options);
    init(): Promise<void>;
    write(): Promise<unknown>;
    watch(): Promise<(path: string) => Promise<void>>;
    serve(port?: number): Promise<void>;
    disableLogger(): void;
    readonly eleventyServe: {
      initServerInstance(): Promise<void>;
      readonly server: DevServer;
    };
    watcher: { on(event: "unlink" | "add" | "change", listener: (path: string) => void): void };
  }
}
