import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SmallSite } from "../site/small-site.ts";

describe("npm run hosts", () => {
  const site = SmallSite.empty();
  const folder = mkdtempSync(join(tmpdir(), "visnyk-"));
  const hosts = (...args: string[]) => site.run("scripts/hosts.ts", ...args);

  beforeAll(async () => {
    site.write("site.yaml", `${site.content("site.yaml")}host: apache\n`);
    site.story("2025/02/12-s", { slug: "s", aliases: "[/old/]" });
    site.write("redirects.yaml", "/leaflet/: gone\n");
    await site.build();
  });
  afterAll(() => {
    site.remove();
    rmSync(folder, { recursive: true });
  });

  test.each([
    ["nginx", ['"/old" "/2025/02/12/s/";', '"/leaflet" "gone";', "server_name news.example;"]],
    ["caddy", ["`/old` `/2025/02/12/s/`", "`/leaflet` gone", "https://news.example {"]],
    ["apache", ["ServerName news.example", "visnyk-redirects.txt"]],
  ])("prints a whole file for %s, with the old addresses of the published site", async (name, parts) => {
    const { code, said } = await hosts(name);
    expect([code, ...parts.filter((part) => !said.includes(part))]).toEqual([0]);
  });

  test("prints a file that is named, and says which there are where it is none", async () => {
    expect((await hosts("nginx", "visnyk-maps.conf")).said).toMatch(/^map \$uri \$visnyk_at \{/);
    expect((await hosts("apache", "visnyk-redirects.txt")).said).toContain(
      "/leaflet gone\n/old /2025/02/12/s/\n",
    );
    const { code, said } = await hosts("nginx", "maps.conf");
    expect(code).not.toBe(0);
    expect(said).toContain("visnyk.conf, visnyk-lines.conf, visnyk-maps.conf");
  });

  test("writes all files of a host into a folder", async () => {
    await hosts("apache", "--into", folder);
    expect(readdirSync(folder).toSorted()).toEqual(["visnyk-redirects.txt", "visnyk.conf"]);
    expect(readFileSync(join(folder, "visnyk-redirects.txt"), "utf8")).toContain("/leaflet gone\n");
  });

  test("the site has what Apache reads from it", () => {
    expect(site.read(".htaccess")).toContain('RewriteRule "^leaflet(?:/(?:index\\.html?)?)?$" "-" [G]');
  });
});
