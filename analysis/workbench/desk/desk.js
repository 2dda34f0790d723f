// The review desk's page. Words of articles reach it as data and become text nodes, never markup.

const LISTS = [["review", "To review"], ["quotes", "Quotes"], ["events", "Events"], ["actors", "Actors"], ["articles", "Articles"], ["search", "Search"]];
const KINDS = ["quote", "actor", "event", "time"];
const STATUSES = ["past", "ongoing", "planned", "conditional", "denied"];
const TICKED = ["quote", "event", "actor"]; // rows that can be put right many at once
const NARROW = { review: "narrow this list", quotes: "narrow the quotes", events: "narrow the events", actors: "narrow the actors", articles: "narrow the articles", search: 'words, "a phrase", begin*, -without' };
const HINT = "keys: j next row · k row before · a right · x wrong · s said by · u undo";
const ACTOR_KINDS = ["person", "organization", "country", "place", "group"];

function make(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

function render({ model, el }) {
  let soon; // the list is asked for a moment after the last key; not where another was chosen meanwhile
  let mark = null; // the number of the mark that is looked at
  let wanted = null; // the row that the article was opened for
  let chosen = null; // the mark that was clicked, by its kind and place: numbers change when a mark goes
  const checked = new Map(); // rows ticked, by their place in the list
  const hidden = new Set();
  const send = (message) => model.send(message);

  const tabs = make("div", { role: "tablist", "aria-label": "Lists" });
  const count = make("span", { class: "count", "aria-live": "polite" });
  const find = make("input", { type: "search", "aria-label": "Narrow the list, or search the articles", placeholder: "narrow, or search" });
  const list = make("ol", { "aria-label": "Rows" });
  const pages = make("div", { class: "pages" });
  const head = make("div", { class: "head" });
  const text = make("div", { class: "text", dir: "auto", tabindex: "0", "aria-label": "Article" });
  const inspect = make("div", { class: "inspect", "aria-live": "polite" });
  const reason = make("input", { "aria-label": "Reason", placeholder: "reason, if you want to give one" });
  const said = make("div", { class: "said", role: "status" });
  const names = make("datalist", { id: `or-actors-${Math.random().toString(36).slice(2)}` });
  const button = (label, work, key) => make("button", { class: "do", type: "button", onclick: work, title: key ? `key ${key}` : null }, key ? `${label} (${key})` : label);

  const undo = button("Undo", () => send({ do: "undo" }), "u"), redo = button("Redo", () => send({ do: "redo" }));
  const edition = make("button", { class: "do", type: "button", title: "make the briefing as it is put right, in reports/ beside this notebook", onclick: () => { edition.disabled = true; send({ do: "edition" }); } }, "Make edition");
  const hint = make("span", { class: "hint" });
  const made = make("span", { class: "made", role: "status" }); // what the edition is at, and where the last one is

  const root = make(
    "section", { class: "or-desk", tabindex: "0", "aria-label": "Review desk", "data-lm-suppress-shortcuts": "true" },
    make("header", {}, tabs, count, undo, redo, edition),
    make("main", {}, make("div", { class: "side" }, make("div", { class: "find" }, find), pages, list), make("div", { class: "read" }, head, text, inspect)),
    make("footer", {}, said, hint, made), names,
  );

  const rows = () => model.get("listing").rows || [];
  const article = () => model.get("article");
  const marks = () => article().marks || [];
  const current = () => (mark === null ? null : marks()[mark]);
  const correct = (orders) => send({ do: "correct", orders, reason: reason.value });
  const where = () => ({ article: article().article });

  function drawTabs() {
    const what = model.get("listing").what;
    tabs.replaceChildren(...LISTS.map(([name, label]) => make("button", {
      role: "tab", type: "button", "data-list": name, "aria-selected": String(name === what),
      onclick: () => { clearTimeout(soon); checked.clear(); if (name !== "search") find.value = ""; send({ do: "list", what: name, asked: name === "search" ? find.value : "", page: 0 }); },
    }, label)));
    find.placeholder = NARROW[what] || "";
  }

  function drawList() {
    const listing = model.get("listing");
    list.dataset.asked = `${listing.what} ${listing.asked}`; // which list this is
    list.replaceChildren(...rows().map((row, place) => {
      const tick = make("input", { type: "checkbox", "aria-label": "select this row", onclick: (event) => { event.stopPropagation(); event.target.checked ? checked.set(place, row) : checked.delete(place); drawInspect(); } });
      const line = make("li", { class: "row", tabindex: "0", "data-place": place, onclick: () => open(place), onkeydown: (event) => { if (event.key === "Enter") open(place); } },
        TICKED.includes(row.kind) ? tick : make("span"), make("span", { class: "title", dir: "auto" }, row.title), make("span", { class: "note", dir: "auto" }, row.note));
      return line;
    }));
    if (!rows().length) list.append(make("li", { class: "none" }, listing.asked ? "Nothing is left that holds these words; clear the field for the rest." : listing.what === "search" ? "Type what you look for." : "Nothing is left."));
    const turn = (step) => send({ do: "list", what: listing.what, asked: listing.asked, page: listing.page + step });
    pages.replaceChildren(
      rows().some((row) => TICKED.includes(row.kind)) ? make("input", { type: "checkbox", "aria-label": "select all rows shown", title: "select all rows shown", onclick: (event) => tickAll(event.target.checked) }) : "",
      make("span", {}, `${listing.total} ${listing.total === 1 ? "row" : "rows"}${listing.pages > 1 ? `, page ${listing.page + 1} of ${listing.pages}` : ""}`),
      ...(listing.pages > 1 ? [leaf("‹", "page before", listing.page > 0, () => turn(-1)), leaf("›", "next page", listing.page + 1 < listing.pages, () => turn(1))] : []),
    );
  }

  function leaf(sign, label, possible, work) {
    const made = button(sign, work);
    made.setAttribute("aria-label", label);
    made.title = label;
    made.disabled = !possible;
    return made;
  }

  function tickAll(on) {
    checked.clear();
    list.querySelectorAll(".row").forEach((line, place) => { const tick = line.querySelector("input"); if (tick) { tick.checked = on; if (on) checked.set(place, rows()[place]); } });
    drawInspect();
  }

  function follow() { // the row that was opened, wherever it is now; where it is done, the next is the one that takes its place
    const place = wanted ? rows().findIndex((row) => row.thing === wanted.thing && row.article === wanted.article && row.title === wanted.title) : -1;
    if (place >= 0) { at = place; gone = false; list.children[place].classList.add("now"); }
    else if (!gone && at >= 0) { at -= 1; gone = true; }
  }

  let at = -1;
  let gone = false; // the row that was opened is no longer in the list
  const drawing = () => { const { what, asked, page } = model.get("listing"); return JSON.stringify([what, asked, page]); };
  let drawn = drawing(); // the list that is drawn: another one has no row chosen
  function open(place) {
    const row = rows()[place];
    if (!row) return;
    at = place;
    list.querySelectorAll(".row").forEach((line, n) => line.classList.toggle("now", n === place));
    list.children[place]?.scrollIntoView({ block: "nearest" });
    wanted = row;
    mark = chosen = null; // what is pressed before the article is there is for no mark of the one before
    gone = false;
    if (row.article) send({ do: "open", article: row.article, thing: row.thing, start: row.start });
    if (row.article === article().article) pick();
    show(); drawInspect(); reveal();
  }

  function drawArticle() {
    const read = article();
    if (!read.article) { head.replaceChildren(); text.replaceChildren(make("p", { class: "begin" }, "Choose a row: its article opens here, and all that was read in it is marked. Click a mark to see what was read. Then say that it is right, or put it right: that lands in the case's corrections.toml, and the next edition shows it.")); return; }
    const go = (id) => button(id === read.before ? "‹ earlier article" : "later article ›", () => { wanted = mark = chosen = null; send({ do: "open", article: id, thing: "" }); });
    const filters = make("span", { class: "filters" }, ...KINDS.map((kind) => make("label", { title: `mark ${kind}s` }, make("input", {
      type: "checkbox", checked: !hidden.has(kind), onchange: (event) => { event.target.checked ? hidden.delete(kind) : hidden.add(kind); text.classList.toggle(`hide-${kind}`, hidden.has(kind)); },
    }), make("span", { class: `key ${kind}` }, `${kind}s`))));
    head.replaceChildren(make("h3", { dir: "auto" }, read.headline || "(no headline)"),
      make("p", {}, `${read.publisher || "publisher not stated"}, ${(read.published || "not dated").replace("T", " ")} `, read.before ? go(read.before) : null, read.after ? go(read.after) : null), filters);
    pick();
    const ends = new Map(); // where each mark ends: there it says that it was looked at
    read.pieces.forEach(([, on], number) => on.forEach((one) => ends.set(one, number)));
    text.replaceChildren(...read.pieces.map(([words, on], number) => {
      const found = number === read.found ? " found" : "";
      if (!on.length) return found ? make("span", { class: "found" }, words) : document.createTextNode(words);
      const some = on.map((number) => marks()[number]);
      const inner = on[on.length - 1];
      const kinds = [...new Set(some.map((one) => one.kind))].join(" ");
      const seen = on.some((one) => marks()[one].reviewed && ends.get(one) === number) ? " seen" : "";
      return make("span", { class: `m ${kinds}${seen}${found}`, "data-marks": on.join(" "), role: "button", tabindex: "-1",
        onclick: () => choose(on.includes(mark) ? on[(on.indexOf(mark) + 1) % on.length] : inner) }, words);
    }));
    show();
  }

  const placed = (one) => `${one.kind} ${one.start} ${one.end}`;

  function pick() { // the mark that was clicked, else that of the row; none where it is gone
    const thing = wanted ? wanted.thing : article().thing;
    const found = marks().findIndex((one) => (chosen ? placed(one) === chosen : thing && one.thing === thing));
    mark = found >= 0 ? found : null;
  }

  function choose(number) { mark = number; chosen = placed(marks()[number]); show(); drawInspect(); reveal(); }

  function show() {
    text.querySelectorAll(".m").forEach((one) => one.classList.toggle("now", mark !== null && one.dataset.marks.split(" ").includes(String(mark))));
  }

  function reveal() { // within the text alone: the notebook stays where it is
    const one = text.querySelector(".m.now") || text.querySelector(".found");
    if (!one) { text.scrollTop = 0; return; }
    const from = one.getBoundingClientRect(), pane = text.getBoundingClientRect();
    if (from.top < pane.top || from.bottom > pane.bottom - 48) text.scrollTop += from.top - pane.top - pane.height / 4;
  }

  function form(label, order, { type = "text", options = null, listId = null } = {}) {
    const field = options ? make("select", { "aria-label": label }, make("option", { value: "" }, `${label} …`), ...options.map((one) => make("option", { value: one }, one))) : make("input", { type, "aria-label": label, placeholder: label, list: listId });
    const made = make("form", { onsubmit: (event) => { event.preventDefault(); const value = field.value.trim(); if (!value) return; if (!options) field.value = ""; root.focus({ preventScroll: true }); order(value); } }, field, make("button", { class: "do", type: "submit" }, options ? `Set ${label}` : "Save"));
    made.field = field;
    return made;
  }

  const cut = (words) => (words.length > 160 ? `${words.slice(0, 160).replace(/\s+\S*$/, "")} …` : words);
  const fields = () => [...inspect.querySelectorAll("form input, form select")];
  const inspected = () => inspect.querySelector("h4")?.textContent;

  let half = null; // what is half typed, and where: it stays while another article passes by
  function drawInspect() {
    if (inspected()) half = { title: inspected(), typed: fields().map((field) => field.value), active: fields().indexOf(document.activeElement) };
    drawWhole();
    if (!half || half.title !== inspected()) return;
    fields().forEach((field, place) => { if (half.typed[place]) field.value = half.typed[place]; });
    if (half.active >= 0 && document.activeElement === document.body) fields()[half.active]?.focus();
  }

  let speaker = null;
  function drawWhole() {
    speaker = null;
    const some = [...checked.values()];
    if (some.length > 1) return drawMany(some);
    if (wanted && wanted.kind === "pair" && mark === null) return drawPair(wanted);
    if (wanted && wanted.article && wanted.article !== article().article) { inspect.replaceChildren(make("p", {}, "Opening …")); return; }
    const one = current();
    if (!one) { inspect.replaceChildren(make("p", {}, article().article ? "Click a mark in the text to see what was read, and to put it right." : "")); return; }
    const told = make("p", {}, one.reviewed ? `${one.label} · looked at by a person` : `${one.label} · found by the rule “${one.rule}”, right in ${Math.round(one.confidence * 100)}% of such cases`);
    const acts = make("div", { class: "acts" });
    const forms = [];
    const words = { words: one.words, ...where() };
    if (one.kind === "quote") {
      acts.append(button("Right", () => correct([{ action: "accept", ...words }]), "a"), button("No quote", () => correct([{ action: "reject", ...words }]), "x"),
        button("Pin to page one", () => correct([{ action: "pin", ...words }])), button("Hide", () => correct([{ action: "hide", ...words }])));
      speaker = form("said by …", (name) => correct([{ action: "relabel", ...words, into: name }]), { listId: names.id });
      forms.push(speaker);
    } else if (one.kind === "event") {
      acts.append(button("Right", () => correct([{ action: "accept", ...words }]), "a"), button("No event", () => correct([{ action: "reject", ...words }]), "x"),
        button("Pin to page one", () => correct([{ action: "pin", ...words }])), button("Hide", () => correct([{ action: "hide", ...words }])));
      forms.push(form("status", (value) => correct([{ action: "status", ...words, value }]), { options: STATUSES }),
        form("other day (as 2019-08-22)", (value) => correct([{ action: "redate", ...words, value }])),
        form("same event as (its words)", (into) => correct([{ action: "same", ...words, into }])));
    } else if (one.kind === "actor") {
      const actor = { actor: one.words, thing: one.thing };
      acts.append(button("Right", () => correct([{ action: "accept", ...actor }]), "a"), button("No actor", () => correct([{ action: "reject", ...actor }]), "x"));
      speaker = form("is one with (another actor) …", (into) => correct([{ action: "merge", ...actor, into }]), { listId: names.id });
      forms.push(speaker, form("here it is somebody else: …", (into) => correct([{ action: "split", ...actor, ...where(), into }]), { listId: names.id }),
        form("name to show", (into) => correct([{ action: "rename", ...actor, into }])), form("role", (value) => correct([{ action: "role", ...actor, value }])),
        form("country's code (KR)", (value) => correct([{ action: "country", ...actor, value }])), form("kind", (value) => correct([{ action: "kind", ...actor, value }]), { options: ACTOR_KINDS }));
    }
    inspect.replaceChildren(make("h4", { dir: "auto" }, `${one.kind}: ${cut(one.words)}`), told, acts, make("div", { class: "forms" }, ...forms), ...(one.kind === "time" ? [] : [reason]));
  }

  function drawPair(row) {
    const [one, other] = row.title.split(" | "), [id, otherId] = row.thing.split("|");
    inspect.replaceChildren(make("h4", { dir: "auto" }, row.title), make("p", { dir: "auto" }, row.note), make("div", { class: "acts" },
      button("They are one", () => correct([{ action: "merge", actor: other, thing: otherId, into: one, into_thing: id }]), "a"),
      button("They are two", () => correct([{ action: "accept", actor: one, thing: id }, { action: "accept", actor: other, thing: otherId }]), "x")), reason);
  }

  function drawMany(some) { // what can be done to all of them alike
    const kinds = new Set(some.map((row) => row.kind));
    const order = (action, more = {}) => correct(some.map((row) => (row.kind === "actor" ? { action, actor: row.title, thing: row.thing, ...more } : { action, words: row.title, article: row.article, ...more })));
    speaker = kinds.size === 1 && kinds.has("quote") ? form("all said by …", (into) => order("relabel", { into }), { listId: names.id }) : null;
    inspect.replaceChildren(make("h4", {}, `${some.length} rows selected`), make("div", { class: "acts" },
      button("All right", () => order("accept"), "a"), button("Reject all", () => order("reject"), "x"), kinds.has("actor") ? "" : button("Hide all", () => order("hide"))),
      speaker ?? "", reason);
  }

  function drawStatus() {
    const status = model.get("status");
    const page = status.shown ? `${status.reviewed} of the ${status.shown} on the pages` : status.pending ? "" : "nothing on the pages";
    const waiting = status.pending ? "finding what the pages state …" : "";
    count.replaceChildren([`${status.looked} reviewed`, page, waiting].filter(Boolean).join(" · "));
    said.classList.toggle("failed", Boolean(status.failed));
    said.replaceChildren(status.message || "");
    edition.disabled = Boolean(status.making);
    hint.replaceChildren(`${HINT} · you sign as ${status.author}`);
    undo.disabled = !status.undo; redo.disabled = !status.redo;
    made.replaceChildren(...(status.making ? [`edition: ${status.making} …`] : status.edition?.number ? [leading(status.edition)] : []));
  }

  const pageOf = new Map(); // of the editions that were made, by number: the address of what the kernel read
  function leading({ number, shown, file }) {
    if (!pageOf.has(number)) { send({ do: "page", number }); return make("span", { title: file }, shown); }
    return make("a", { href: pageOf.get(number), target: "_blank", rel: "noopener", title: file }, `open edition ${number}`);
  }

  function drawNames() { names.replaceChildren(...model.get("actors").map((name) => make("option", { value: name }))); }

  const press = (label) => [...inspect.querySelectorAll("button.do")].find((one) => one.textContent.endsWith(`(${label})`))?.click();
  const KEYS = {
    j: () => open(Math.min(at + 1, rows().length - 1)), k: () => open(Math.max(at - 1, 0)), a: () => press("a"), x: () => press("x"),
    s: () => speaker?.field.focus(), u: () => send({ do: "undo" }),
  };
  root.addEventListener("keydown", (event) => {
    if (["INPUT", "SELECT", "TEXTAREA"].includes(event.target.tagName) && event.target.type !== "checkbox") {
      if (event.key === "Escape") root.focus();
      if (event.key === "Enter" && event.target.form) { event.preventDefault(); event.target.form.requestSubmit(); } // JupyterLab takes Enter for itself
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || !KEYS[event.key]) return;
    event.preventDefault(); event.stopPropagation();
    KEYS[event.key]();
  });
  find.addEventListener("input", () => {
    clearTimeout(soon);
    soon = setTimeout(() => send({ do: "list", what: model.get("listing").what, asked: find.value, page: 0 }), 250);
  });

  // what is drawn anew while a button is held down would take it from under the finger, and the click with it: it waits
  const waiting = new Set();
  let pressed = null;
  const letGo = () => setTimeout(() => { clearTimeout(pressed); pressed = null; const some = [...waiting]; waiting.clear(); some.forEach((draw) => draw()); });
  root.addEventListener("pointerdown", () => { clearTimeout(pressed); pressed = setTimeout(letGo, 5000); }); // should its end never be told
  ["pointerup", "pointercancel", "pointerleave"].forEach((end) => root.addEventListener(end, letGo)); // let go elsewhere, it is no click here
  const unlessPressed = (draw) => () => (pressed === null ? draw() : waiting.add(draw));

  model.on("change:listing", unlessPressed(() => {
    const key = drawing();
    if (key !== drawn) { at = -1; list.scrollTop = 0; }
    drawn = key;
    checked.clear(); drawTabs(); drawList(); drawInspect();
    follow();
  }));
  model.on("change:article", unlessPressed(() => { drawArticle(); drawInspect(); reveal(); }));
  model.on("change:status", drawStatus);
  model.on("msg:custom", (told, buffers) => { // not by the server's own address: it serves nothing that lies behind a hidden folder
    if (!told?.page || !buffers?.length) return;
    pageOf.set(told.page, URL.createObjectURL(new Blob([buffers[0]], { type: "text/html" })));
    drawStatus();
  });
  model.on("change:actors", drawNames);
  drawTabs(); drawList(); drawArticle(); drawInspect(); drawStatus(); drawNames();
  el.append(root);
  return () => pageOf.forEach((address) => URL.revokeObjectURL(address));
}

export default { render };
