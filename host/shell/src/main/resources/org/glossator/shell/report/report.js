"use strict";
(() => {
  const all = (selector, from = document) => Array.from(from.querySelectorAll(selector));
  const one = (id) => document.getElementById(id);
  const fold = (text) => text.toLowerCase().replace(/\s+/g, " ").trim();
  const filters = document.querySelector(".filters");
  const boxes = all("input[name=layer]", filters);
  const [documentField, wordsField, speakerField, leastField, mostField] = ["document", "words", "speaker", "least", "most"].map(one);
  const decisionField = one("decision"); // null where nothing was decided
  const fields = all("input:not([type=checkbox]), select", filters);
  const names = all("h3[data-name]").map((heading) => ({ number: heading.id.slice(1), name: heading.dataset.name }));

  // What the page holds, looked at when it is first asked for: a long page opens sooner.
  let known = null;
  const page = () => known ?? (known = read());
  function read() {
    const byKey = new Map();
    const documents = new Map();
    for (const article of all("article")) {
      documents.set(article.dataset.d, { article, shown: true, parts: [], id: fold(article.querySelector("h3").textContent) });
    }
    for (const part of all("[data-d]")) {
      documents.get(part.dataset.d)?.parts.push(part);
    }
    const findings = all("article details").map((note) => {
      const key = note.getAttribute("data-f");
      const sure = note.getAttribute("data-c");
      const speakers = note.getAttribute("data-p");
      const verdict = note.getAttribute("data-v") ?? "";
      const finding = {
        key,
        document: documents.get(key.slice(0, key.indexOf("-"))),
        layer: note.getAttribute("data-l"),
        verdict,
        decided: verdict !== "" && verdict !== "in conflict",
        sure: sure === "" ? null : Number(sure),
        speakers: speakers === "" ? [] : speakers.split(" "),
        outside: [],
        on: true,
        listed: true,
      };
      byKey.set(key, finding);
      return finding;
    });
    for (const part of all("main > section:not(#documents) [data-f]")) {
      byKey.get(part.getAttribute("data-f"))?.outside.push(part);
    }
    return { findings, documents: Array.from(documents.values()), groups: all("[data-g]").reverse(), bars: all("[data-r]") };
  }

  /** The marks of a finding, its tag and its note; looked for when a document first needs them. */
  function inside(finding) {
    const owner = finding.document;
    if (owner.marks === undefined) {
      owner.marks = new Map();
      for (const part of all("[data-f]", owner.article)) {
        const key = part.getAttribute("data-f");
        const parts = owner.marks.get(key);
        if (parts === undefined) owner.marks.set(key, [part]);
        else parts.push(part);
      }
    }
    return owner.marks.get(finding.key);
  }

  const textOf = (each) => each.text ?? (each.text = fold(all(".text", each.article).map((p) => p.textContent).join(" ")));
  const bound = (field, other) => (field.value === "" || Number.isNaN(field.valueAsNumber) ? other : field.valueAsNumber);

  function wanted() {
    const who = fold(speakerField.value);
    return {
      document: fold(documentField.value),
      words: fold(wordsField.value),
      speakers: who === "" ? null : new Set(names.filter((each) => fold(each.name).includes(who)).map((each) => each.number)),
      layers: new Set(boxes.filter((box) => box.checked).map((box) => box.value)),
      decision: decisionField?.value ?? "",
      least: bound(leastField, null),
      most: bound(mostField, null),
    };
  }

  /** What a person decided is sure, whatever the annotator thought of it: no lower bound hides it. */
  function isWanted(finding, filter) {
    if (!filter.layers.has(finding.layer)) return false;
    if (filter.speakers !== null && !finding.speakers.some((each) => filter.speakers.has(each))) return false;
    if (!isDecidedSo(finding, filter.decision)) return false;
    if (filter.least === null && filter.most === null) return true;
    const sure = finding.sure ?? (finding.decided ? 1 : null);
    return sure !== null && (finding.decided || sure >= (filter.least ?? 0)) && sure <= (filter.most ?? 1);
  }

  function isDecidedSo(finding, decision) {
    if (decision === "yes" || decision === "no") return finding.decided === (decision === "yes");
    return decision === "" || finding.verdict === decision;
  }

  const toggle = (parts, off) => parts.forEach((part) => part.classList.toggle("off", off));

  function apply() {
    const filter = wanted();
    const { findings, documents, groups, bars } = page();
    const narrow = filter.speakers !== null || filter.decision !== "" || filter.least !== null || filter.most !== null;
    documents.forEach((each) => { each.any = false; });
    for (const finding of findings) {
      finding.wanted = isWanted(finding, filter);
      finding.document.any ||= finding.wanted;
    }
    let count = 0;
    for (const each of documents) {
      const shown = each.id.includes(filter.document) && (!narrow || each.any)
        && (filter.words === "" || textOf(each).includes(filter.words));
      count += shown ? 1 : 0;
      if (shown !== each.shown) {
        each.parts.forEach((part) => { part.hidden = !shown; });
        each.shown = shown;
      }
    }
    let found = 0;
    for (const finding of findings) {
      const listed = finding.wanted && finding.document.shown;
      found += listed ? 1 : 0;
      if (listed !== finding.listed) toggle(finding.outside, !listed);
      finding.listed = listed;
      if (finding.document.shown && finding.wanted !== finding.on) { // what is not shown waits until it is
        toggle(inside(finding), !finding.wanted);
        finding.on = finding.wanted;
      }
    }
    groups.forEach((group) => { group.hidden = group.querySelector("[data-f]:not(.off)") === null; });
    bars.forEach((bar) => bar.classList.toggle("off", one(bar.dataset.r).closest("[data-g]").hidden));
    one("shown").textContent = `${count} of ${documents.length} documents, ${found} of ${findings.length} notes`;
    mark(filter.words, documents);
  }

  // The words looked for, marked without a change to the page, where the browser can.
  const MOST_MARKED = 2000;
  function mark(words, documents) {
    if (!("highlights" in CSS)) return;
    CSS.highlights.delete("words");
    if (words === "") return;
    const ranges = [];
    const pattern = new RegExp(words.split(" ").map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("\\s+"), "giu");
    for (const paragraph of documents.filter((each) => each.shown).flatMap((each) => all(".text", each.article))) {
      for (const hit of paragraph.textContent.matchAll(pattern)) {
        ranges.push(range(paragraph, hit.index, hit.index + hit[0].length));
        if (ranges.length === MOST_MARKED) break;
      }
      if (ranges.length === MOST_MARKED) break;
    }
    CSS.highlights.set("words", new Highlight(...ranges));
  }

  function range(paragraph, from, to) {
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    const made = document.createRange();
    let at = 0;
    let begun = false;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const end = at + node.length;
      if (!begun && from < end) {
        made.setStart(node, from - at);
        begun = true;
      }
      if (to <= end) {
        made.setEnd(node, to - at);
        break;
      }
      at = end;
    }
    return made;
  }

  let waiting = 0;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(apply, 120);
  };

  function clear() {
    fields.forEach((field) => { field.value = ""; });
    boxes.forEach((box) => { box.checked = true; });
    apply();
  }

  // Words and their note belong together: either shows the other.
  let lit = [];
  function light(target) {
    const part = target instanceof Element ? target.closest("article [data-f]") : null;
    lit.forEach((each) => each.classList.remove("on"));
    lit = part === null ? [] : all(`.m[data-f="${part.dataset.f}"]`, part.closest("article"));
    lit.forEach((each) => each.classList.add("on"));
  }

  const isShown = (element) => element.checkVisibility?.() ?? element.offsetParent !== null;

  /** The place after or before the one that has the focus, or that is on the screen. */
  function step(selector, by) {
    const places = all(selector).filter(isShown);
    const now = document.activeElement;
    const from = now !== null && now.matches("main *") ? now : null;
    let at;
    if (from === null) {
      at = places.findIndex((place) => place.getBoundingClientRect().top > 0) + (by > 0 ? 0 : -1);
    } else if (by > 0) {
      at = places.findIndex((place) => from.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING);
    } else {
      at = places.findLastIndex((place) => from.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_PRECEDING);
    }
    const place = places[at];
    place?.focus({ preventScroll: true });
    place?.scrollIntoView({ block: place.matches("h3") ? "start" : "center" });
  }

  const keys = {
    j: () => step("article h3", 1),
    k: () => step("article h3", -1),
    n: () => step("article summary", 1),
    p: () => step("article summary", -1),
    "/": () => {
      filters.open = true;
      wordsField.focus();
    },
    c: clear,
  };
  const isTyping = (target) => target.matches("input:not([type=checkbox]), select, textarea");

  /** A link into a note opens it. */
  function arrive() {
    const target = location.hash.length > 1 ? one(location.hash.slice(1)) : null;
    if (target instanceof HTMLDetailsElement) {
      target.open = true;
      target.querySelector("summary").focus();
    }
  }

  fields.forEach((field) => field.addEventListener("input", soon));
  boxes.forEach((box) => box.addEventListener("change", apply));
  one("clear").addEventListener("click", clear);
  document.addEventListener("pointerover", (event) => light(event.target));
  document.addEventListener("focusin", (event) => light(event.target));
  document.addEventListener("click", (event) => {
    const words = event.target.closest("article .m, article .t");
    if (words !== null && getSelection().isCollapsed) {
      location.hash = "f" + words.dataset.f;
      arrive(); // the second time it is no change
    }
    const link = event.target.closest("a[href^='#f']");
    if (link !== null && link.hash === location.hash) setTimeout(arrive);
  });
  document.addEventListener("keydown", (event) => {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (plain && one("keys").checked && !isTyping(event.target) && event.key in keys) {
      event.preventDefault();
      keys[event.key]();
    }
  });
  addEventListener("hashchange", arrive);
  one("names").append(...names.filter((each) => each.name !== "").map((each) => new Option("", each.name)));
  speakerField.setAttribute("list", "names");
  // Where they would take all of the first screen, they are folded; on a wide one they stay open beside the text.
  const wide = matchMedia("(min-width: 64rem)");
  const unfold = () => { filters.open = wide.matches; };
  wide.addEventListener("change", unfold);
  unfold();
  filters.hidden = false;
  arrive();
})();
