import { contentHash } from "../kit/files.ts";

export const SCHEMA = `
-- What the content folder held when it was last read.
create table listings (path text primary key, entries text not null, stats blob not null, hashes text not null) strict;

-- What a check found in the folder of a story, as JSON; a build keeps nothing here.
create table told_problems (id text primary key, errors integer not null, problems text not null) strict;

create table stories (
  id text not null, lang text not null, path text not null,
  title text not null, lede text not null,
  date integer not null, published integer not null, updated integer, day text not null,
  weight integer not null,
  draft integer not null,
  elsewhere integer not null,   -- search engines are to find it at an address of others, who published it first
  live integer not null,        -- public at the time of the last build
  photo text,                   -- LeadPhoto as JSON
  label text,                   -- Label as JSON
  liveUntil integer,            -- when its live report ends, while that is going on
  event text,                   -- EventInfo as JSON
  topics text not null,         -- own topics, JSON
  authors text not null,        -- JSON
  says text not null,           -- changes with the text, whatever its folder and date
  extra text not null,          -- StoryExtra as JSON
  version text not null,        -- changes with anything that the story's own page shows of it
  card text not null,           -- changes with anything that a card shows of it
  primary key (id, lang)
) strict;
create index stories_by_path on stories (path);
create index stories_by_day on stories (lang, day, date, id) where live = 1;
create index stories_by_month on stories (substr(day, 1, 7), elsewhere, updated, published) where live = 1;
create index stories_by_label on stories (lang, label) where label is not null;
create index stories_by_event on stories (lang, event ->> 'starts') where event is not null;
create index stories_by_update on stories (updated) where updated is not null;
create index stories_waiting on stories (published, draft, id, lang) where live = 0;

-- The text of a story, packed; apart from the rest of it, so that looking through the archive does not read it.
create table bodies (id text not null, lang text not null, body blob not null, primary key (id, lang)) strict;

-- What a story is about, as numbers: the words of its headline and lede.
create table story_words (id text not null, lang text not null, words blob not null, primary key (id, lang)) strict, without rowid;

-- The lists a public story is in: the front page, its topics and what they belong to, its authors, its series.
create table list_entries (
  list text not null, lang text not null, key text not null, date integer not null, id text not null,
  late integer not null default 0, -- first published later than it is dated
  primary key (list, lang, key, date, id)
) strict, without rowid;
create index list_entries_by_story on list_entries (id, lang);
-- The same for late stories only, with the time of their publication as the date.
create table late_entries (
  list text not null, lang text not null, key text not null, date integer not null, id text not null,
  primary key (list, lang, key, date, id)
) strict, without rowid;
create index late_entries_by_story on late_entries (id, lang);
-- The lists as subscribers get them: by publication.
create view feed_entries as
  select list, lang, key, date, id from list_entries where late = 0
  union all select list, lang, key, date, id from late_entries;
-- The date that a list's feed had when a story left it that may have given it: no feed's date moves back.
create table feed_dates (
  list text not null, lang text not null, key text not null, date integer not null, primary key (list, lang, key)
) strict, without rowid;
-- Where each page of a list begins, the newest page included: the place of its oldest story. The series is what the list
-- is cut into: the pages of its hub, or the documents of its feed.
create table list_starts (
  series text not null, list text not null, lang text not null, key text not null, page integer not null, date integer not null, id text not null,
  primary key (series, list, lang, key, page)
) strict, without rowid;

-- Stories that a story names: cards, links, related.
create table story_references (
  id text not null, lang text not null, target text not null, file text not null, line integer not null,
  primary key (id, lang, target)
) strict, without rowid;
create index story_references_by_target on story_references (target, lang);

-- Pages that a story links to: paths of this site, and whole addresses, which may be of this site too.
create table page_links (
  address text not null, id text not null, lang text not null, file text not null, line integer not null,
  primary key (address, id, lang)
) strict, without rowid;
create index page_links_by_story on page_links (id, lang);

create table aliases (path text not null, id text not null, lang text not null, file text not null, line integer not null,
  primary key (path, id, lang)) strict, without rowid;
create index aliases_by_story on aliases (id, lang);
-- What redirects.yaml says, and the old addresses of plain pages.
create table redirect_lines (
  address text primary key, goal text not null, file text not null, line integer not null
) strict, without rowid;
-- Where each old address leads in the end: those of public stories, and those with no story, which are written down in
-- redirect_lines. A page stands at the stub, for hosts without redirects; of rows with one likeness only one has a stub.
create table redirects (
  address text primary key, goal text not null, lang text not null, id text not null,
  likeness text, -- the stub that it may have, in small letters; absent where it can have none
  stub text,
  own integer not null, -- whether a page of the site's own may come to stand there
  file text not null, line integer not null
) strict, without rowid;
create index redirects_by_story on redirects (id, lang);
create index redirects_by_likeness on redirects (likeness) where likeness is not null;
create index redirects_by_stub on redirects (stub) where stub is not null;
create index redirects_without_stub on redirects (address) where likeness is not null and stub is null;
create index redirects_of_own on redirects (address) where own = 1;
create index redirects_with_star on redirects (address) where address like '%*';

-- Ids in feeds that texts state in place of those of their folders.
create table feed_ids (
  feed_id text not null, id text not null, lang text not null, file text not null, line integer not null,
  primary key (feed_id, id, lang)
) strict, without rowid;
create index feed_ids_by_story on feed_ids (id, lang);

-- Parts of series that texts state.
create table series_parts (
  id text not null, lang text not null, key text not null, part integer not null, file text not null, line integer not null,
  primary key (id, lang)
) strict, without rowid;
create index series_parts_by_part on series_parts (key, lang, part);

create table photos (
  story text not null, file text not null, key text not null, hash text not null, facts text not null,
  primary key (story, file)
) strict, without rowid;
create index photos_by_key on photos (key);
create table photo_uses (
  id text not null, lang text not null, file text not null, primary key (id, lang, file)
) strict, without rowid;
-- What has been made of a photo, by the key of the derivation.
create table renditions (key text primary key, renditions text not null) strict, without rowid;
-- The files of it: where they are published, and where they lie in the cache.
create table photo_files (
  key text not null, path text not null, cached text not null, sha256 text not null, bytes integer not null,
  primary key (key, path)
) strict, without rowid;

-- What was made of photos and share images and is not used now, by its folder in the cache: since when, in milliseconds.
create table unused_derivations (folder text primary key, since integer not null) strict, without rowid;

-- The share image that each page without a picture is to have, and the one that is published, by their keys.
create table share_images (
  kind text not null, lang text not null, key text not null, image text, published text,
  primary key (kind, lang, key)
) strict, without rowid;
create index share_images_by_image on share_images (image);
create index share_images_unpublished on share_images (image, published) where image is not published;

-- Files of one's own: the address of each, its place below the content folder, and that in the site as it is compared with
-- others, in one Unicode form and without capitals.
create table static_files (
  path text primary key, listing text not null, file text not null, place text not null, bytes integer not null, hash text not null
) strict, without rowid;
create index static_files_by_listing on static_files (listing);

-- Files beside stories that are published as they are: the address of each, and its place below the content folder.
create table attachments (
  story text not null, file text not null, path text not null, source text not null, type text not null,
  bytes integer not null, hash text not null,
  media text, -- Recording as JSON
  made text,  -- what is published in place of the file's own content
  primary key (story, file)
) strict, without rowid;
create index attachments_by_path on attachments (path);
create table attachment_uses (
  id text not null, lang text not null, file text not null, primary key (id, lang, file)
) strict, without rowid;

-- The texts with a live report, and the time for which what was read of each holds: until an entry comes due, or it ends.
create table live_spans (
  id text not null, lang text not null, since integer not null, until integer, primary key (id, lang)
) strict, without rowid;
create index live_spans_by_since on live_spans (since);
create index live_spans_by_until on live_spans (until);

create table plain_pages (
  key text not null, lang text not null, path text not null, file text not null, page text not null,
  primary key (key, lang)
) strict, without rowid;

-- Changes since the site was last published: what was public, and what is now.
create table changes (
  id text not null, lang text not null, "before" text, "after" text, primary key (id, lang)
) strict, without rowid;

-- The site as the last publication makes it: each output, the fingerprint of what it shows, and hash, length and
-- CRC-32 of its file; hashes are empty while a preview presses it.
create table outputs (
  path text primary key, kind text not null, lang text not null, key text not null, page integer not null,
  fingerprint text not null, hash text not null, bytes integer not null, checksum integer not null
) strict, without rowid;
create index outputs_in_doubt on outputs (path) where fingerprint = '';
create index outputs_by_kind on outputs (kind, lang, key, page);
-- The list of addresses that the site has of itself: what its files hold, by parts.
create table published_addresses (part text primary key, text text not null) strict;
-- Files of that site that are copies: photos, with the key of the derivation, assets, with none, and files of one's own, all
-- with the same.
create table copies (path text primary key, key text not null, bytes integer not null, hash text not null) strict, without rowid;
create index copies_by_key on copies (key);
-- The files of that site that no page of it refers to any more, since when (milliseconds), and the stories that showed them.
create table waiting (
  path text primary key, bytes integer not null, hash text not null, since integer not null, stories text not null
) strict, without rowid;
-- The files of that site that hold another one in a compressed form: that one, by its path below the root, and its kind.
create table compressed (
  file text not null, encoding text not null, kind text not null, bytes integer not null, hash text not null, checksum integer not null,
  primary key (file, encoding)
) strict, without rowid;
-- The SHA-256 of files of that site as a whole, where the site has a signed list of them.
create table full_hashes (path text primary key, hash text not null, sha256 text not null) strict, without rowid;
-- The stories that show the photos of that site.
create table published_photos (story text not null, key text not null, primary key (story, key)) strict, without rowid;
create index published_photos_by_key on published_photos (key);
-- The stories that refer to the files beside stories of that site.
create table published_attachments (story text not null, path text not null, primary key (story, path)) strict, without rowid;
create index published_attachments_by_path on published_attachments (path);
-- The feeds that hubs were told of: the hash of each when it was.
create table told (hub text not null, path text not null, hash text not null, primary key (hub, path)) strict, without rowid;
-- What is still to be done in the site's folder until it is that site; empty unless a publication was broken off.
create table journal (step integer primary key, deed text not null, path text not null) strict;
-- What each kind of output depended on when it was last published.
create table dependencies (kind text primary key, parts text not null) strict, without rowid;

-- What search knows of a story: its terms, each with the place where it stands (storyTerms).
create table search_terms (id text not null, lang text not null, terms blob not null, primary key (id, lang)) strict;
-- The public stories of a month in a language, and their terms the other way round: the stories of each, by bands of terms
-- (bandsOf). Stories are numbered within the month, by date and id.
create table search_months (
  lang text not null, month text not null, stories integer not null, postings integer not null, primary key (lang, month)
) strict, without rowid;
create table search_bands (
  lang text not null, band integer not null, month text not null, postings blob not null, primary key (lang, band, month)
) strict, without rowid;
-- What changed in them since the site was last published: a band of a month, or a whole tier.
create table search_changes (
  lang text not null, part text not null, band integer not null, primary key (lang, part, band)
) strict, without rowid;

create table notes (name text primary key, value text not null) strict, without rowid;
`;

/** Changes with every change to the tables: a library of another version is made anew. */
export const SCHEMA_VERSION = Number.parseInt(contentHash(SCHEMA).slice(0, 7), 16);
