import { describe, expect, test } from "vitest";
import type { EmbedFault } from "../../../src/blocks/embed/provider.ts";
import { PROVIDERS } from "../../../src/blocks/embed/providers/index.ts";
import { recognise } from "../../../src/blocks/embed/recognise.ts";
import { EMBEDS } from "./addresses.ts";

describe("addresses that show something", () => {
  test.each(EMBEDS)("%s", (address, provider, led, framed) => {
    const found = recognise(address);
    expect([found?.provider, found?.embed?.address, found?.embed?.frame?.src]).toEqual([
      provider,
      led,
      framed,
    ]);
  });

  test("lead to one that means the same, and are told by the same name", () => {
    for (const [address] of EMBEDS) {
      const { provider, embed } = recognise(address) ?? {};
      const again = recognise(embed?.address ?? "");
      expect([again?.provider, again?.embed?.id, again?.embed?.frame]).toEqual([
        provider,
        embed?.id,
        embed?.frame,
      ]);
    }
  });

  test("have frames from the provider's own hosts or the instance, by https, and ids that can be names of files", () => {
    for (const [address, provider] of EMBEDS) {
      const { address: led = "", id = "id", frame } = recognise(address)?.embed ?? {};
      expect(id).toMatch(/^[\w.-]+$/);
      if (frame === undefined) continue;
      const host = new URL(frame.src).hostname;
      expect(frame.src).toMatch(/^https:\/\/[a-z0-9.-]+\/[\x21-\x7e]*$/);
      if (PROVIDERS[provider]?.hosts === undefined) expect(host).toBe(new URL(led).hostname);
      else expect(recognise(`https://${host}/x`)?.provider ?? FRAMES).toBeTruthy();
    }
  });

  test("of every provider are here", () => {
    expect(new Set(EMBEDS.map(([, provider]) => provider))).toEqual(new Set(Object.keys(PROVIDERS)));
  });
});

const FRAMES = "a host of frames alone";

const FAULTS: readonly [address: string, provider: string, fault: EmbedFault][] = [
  ["https://www.youtube.com/watch?v=4czjS9h4Fp", "youtube", "id"],
  ["https://www.youtube.com/watch", "youtube", "id"],
  ["https://youtu.be/4czjS9h4Fpg%22onload", "youtube", "id"],
  ["https://www.youtube.com/embed/<script>", "youtube", "id"],
  ["https://www.youtube.com/playlist?list=WL", "youtube", "closed"],
  ["https://studio.youtube.com/video/4czjS9h4Fpg/edit", "youtube", "closed"],
  ["https://vimeo.com/manage/videos/493544128", "vimeo", "closed"],
  ["https://player.vimeo.com/video/me", "vimeo", "id"],
  ["https://www.dailymotion.com/video/", "dailymotion", "id"],
  ["https://t.me/c/1234567890/12", "telegram", "closed"],
  ["https://t.me/zelenskiy_official/abc", "telegram", "id"],
  ["https://x.com/NASA/status/twelve", "x", "id"],
  ["https://t.co/AbCdEfGhIj", "x", "short"],
  ["https://bsky.app/profile/esa.int/post/3l", "bluesky", "id"],
  ["https://www.instagram.com/p/C1%20/", "instagram", "id"],
  ["https://www.instagram.com/share/p/AbCdEf", "instagram", "short"],
  ["https://www.instagram.com/stories/esa/3141592653589793238/", "instagram", "closed"],
  ["https://vm.tiktok.com/ZMabc123/", "tiktok", "short"],
  ["https://www.tiktok.com/t/ZTabc123/", "tiktok", "short"],
  ["https://www.tiktok.com/@esa/video/12", "tiktok", "id"],
  ["https://fb.watch/abcDEF123/", "facebook", "short"],
  ["https://www.facebook.com/share/v/1AbCdEfGhI/", "facebook", "short"],
  ["https://www.facebook.com/NASA/posts/", "facebook", "id"],
  ["https://open.spotify.com/track/short", "spotify", "id"],
  ["https://spotify.link/AbCdEf", "spotify", "short"],
  ["https://on.soundcloud.com/AbCdE", "soundcloud", "short"],
  ["https://w.soundcloud.com/player/?url=https%3A//evil.example/x", "soundcloud", "id"],
  ["https://w.soundcloud.com/player/?url=javascript:alert(1)", "soundcloud", "id"],
  ["https://podcasts.apple.com/us/podcast/a-show/id12", "apple-podcasts", "id"],
  ["https://app.datawrapper.de/chart/AbC12/publish", "datawrapper", "closed"],
  ["https://datawrapper.dwcdn.net/AbC/", "datawrapper", "id"],
  ["https://app.flourish.studio/visualisation/1234567/edit", "flourish", "closed"],
  ["https://public.flourish.studio/visualisation/abc/", "flourish", "id"],
  ["https://www.openstreetmap.org/go/0EEQjE", "openstreetmap", "short"],
  ["https://www.openstreetmap.org/#map=15/134.2/-118.17", "openstreetmap", "id"],
  ["https://www.openstreetmap.org/?bbox=5,1,4,2", "openstreetmap", "id"],
  ["https://maps.app.goo.gl/AbCdEfGhIjKlMnOp8", "google-maps", "short"],
  ["https://goo.gl/maps/AbCdEf", "google-maps", "short"],
  ["https://www.google.com/maps/embed?pb=<script>", "google-maps", "id"],
];

test.each(FAULTS)("%s cannot be shown, and why is known", (address, provider, fault) => {
  expect(recognise(address)).toEqual({ provider, fault });
});

const UNKNOWN: readonly string[] = [
  // What shows nothing of the kind.
  "https://www.youtube.com/@NASA",
  "https://www.youtube.com/",
  "https://youtu.be/",
  "https://vimeo.com/nasa",
  "https://t.me/zelenskiy_official",
  "https://t.me/joinchat/AAAA",
  "https://x.com/NASA",
  "https://bsky.app/profile/esa.int",
  "https://www.instagram.com/esa/",
  "https://www.tiktok.com/@esa",
  "https://www.facebook.com/NASA",
  "https://open.spotify.com/",
  "https://soundcloud.com/nasa",
  "https://soundcloud.com/nasa/sets",
  "https://soundcloud.com/discover/sets/x",
  "https://www.datawrapper.de/blog",
  "https://flourish.studio/examples/",
  "https://www.openstreetmap.org/user/somebody",
  "https://www.google.com/search?q=maps",
  "https://www.google.com/maps",
  "https://example.social/@somebody",
  "https://example.com/@user/2024",
  "https://example.com/w/anything",
  // Hosts that look like others, or are written to be taken for them.
  "https://youtube.com.evil.example/watch?v=4czjS9h4Fpg",
  "https://www.youtube.com@evil.example/watch?v=4czjS9h4Fpg",
  "https://evilyoutube.com/watch?v=4czjS9h4Fpg",
  "https://xn--outube-9yd.com/watch?v=4czjS9h4Fpg",
  "https://уoutube.com/watch?v=4czjS9h4Fpg",
  "https://youtube.com./watch?v=4czjS9h4Fpg",
  "https://google.evil/maps?q=Kyiv",
  "https://maps.google.com.evil.example/maps?q=Kyiv",
  // No addresses that a reader copied.
  "https://user:secret@www.youtube.com/watch?v=4czjS9h4Fpg",
  "https://user@www.youtube.com/watch?v=4czjS9h4Fpg",
  "https://www.youtube.com:8443/watch?v=4czjS9h4Fpg",
  "ftp://www.youtube.com/watch?v=4czjS9h4Fpg",
  "javascript:alert('https://www.youtube.com/watch?v=4czjS9h4Fpg')",
  "data:text/html,https://youtu.be/4czjS9h4Fpg",
  "https:",
  "",
  // Machines of nobody's public site.
  "https://localhost/w/9c9de5e8-0a1e-484a-b099-e80766180a6d",
  "https://127.0.0.1/videos/watch/9c9de5e8-0a1e-484a-b099-e80766180a6d",
  "https://[::1]/videos/watch/9c9de5e8-0a1e-484a-b099-e80766180a6d",
  "https://intranet/@user/109123456789012345",
  "https://printer.local/@user/109123456789012345",
  "https://video.example:9000/w/kkGMgK9ZtnKfYAgnEtQxbv",
];

test.each(UNKNOWN)("%s is nobody's", (address) => {
  expect(recognise(address)).toBeUndefined();
});
