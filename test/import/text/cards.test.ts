import { expect, test } from "vitest";
import { render } from "../../markdown/shown.ts";
import { converted } from "./converted.ts";

/** What other systems put into texts for what is shown from elsewhere, and where its card leads. */
// biome-ignore format: a table reads better in rows
const EMBEDDED: readonly [what: string, html: string, led: string][] = [
  ["a frame of YouTube", '<iframe width="560" height="315" src="https://www.youtube.com/embed/4czjS9h4Fpg?start=65" title="YouTube video player" allowfullscreen></iframe>', "https://www.youtube.com/watch?v=4czjS9h4Fpg&t=65s"],
  ["a frame without a scheme", '<p><iframe src="//www.youtube.com/embed/4czjS9h4Fpg"></iframe></p>', "https://www.youtube.com/watch?v=4czjS9h4Fpg"],
  ["a frame of a list", '<iframe src="https://www.youtube.com/embed/videoseries?list=PLTiv_XWHnOZpM5D4VEkMu9BPCmXPFCwGn"></iframe>', "https://www.youtube.com/playlist?list=PLTiv_XWHnOZpM5D4VEkMu9BPCmXPFCwGn"],
  ["an address that is not encrypted", '<iframe src="http://www.youtube.com/embed/4czjS9h4Fpg"></iframe>', "https://www.youtube.com/watch?v=4czjS9h4Fpg"],
  ["a bare address that is not encrypted", "<p>http://www.youtube.com/watch?v=4czjS9h4Fpg</p>", "https://www.youtube.com/watch?v=4czjS9h4Fpg"],
  ["an element of a system", '<lite-youtube videoid="4czjS9h4Fpg"></lite-youtube>', "https://www.youtube.com/watch?v=4czjS9h4Fpg"],
  ["a block of WordPress", '<figure class="wp-block-embed is-type-video is-provider-youtube"><div class="wp-block-embed__wrapper">\nhttps://youtu.be/4czjS9h4Fpg\n</div></figure>', "https://www.youtube.com/watch?v=4czjS9h4Fpg"],
  ["a card of Ghost", '<figure class="kg-card kg-embed-card"><iframe src="https://player.vimeo.com/video/493544128?app_id=122963"></iframe></figure>', "https://vimeo.com/493544128"],
  ["Dailymotion", '<iframe src="https://geo.dailymotion.com/player.html?video=x8qabcd"></iframe>', "https://www.dailymotion.com/video/x8qabcd"],
  ["PeerTube", '<iframe src="https://framatube.org/videos/embed/9c9de5e8-0a1e-484a-b099-e80766180a6d"></iframe>', "https://framatube.org/w/9c9de5e8-0a1e-484a-b099-e80766180a6d"],
  ["Telegram", '<script async src="https://telegram.org/js/telegram-widget.js?22" data-telegram-post="durov/68" data-width="100%"></script>', "https://t.me/durov/68"],
  ["X", '<blockquote class="twitter-tweet"><p>Слово</p>&mdash; NASA <a href="https://twitter.com/NASA/status/1362507436611956736?ref_src=twsrc">дата</a></blockquote><script async src="https://platform.twitter.com/widgets.js"></script>', "https://x.com/NASA/status/1362507436611956736"],
  ["Mastodon", '<iframe src="https://mastodon.social/@Mastodon/109318821117356215/embed" class="mastodon-embed"></iframe><script src="https://mastodon.social/embed.js" async="async"></script>', "https://mastodon.social/@Mastodon/109318821117356215"],
  ["Mastodon of today", '<blockquote class="mastodon-embed" data-embed-url="https://mastodon.social/@Mastodon/109318821117356215/embed"><a href="https://mastodon.social/@Mastodon/109318821117356215">Допис</a></blockquote><script data-allowed-prefixes="https://mastodon.social/" async src="https://mastodon.social/embed.js"></script>', "https://mastodon.social/@Mastodon/109318821117356215"],
  ["Bluesky", '<blockquote class="bluesky-embed" data-bluesky-uri="at://did:plc:z72i7hdynmk6r22z27h6tvur/app.bsky.feed.post/3l6oveex3ii2l"><p>Слово</p>&mdash; <a href="https://bsky.app/profile/did:plc:z72i7hdynmk6r22z27h6tvur?ref_src=embed">Bluesky</a> <a href="https://bsky.app/profile/did:plc:z72i7hdynmk6r22z27h6tvur/post/3l6oveex3ii2l?ref_src=embed">дата</a></blockquote><script async src="https://embed.bsky.app/static/embed.js"></script>', "https://bsky.app/profile/did:plc:z72i7hdynmk6r22z27h6tvur/post/3l6oveex3ii2l"],
  ["Instagram", '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/CLdAyHeF8iL/?utm_source=ig_embed"><a href="https://www.instagram.com/p/CLdAyHeF8iL/">x</a></blockquote>', "https://www.instagram.com/p/CLdAyHeF8iL/"],
  ["a frame of Instagram", '<iframe src="https://www.instagram.com/reel/CLdAyHeF8iL/embed/"></iframe>', "https://www.instagram.com/reel/CLdAyHeF8iL/"],
  ["TikTok", '<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@scout2015/video/6718335390845095173" data-video-id="6718335390845095173"><section></section></blockquote><script async src="https://www.tiktok.com/embed.js"></script>', "https://www.tiktok.com/@scout2015/video/6718335390845095173"],
  ["a frame of TikTok", '<iframe src="https://www.tiktok.com/embed/v2/6718335390845095173"></iframe>', "https://www.tiktok.com/player/v1/6718335390845095173"],
  ["Facebook", '<div class="fb-post" data-href="https://www.facebook.com/NASA/posts/10158924881531772"></div>', "https://www.facebook.com/NASA/posts/10158924881531772"],
  ["a frame of Facebook", '<iframe src="https://www.facebook.com/plugins/video.php?height=314&href=https%3A%2F%2Fwww.facebook.com%2FNASA%2Fvideos%2F244082937226437%2F&show_text=false"></iframe>', "https://www.facebook.com/NASA/videos/244082937226437"],
  ["Spotify", '<iframe src="https://open.spotify.com/embed/episode/4uLU6hMCjMI75M1A2tKUQC?utm_source=generator"></iframe>', "https://open.spotify.com/episode/4uLU6hMCjMI75M1A2tKUQC"],
  ["SoundCloud", '<iframe src="https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/172463126&color=%23ff5500"></iframe>', "https://w.soundcloud.com/player/?url=https%3A%2F%2Fapi.soundcloud.com%2Ftracks%2F172463126"],
  ["Apple Podcasts", '<iframe src="https://embed.podcasts.apple.com/us/podcast/houston/id1257510230?i=1000510059405"></iframe>', "https://podcasts.apple.com/us/podcast/houston/id1257510230?i=1000510059405"],
  ["Datawrapper", '<iframe title="Графік" id="datawrapper-chart-Ab1C2" src="https://datawrapper.dwcdn.net/Ab1C2/3/"></iframe><script type="text/javascript">!function(){"use strict";}();</script>', "https://datawrapper.dwcdn.net/Ab1C2/3/"],
  ["the script of Datawrapper", '<div id="datawrapper-vis-Ab1C2"><script type="text/javascript" defer src="https://datawrapper.dwcdn.net/Ab1C2/embed.js"></script></div>', "https://datawrapper.dwcdn.net/Ab1C2/"],
  ["Flourish", '<div class="flourish-embed flourish-chart" data-src="visualisation/1234567"><script src="https://public.flourish.studio/resources/embed.js"></script></div>', "https://public.flourish.studio/visualisation/1234567/"],
  ["OpenStreetMap", '<iframe src="https://www.openstreetmap.org/export/embed.html?bbox=30.5%2C50.4%2C30.6%2C50.5&amp;layer=mapnik&amp;marker=50.45%2C30.55"></iframe><br/><small><a href="https://www.openstreetmap.org/">Більша мапа</a></small>', "https://www.openstreetmap.org/?mlat=50.45&mlon=30.55#map=16/50.45/30.55"],
  ["Google Maps", '<iframe src="https://www.google.com/maps/embed?pb=!1m18!1m12!1m3!1d2540.5!2d30.52!3d50.45"></iframe>', "https://www.google.com/maps/embed?pb=!1m18!1m12!1m3!1d2540.5!2d30.52!3d50.45"],
];

test.each(EMBEDDED)("%s becomes a card", (_, html, led) => {
  const { body, problems } = render(converted(html).markdown);
  const cards = body.filter((part) => typeof part === "object" && part.slot === "embed");
  expect(cards).toEqual([expect.objectContaining({ embed: expect.objectContaining({ address: led }) })]);
  expect(problems.all()).toEqual([]);
});
