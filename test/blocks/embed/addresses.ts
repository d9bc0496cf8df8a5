const NOCOOKIE = "https://www.youtube-nocookie.com/embed";
const MARS = "https://www.youtube.com/watch?v=4czjS9h4Fpg";
const MARS_FRAME = `${NOCOOKIE}/4czjS9h4Fpg?autoplay=1`;
const LIST = "PLTiv_XWHnOZpM5D4VEkMu9BPCmXPFCwGn";
const TRACK = "4uLU6hMCjMI75M1A2tKUQC";
const UUID = "9c9de5e8-0a1e-484a-b099-e80766180a6d";
const CODE = "!1m18!1m12!1m3!1d2540.5!2d30.52!3d50.45!2m3!1f0!2f0!3f0";

/** Addresses as people write them, whose they are, where their cards lead, and the frame; nothing where there is none. */
export const EMBEDS: readonly [address: string, provider: string, led: string, framed: string | undefined][] =
  [
    ["https://www.youtube.com/watch?v=4czjS9h4Fpg", "youtube", MARS, MARS_FRAME],
    ["https://youtube.com/watch?feature=shared&v=4czjS9h4Fpg", "youtube", MARS, MARS_FRAME],
    ["http://m.youtube.com/watch?v=4czjS9h4Fpg&pp=abc", "youtube", MARS, MARS_FRAME],
    ["https://youtu.be/4czjS9h4Fpg?si=trackingtracking", "youtube", MARS, MARS_FRAME],
    ["https://www.youtube.com/embed/4czjS9h4Fpg", "youtube", MARS, MARS_FRAME],
    ["https://www.youtube-nocookie.com/embed/4czjS9h4Fpg?rel=0", "youtube", MARS, MARS_FRAME],
    ["https://www.youtube.com/v/4czjS9h4Fpg", "youtube", MARS, MARS_FRAME],
    ["https://www.youtube.com/live/4czjS9h4Fpg?feature=share", "youtube", MARS, MARS_FRAME],
    ["https://music.youtube.com/watch?v=4czjS9h4Fpg", "youtube", MARS, MARS_FRAME],
    ["https://youtu.be/4czjS9h4Fpg?t=65", "youtube", `${MARS}&t=65s`, `${MARS_FRAME}&start=65`],
    [
      "https://www.youtube.com/watch?v=4czjS9h4Fpg&t=1h1m5s",
      "youtube",
      `${MARS}&t=3665s`,
      `${MARS_FRAME}&start=3665`,
    ],
    [
      "https://www.youtube.com/embed/4czjS9h4Fpg?start=90",
      "youtube",
      `${MARS}&t=90s`,
      `${MARS_FRAME}&start=90`,
    ],
    ["https://www.youtube.com/watch?v=4czjS9h4Fpg&t=0&t=x", "youtube", MARS, MARS_FRAME],
    [
      "https://www.youtube.com/shorts/4czjS9h4Fpg?si=x",
      "youtube",
      "https://www.youtube.com/shorts/4czjS9h4Fpg",
      MARS_FRAME,
    ],
    [
      `https://www.youtube.com/watch?v=4czjS9h4Fpg&list=${LIST}&index=3`,
      "youtube",
      `${MARS}&list=${LIST}`,
      `${MARS_FRAME}&list=${LIST}`,
    ],
    [
      `https://www.youtube.com/playlist?list=${LIST}`,
      "youtube",
      `https://www.youtube.com/playlist?list=${LIST}`,
      `${NOCOOKIE}/videoseries?list=${LIST}&autoplay=1`,
    ],
    [
      `https://www.youtube.com/embed/videoseries?list=${LIST}`,
      "youtube",
      `https://www.youtube.com/playlist?list=${LIST}`,
      `${NOCOOKIE}/videoseries?list=${LIST}&autoplay=1`,
    ],
    ["https://vimeo.com/493544128", "vimeo", "https://vimeo.com/493544128", vimeo("493544128")],
    [
      "https://vimeo.com/channels/staffpicks/493544128",
      "vimeo",
      "https://vimeo.com/493544128",
      vimeo("493544128"),
    ],
    [
      "https://vimeo.com/groups/shortfilms/videos/493544128",
      "vimeo",
      "https://vimeo.com/493544128",
      vimeo("493544128"),
    ],
    [
      "https://player.vimeo.com/video/493544128?title=0",
      "vimeo",
      "https://vimeo.com/493544128",
      vimeo("493544128"),
    ],
    [
      "https://vimeo.com/493544128/0a1b2c3d4e?share=copy#t=90s",
      "vimeo",
      "https://vimeo.com/493544128/0a1b2c3d4e#t=90s",
      "https://player.vimeo.com/video/493544128?h=0a1b2c3d4e&dnt=1&autoplay=1#t=90s",
    ],
    [
      "https://vimeo.com/event/1234567",
      "vimeo",
      "https://vimeo.com/event/1234567",
      "https://vimeo.com/event/1234567/embed",
    ],
    [
      "https://vimeo.com/showcase/7654321",
      "vimeo",
      "https://vimeo.com/showcase/7654321",
      "https://vimeo.com/showcase/7654321/embed",
    ],
    [
      "https://vimeo.com/album/7654321/video/493544128",
      "vimeo",
      "https://vimeo.com/493544128",
      vimeo("493544128"),
    ],
    ["https://www.dailymotion.com/video/x8qabcd", "dailymotion", dm("x8qabcd"), dmFrame("x8qabcd")],
    [
      "https://www.dailymotion.com/video/x8qabcd_a-title_news",
      "dailymotion",
      dm("x8qabcd"),
      dmFrame("x8qabcd"),
    ],
    ["https://dai.ly/x8qabcd", "dailymotion", dm("x8qabcd"), dmFrame("x8qabcd")],
    ["https://www.dailymotion.com/embed/video/x8qabcd", "dailymotion", dm("x8qabcd"), dmFrame("x8qabcd")],
    [
      "https://geo.dailymotion.com/player.html?video=x8qabcd",
      "dailymotion",
      dm("x8qabcd"),
      dmFrame("x8qabcd"),
    ],
    [
      "https://www.dailymotion.com/playlist/x5nmbq",
      "dailymotion",
      "https://www.dailymotion.com/playlist/x5nmbq",
      "https://geo.dailymotion.com/player.html?playlist=x5nmbq",
    ],
    [
      `https://framatube.org/videos/watch/${UUID}`,
      "peertube",
      `https://framatube.org/w/${UUID}`,
      `https://framatube.org/videos/embed/${UUID}?autoplay=1&p2p=0`,
    ],
    [
      "https://framatube.org/w/kkGMgK9ZtnKfYAgnEtQxbv?start=1m30s",
      "peertube",
      "https://framatube.org/w/kkGMgK9ZtnKfYAgnEtQxbv?start=90s",
      "https://framatube.org/videos/embed/kkGMgK9ZtnKfYAgnEtQxbv?autoplay=1&p2p=0&start=90s",
    ],
    [
      `https://peertube.example/w/p/${UUID}`,
      "peertube",
      `https://peertube.example/w/p/${UUID}`,
      `https://peertube.example/video-playlists/embed/${UUID}?autoplay=1&p2p=0`,
    ],
    ["https://t.me/durov/68", "telegram", "https://t.me/durov/68", "https://t.me/durov/68?embed=1"],
    ["https://t.me/s/durov/68?single", "telegram", "https://t.me/durov/68", "https://t.me/durov/68?embed=1"],
    ["https://telegram.me/durov/68", "telegram", "https://t.me/durov/68", "https://t.me/durov/68?embed=1"],
    [
      "https://t.me/somegroup/12/345",
      "telegram",
      "https://t.me/somegroup/12/345",
      "https://t.me/somegroup/12/345?embed=1",
    ],
    ["https://x.com/NASA/status/1362507436611956736", "x", tweet("NASA"), tweetFrame()],
    ["https://twitter.com/NASA/status/1362507436611956736?s=20", "x", tweet("NASA"), tweetFrame()],
    ["https://mobile.twitter.com/NASA/statuses/1362507436611956736", "x", tweet("NASA"), tweetFrame()],
    ["https://twitter.com/NASA/status/1362507436611956736/photo/1", "x", tweet("NASA"), tweetFrame()],
    ["https://x.com/i/web/status/1362507436611956736", "x", tweet("i"), tweetFrame()],
    ["https://platform.twitter.com/embed/Tweet.html?id=1362507436611956736", "x", tweet("i"), tweetFrame()],
    [
      "https://mastodon.social/@Mastodon/109318821117356215",
      "mastodon",
      "https://mastodon.social/@Mastodon/109318821117356215",
      "https://mastodon.social/@Mastodon/109318821117356215/embed",
    ],
    [
      "https://social.example/users/desk/statuses/109318821117356215",
      "mastodon",
      "https://social.example/@desk/109318821117356215",
      "https://social.example/@desk/109318821117356215/embed",
    ],
    [
      "https://mastodon.social/@desk@social.example/109318821117356215",
      "mastodon",
      "https://mastodon.social/@desk@social.example/109318821117356215",
      undefined,
    ],
    [
      "https://bsky.app/profile/bsky.app/post/3l6oveex3ii2l",
      "bluesky",
      "https://bsky.app/profile/bsky.app/post/3l6oveex3ii2l",
      "https://embed.bsky.app/embed/bsky.app/app.bsky.feed.post/3l6oveex3ii2l",
    ],
    [
      "https://bsky.app/profile/did:plc:z72i7hdynmk6r22z27h6tvur/post/3l6oveex3ii2l",
      "bluesky",
      "https://bsky.app/profile/did:plc:z72i7hdynmk6r22z27h6tvur/post/3l6oveex3ii2l",
      "https://embed.bsky.app/embed/did:plc:z72i7hdynmk6r22z27h6tvur/app.bsky.feed.post/3l6oveex3ii2l",
    ],
    [
      "https://embed.bsky.app/embed/did:plc:z72i7hdynmk6r22z27h6tvur/app.bsky.feed.post/3l6oveex3ii2l?id=1",
      "bluesky",
      "https://bsky.app/profile/did:plc:z72i7hdynmk6r22z27h6tvur/post/3l6oveex3ii2l",
      "https://embed.bsky.app/embed/did:plc:z72i7hdynmk6r22z27h6tvur/app.bsky.feed.post/3l6oveex3ii2l",
    ],
    [
      "https://www.instagram.com/p/CLdAyHeF8iL/?igshid=x",
      "instagram",
      "https://www.instagram.com/p/CLdAyHeF8iL/",
      "https://www.instagram.com/p/CLdAyHeF8iL/embed/captioned/",
    ],
    [
      "https://www.instagram.com/nasa/reel/CLdAyHeF8iL/",
      "instagram",
      "https://www.instagram.com/reel/CLdAyHeF8iL/",
      "https://www.instagram.com/reel/CLdAyHeF8iL/embed/",
    ],
    [
      "https://www.tiktok.com/@scout2015/video/6718335390845095173?lang=uk",
      "tiktok",
      "https://www.tiktok.com/@scout2015/video/6718335390845095173",
      "https://www.tiktok.com/player/v1/6718335390845095173?autoplay=1&rel=0",
    ],
    [
      "https://www.tiktok.com/embed/v2/6718335390845095173",
      "tiktok",
      "https://www.tiktok.com/player/v1/6718335390845095173",
      "https://www.tiktok.com/player/v1/6718335390845095173?autoplay=1&rel=0",
    ],
    [
      "https://www.facebook.com/NASA/posts/10158924881531772",
      "facebook",
      fb("NASA/posts/10158924881531772"),
      fbPost("NASA/posts/10158924881531772"),
    ],
    [
      "https://m.facebook.com/story.php?story_fbid=10158924881531772&id=54971236771&ref=x",
      "facebook",
      fb("permalink.php?story_fbid=10158924881531772&id=54971236771"),
      fbPost("permalink.php?story_fbid=10158924881531772&id=54971236771"),
    ],
    [
      "https://www.facebook.com/NASA/videos/mars/244082937226437/",
      "facebook",
      fb("NASA/videos/244082937226437"),
      fbVideo("NASA/videos/244082937226437"),
    ],
    [
      "https://www.facebook.com/watch/?v=244082937226437",
      "facebook",
      fb("watch/?v=244082937226437"),
      fbVideo("watch/?v=244082937226437"),
    ],
    [
      "https://www.facebook.com/reel/244082937226437",
      "facebook",
      fb("reel/244082937226437"),
      fbVideo("reel/244082937226437"),
    ],
    [
      `https://www.facebook.com/plugins/video.php?href=${encodeURIComponent("https://www.facebook.com/NASA/videos/244082937226437/")}`,
      "facebook",
      fb("NASA/videos/244082937226437"),
      fbVideo("NASA/videos/244082937226437"),
    ],
    [
      "https://www.facebook.com/groups/1234567890/permalink/9876543210/",
      "facebook",
      fb("groups/1234567890/posts/9876543210/"),
      undefined,
    ],
    [
      `https://open.spotify.com/track/${TRACK}?si=x`,
      "spotify",
      `https://open.spotify.com/track/${TRACK}`,
      `https://open.spotify.com/embed/track/${TRACK}`,
    ],
    [
      `https://open.spotify.com/intl-fr/episode/${TRACK}`,
      "spotify",
      `https://open.spotify.com/episode/${TRACK}`,
      `https://open.spotify.com/embed/episode/${TRACK}`,
    ],
    [
      `https://open.spotify.com/embed/show/${TRACK}?theme=0`,
      "spotify",
      `https://open.spotify.com/show/${TRACK}`,
      `https://open.spotify.com/embed/show/${TRACK}`,
    ],
    [
      `https://open.spotify.com/user/nasa/playlist/${TRACK}`,
      "spotify",
      `https://open.spotify.com/playlist/${TRACK}`,
      `https://open.spotify.com/embed/playlist/${TRACK}`,
    ],
    [
      "https://soundcloud.com/nasa/quindar-tones?utm_source=x",
      "soundcloud",
      "https://soundcloud.com/nasa/quindar-tones",
      sound("https://soundcloud.com/nasa/quindar-tones"),
    ],
    [
      "https://m.soundcloud.com/nasa/quindar-tones/s-AbCdE",
      "soundcloud",
      "https://soundcloud.com/nasa/quindar-tones/s-AbCdE",
      sound("https://soundcloud.com/nasa/quindar-tones/s-AbCdE"),
    ],
    [
      "https://soundcloud.com/nasa/sets/golden-record-sounds-of",
      "soundcloud",
      "https://soundcloud.com/nasa/sets/golden-record-sounds-of",
      sound("https://soundcloud.com/nasa/sets/golden-record-sounds-of"),
    ],
    [
      "https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/172463126&color=ff5500",
      "soundcloud",
      "https://w.soundcloud.com/player/?url=https%3A%2F%2Fapi.soundcloud.com%2Ftracks%2F172463126",
      sound("https://api.soundcloud.com/tracks/172463126"),
    ],
    [
      "https://podcasts.apple.com/us/podcast/houston-we-have-a-podcast/id1257510230?i=1000510059405",
      "apple-podcasts",
      "https://podcasts.apple.com/us/podcast/houston-we-have-a-podcast/id1257510230?i=1000510059405",
      "https://embed.podcasts.apple.com/us/podcast/houston-we-have-a-podcast/id1257510230?i=1000510059405",
    ],
    [
      "https://embed.podcasts.apple.com/podcast/id1257510230",
      "apple-podcasts",
      "https://podcasts.apple.com/podcast/id1257510230",
      "https://embed.podcasts.apple.com/podcast/id1257510230",
    ],
    [
      "https://www.datawrapper.de/_/Ab1C2/",
      "datawrapper",
      "https://datawrapper.dwcdn.net/Ab1C2/",
      "https://datawrapper.dwcdn.net/Ab1C2/",
    ],
    [
      "https://datawrapper.dwcdn.net/Ab1C2/3/",
      "datawrapper",
      "https://datawrapper.dwcdn.net/Ab1C2/3/",
      "https://datawrapper.dwcdn.net/Ab1C2/3/",
    ],
    [
      "https://public.flourish.studio/visualisation/1234567/?utm_source=x",
      "flourish",
      "https://public.flourish.studio/visualisation/1234567/",
      "https://flo.uri.sh/visualisation/1234567/embed",
    ],
    [
      "https://flo.uri.sh/story/765432/embed",
      "flourish",
      "https://public.flourish.studio/story/765432/",
      "https://flo.uri.sh/story/765432/embed",
    ],
    [
      "https://www.openstreetmap.org/#map=15/34.2013/-118.1714",
      "openstreetmap",
      "https://www.openstreetmap.org/#map=15/34.2013/-118.1714",
      osm("-118.18513,34.19278,-118.15767,34.20982"),
    ],
    [
      "https://www.openstreetmap.org/?mlat=34.2013&mlon=-118.1714#map=15/34.2013/-118.1714&layers=H",
      "openstreetmap",
      "https://www.openstreetmap.org/?mlat=34.2013&mlon=-118.1714#map=15/34.2013/-118.1714",
      `${osm("-118.18513,34.19278,-118.15767,34.20982")}&marker=34.2013%2C-118.1714`,
    ],
    [
      "https://www.openstreetmap.org/export/embed.html?bbox=30.5,50.4,30.6,50.5&layer=mapnik",
      "openstreetmap",
      "https://www.openstreetmap.org/?bbox=30.5%2C50.4%2C30.6%2C50.5",
      osm("30.5,50.4,30.6,50.5"),
    ],
    [
      "https://osm.org/relation/60199",
      "openstreetmap",
      "https://www.openstreetmap.org/relation/60199",
      undefined,
    ],
    ["https://www.google.com/maps?q=Kyiv", "google-maps", gm("q=Kyiv"), gm("q=Kyiv&output=embed")],
    [
      "https://maps.google.com.ua/?q=50.45,30.52",
      "google-maps",
      gm("q=50.45%2C30.52"),
      gm("q=50.45%2C30.52&output=embed"),
    ],
    [
      "https://www.google.com/maps/@50.45,30.52,15z",
      "google-maps",
      gm("q=50.45%2C30.52&z=15"),
      gm("q=50.45%2C30.52&z=15&output=embed"),
    ],
    [
      "https://www.google.com/maps/place/Grand-Place/@50.8467,4.3525,17z/data=!3m1",
      "google-maps",
      gm("q=Grand-Place&ll=50.8467%2C4.3525&z=17"),
      gm("q=Grand-Place&ll=50.8467%2C4.3525&z=17&output=embed"),
    ],
    [
      "https://www.google.fr/maps/search/?api=1&query=Gare+du+Nord",
      "google-maps",
      gm("q=Gare%20du%20Nord"),
      gm("q=Gare%20du%20Nord&output=embed"),
    ],
    [
      "https://www.google.com/maps/d/u/0/edit?mid=1AbCdEfGhIjKlMnOpQrStUv",
      "google-maps",
      "https://www.google.com/maps/d/viewer?mid=1AbCdEfGhIjKlMnOpQrStUv",
      "https://www.google.com/maps/d/embed?mid=1AbCdEfGhIjKlMnOpQrStUv",
    ],
    [
      `https://www.google.com/maps/embed?pb=${CODE}`,
      "google-maps",
      `https://www.google.com/maps/embed?pb=${CODE}`,
      `https://www.google.com/maps/embed?pb=${CODE}`,
    ],
    [
      "https://www.google.com/maps/dir/Kyiv/Lviv/",
      "google-maps",
      "https://www.google.com/maps/dir/Kyiv/Lviv",
      undefined,
    ],
  ];

function vimeo(id: string): string {
  return `https://player.vimeo.com/video/${id}?dnt=1&autoplay=1`;
}

function dm(id: string): string {
  return `https://www.dailymotion.com/video/${id}`;
}

function dmFrame(id: string): string {
  return `https://geo.dailymotion.com/player.html?video=${id}`;
}

function tweet(user: string): string {
  return `https://x.com/${user}/status/1362507436611956736`;
}

function tweetFrame(): string {
  return "https://platform.twitter.com/embed/Tweet.html?id=1362507436611956736&dnt=true";
}

function fb(place: string): string {
  return `https://www.facebook.com/${place}`;
}

function fbPost(place: string): string {
  return `https://www.facebook.com/plugins/post.php?href=${encodeURIComponent(fb(place))}&show_text=true&width=500`;
}

function fbVideo(place: string): string {
  return `https://www.facebook.com/plugins/video.php?href=${encodeURIComponent(fb(place))}&show_text=false&autoplay=true`;
}

function sound(url: string): string {
  return `https://w.soundcloud.com/player/?url=${encodeURIComponent(url)}&auto_play=true`;
}

function osm(box: string): string {
  return `https://www.openstreetmap.org/export/embed.html?bbox=${encodeURIComponent(box)}&layer=mapnik`;
}

function gm(query: string): string {
  return `https://www.google.com/maps?${query}`;
}
