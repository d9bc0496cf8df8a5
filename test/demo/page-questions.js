/*
 * What the tests ask a page in the browser about its layout; `askablePage` puts it into every document. The answers are
 * lists of what is wrong, in words; positions are CSS pixels.
 */
globalThis.layoutShifts = [];
new PerformanceObserver((list) => {
  for (const { value, sources } of list.getEntries()) {
    layoutShifts.push(`${value.toFixed(4)}: ${sources.map(({ node }) => describe(node)).join(", ")}`);
  }
}).observe({ type: "layout-shift", buffered: true });

/** An element as the tests name it. */
function describe(node) {
  const element = node?.nodeType === Node.TEXT_NODE ? node.parentElement : node;
  return element?.cloneNode(false).outerHTML?.slice(0, 100) ?? "nothing";
}

/** Waits until what has been asked for is there and painted. */
globalThis.settled = async () => {
  await document.fonts.ready;
  for (const image of document.images) if (image.currentSrc !== "") await image.decode().catch(() => {});
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
};

/** Waits until the page was painted for the first time, and twice more from now on. */
globalThis.painted = async () => {
  await new Promise((go) => new PerformanceObserver(go).observe({ type: "paint", buffered: true }));
  for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
};

/** Scrolls to the end by windows, so that all pictures load. */
globalThis.readToTheEnd = async () => {
  for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
    scrollTo({ top, behavior: "instant" });
    await new Promise(requestAnimationFrame);
  }
  await settled();
  scrollTo({ top: 0, behavior: "instant" });
};

/** What the Tab key stops at, in the document's order. */
globalThis.tabStops = () =>
  [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")].filter(
    (element) => element.tabIndex >= 0 && !element.disabled && element.checkVisibility(),
  );

/** Stops above the stop before, in a window of one column; but a card's topic may stand above its headline. */
globalThis.stopsOutOfOrder = () =>
  tabStops()
    .filter((element, i, all) => {
      const before = all[i - 1];
      const card = element.closest(".card");
      if (before === undefined || card?.contains(before)) return false;
      return element.getBoundingClientRect().bottom < before.getBoundingClientRect().top;
    })
    .map(describe);

/** The number of the stop that has the focus, and what keeps it from being seen. */
globalThis.focusNow = () => {
  const element = document.activeElement;
  const wrong = [...outlineFaults(element), ...coverFaults(element)];
  return { stop: tabStops().indexOf(element), wrong: wrong.map((fault) => `${fault}: ${describe(element)}`) };
};

/** The outline has to be there, and inside all that cuts off. */
function outlineFaults(element) {
  const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(element);
  if (outlineStyle === "none" || Number.parseFloat(outlineWidth) < 2) return ["no outline"];
  const reach = Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset);
  const [box] = element.getClientRects();
  const cuts = (by) =>
    box.left - reach < by.left - 0.5 ||
    box.right + reach > by.right + 0.5 ||
    box.top - reach < by.top - 0.5 ||
    box.bottom + reach > by.bottom + 0.5;
  return clippersOf(element)
    .filter((clipper) => cuts(clipper.getBoundingClientRect()))
    .map((clipper) => `outline cut by ${describe(clipper)}`);
}

/** Nothing else may be in front of either end of it. */
function coverFaults(element) {
  const [box] = element.getClientRects();
  return [box.left + 2, box.right - 2]
    .map((x) => document.elementFromPoint(x, (box.top + box.bottom) / 2))
    .filter((front) => !element.contains(front))
    .map((front) => `behind ${describe(front)}`);
}

function clippersOf(element) {
  const clippers = [];
  for (let above = element.parentElement; above && above !== document.body; above = above.parentElement) {
    if (getComputedStyle(above).overflow !== "visible") clippers.push(above);
  }
  return clippers;
}

/** Text that is off the page, cut off, or under other text; but for what scrolls in a region of its own. */
globalThis.lostText = () => {
  const lines = linesOfText();
  const said = (what, { node }) => `${what}: ${node.data.trim().slice(0, 60)} in ${describe(node)}`;
  const off = lines.filter(({ left, right }) => left < -1 || right > innerWidth + 1);
  const cut = lines.filter((line) =>
    clippersOf(line.node.parentElement).some((clipper) => {
      const box = clipper.getBoundingClientRect();
      return line.right > box.right + 1 || line.bottom > box.bottom + 1;
    }),
  );
  return [
    ...off.map((line) => said("off the page", line)),
    ...cut.map((line) => said("cut off", line)),
    ...overlaps(lines).map((line) => said("overlapped", line)),
  ];
};

/** Lines of visible text, by what is between the tops and the feet of their small letters. */
function linesOfText() {
  const lines = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { parentElement } = node;
    if (node.data.trim() === "" || !parentElement.checkVisibility()) continue;
    if (parentElement.closest(".unseen, .skip-link, .table, pre, select")) continue;
    // A label that is only heard in a narrow window.
    if (getComputedStyle(parentElement).clipPath === "inset(50%)") continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { left, right, top, height } of range.getClientRects()) {
      if (right - left < 1) continue;
      lines.push({ node, left, right, top: top + 0.35 * height, bottom: top + 0.7 * height });
    }
  }
  return lines.sort((a, b) => a.top - b.top);
}

/** Of lines from above to below, those that have another below them in the same place. */
function overlaps(lines) {
  return lines.filter((line, i) => {
    for (let j = i + 1; j < lines.length && lines[j].top < line.bottom - 1; j++) {
      if (lines[j].left < line.right - 2 && lines[j].right > line.left + 2) return true;
    }
    return false;
  });
}

/** Spaces text as WCAG 1.4.12 lets readers do. */
globalThis.spaceOut = () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-block-end: 2em !important }`);
  document.adoptedStyleSheets = [sheet];
};

/** Axe takes the fill of text for its colour, and in forced colours Chromium reports the one that is not painted. */
globalThis.fillTextWithItsColour = () => {
  for (const element of document.body.querySelectorAll("*")) {
    element.style.webkitTextFillColor = getComputedStyle(element).color;
  }
};

/** What moves: scrolls smoothly, has a transition or an animation. */
globalThis.moving = () =>
  [...document.querySelectorAll("*")]
    .filter((element) => {
      // What stands in a player for browsers that have none is not rendered, and has no style at all.
      if (element.parentElement?.matches("audio, video")) return false;
      const { scrollBehavior, transitionDuration, animationName } = getComputedStyle(element);
      return (
        scrollBehavior === "smooth" || !/^0s(, 0s)*$/.test(transitionDuration) || animationName !== "none"
      );
    })
    .map(describe);
