// The table of texts: a page of rows at a time, sorted and filtered. Runs in the report.
const { content, whats, rows } = JSON.parse(document.getElementById("data").textContent);
const COLUMNS = ["Headline", "Date", "Outcome", "Remarks"];
const PER_PAGE = 100;
const [TITLE, FILE, OUTCOME, DAY, ORIGIN, LEFT_OVER, REMARKS] = [0, 1, 2, 3, 4, 5, 6];
const valueIn = { Headline: TITLE, Date: DAY, Outcome: OUTCOME };
const state = { column: "", down: false, page: 0, shown: rows };
const at = (id) => document.getElementById(id);

/** An element; texts are never markup. */
function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

function remark([what, detail, line]) {
  const [kind, words] = whats[what];
  const item = make("li", {}, make("b", {}, kind), ` ${words}`);
  if (detail) item.append(": ", make("code", {}, detail));
  if (line) item.append(` (line ${line})`);
  return item;
}

function row(text) {
  const title = make(
    "th",
    { scope: "row" },
    make("a", { href: encodeURI(`${content}/${text[FILE]}`) }, text[TITLE]),
  );
  title.append(make("small", {}, `${text[FILE]} ← ${text[ORIGIN]}`));
  const told = make("td");
  if (text[REMARKS].length > 0) {
    const list = make("ul", {}, ...text[REMARKS].map(remark));
    told.append(make("details", {}, make("summary", {}, String(text[REMARKS].length)), list));
  } else told.append("0");
  if (text[LEFT_OVER]) told.append(make("a", { href: encodeURI(text[LEFT_OVER]) }, "originals"));
  return make("tr", {}, title, make("td", {}, text[DAY]), make("td", {}, text[OUTCOME]), told);
}

function heading(name) {
  const sorted = state.column === name;
  const button = make("button", { type: "button" }, name, sorted ? (state.down ? " ↓" : " ↑") : "");
  button.addEventListener("click", () => {
    state.down = sorted ? !state.down : name === "Remarks";
    state.column = name;
    state.page = 0;
    show();
    at("table").querySelectorAll("thead button")[COLUMNS.indexOf(name)].focus();
  });
  return make(
    "th",
    { scope: "col", "aria-sort": sorted ? (state.down ? "descending" : "ascending") : "none" },
    button,
  );
}

function sorted(list) {
  if (state.column === "") return list;
  const key = valueIn[state.column];
  const collator = new Intl.Collator();
  const order =
    key === undefined
      ? (a, b) => a[REMARKS].length - b[REMARKS].length
      : (a, b) => collator.compare(a[key], b[key]);
  return list.toSorted((a, b) => (state.down ? order(b, a) : order(a, b)));
}

function show() {
  const pages = Math.max(1, Math.ceil(state.shown.length / PER_PAGE));
  const from = state.page * PER_PAGE;
  const body = sorted(state.shown)
    .slice(from, from + PER_PAGE)
    .map(row);
  at("table").replaceChildren(
    make("thead", {}, make("tr", {}, ...COLUMNS.map(heading))),
    make("tbody", {}, ...body),
  );
  at("count").textContent = `${state.shown.length} of ${rows.length} texts`;
  at("page").textContent = `${state.page + 1} of ${pages}`;
  at("before").disabled = state.page === 0;
  at("next").disabled = state.page >= pages - 1;
}

function filter() {
  const words = at("words").value.toLowerCase();
  const kind = at("kind").value;
  const outcome = at("outcome").value;
  const says = ([what, detail = ""]) =>
    whats[what][1].toLowerCase().includes(words) || detail.toLowerCase().includes(words);
  state.shown = rows.filter(
    (text) =>
      (outcome === "" || text[OUTCOME] === outcome) &&
      (kind === "" || text[REMARKS].some(([what]) => String(what) === kind || whats[what][0] === kind)) &&
      (words === "" ||
        text[TITLE].toLowerCase().includes(words) ||
        text[FILE].includes(words) ||
        text[REMARKS].some(says)),
  );
  state.page = 0;
  show();
}

for (const kind of new Set(whats.map(([name]) => name)))
  at("kind").append(make("option", { value: kind }, `${kind}: any`));
for (const [i, [kind, what]] of whats.entries())
  at("kind").append(make("option", { value: String(i) }, `${kind}: ${what}`));
for (const outcome of new Set(rows.map((text) => text[OUTCOME])))
  at("outcome").append(make("option", {}, outcome));
at("filters").addEventListener("input", filter);
at("filters").addEventListener("submit", (event) => event.preventDefault());
for (const [id, by] of [
  ["before", -1],
  ["next", 1],
])
  at(id).addEventListener("click", () => {
    state.page += by;
    show();
  });
show();
