/** Times of transcripts and chapters move the player of the same file; only one player is heard at a time. */

document.addEventListener("click", (event) => {
  const link =
    event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href*="#t="]') : null;
  if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const [file, seconds] = link.href.split("#t=");
  const player = players().find(({ src }) => src === file);
  if (player === undefined) return;
  event.preventDefault();
  player.currentTime = Number(seconds);
  player.scrollIntoView({ block: "nearest" });
  // Refused where a browser lets nothing play; the reader then has the place all the same.
  player.play().catch(() => {});
});

// Events of players do not bubble.
document.addEventListener(
  "play",
  ({ target }) => {
    for (const player of players()) if (player !== target) player.pause();
  },
  true,
);

function players(): HTMLMediaElement[] {
  return [...document.querySelectorAll<HTMLMediaElement>("audio, video")];
}
