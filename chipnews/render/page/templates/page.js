"use strict";
(() => {
  const all = (query, root = document) => [...root.querySelectorAll(query)];
  const form = document.getElementById("filters");
  const facts = all("details.fact");
  const shown = () => all("article.card, details.fact").filter((one) => !one.hidden);
  let back = null;

  // a conflict's words are on its card above the list
  const card = (fact) => document.getElementById(fact.querySelector(":scope > .said-so a")?.hash.slice(1));

  function filter() {
    const want = Object.fromEntries(new FormData(form));
    const words = want.q.toLowerCase().split(/\s+/).filter(Boolean);
    let left = 0;
    for (const one of facts) {
      const has = (key) => !want[key] || one.dataset[key].split(" ").includes(want[key]);
      const text = words.length ? (one.textContent + (card(one)?.textContent ?? "")).toLowerCase() : "";
      one.hidden = !(["v", "k", "p", "a"].every(has) && words.every((word) => text.includes(word)));
      left += !one.hidden;
    }
    form.querySelector("output").textContent = `${left} of ${facts.length} facts`;
  }

  function go(step) {
    const list = shown();
    const here = list.findIndex((one) => one.contains(document.activeElement));
    const next = list[Math.min(Math.max(here + step, 0), list.length - 1)];
    if (next) (next.querySelector("summary") || next).focus();
  }

  // twice: what comes into view above it gets its true height only then
  function show(one) {
    const scroll = () => one.scrollIntoView({ block: one.offsetHeight > innerHeight ? "start" : "center" });
    scroll();
    requestAnimationFrame(scroll);
  }

  function reveal() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const fact = target && target.closest("details.fact");
    if (fact) {
      if (fact.hidden) { form.reset(); filter(); }
      fact.open = true;
    }
    if (target) { show(fact || target); target.focus({ preventScroll: true }); }
  }

  // the columns of a .facts.csv; words are guarded as there, numbers are our own
  function row(root) {
    const of = (query) => root.querySelector(query)?.textContent.trim() ?? "";
    const best = ".quote.best ";
    const [low, high, unit, articles] = root.dataset.n.split("|");
    const guard = (text) => (/^\s*[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text);
    return [
      of("[data-c=short]"), anchor(root), guard(of("[data-c=label]")), guard(of("[data-c=line]")),
      guard(root.dataset.value || of("[data-c=value]")), low, high, guard(unit), root.dataset.v,
      root.dataset.given || of(".given").split(" ")[0], articles, guard(of(best + "p").slice(1, -1)),
      guard(of(best + "cite").split(" → ").pop()), of(best + "time"),
      root.querySelector(best + "a.live")?.href ?? "", guard(of(best + ".place")),
    ];
  }
  const anchor = (root) => root.id || root.querySelector(".body").id;
  const cell = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const escaped = (text) => text.replace(/[\\`*_[\]<>|#~]/g, "\\$&").replaceAll("&", "&amp;");
  const COPIES = {
    sentence: (root) => row(root)[3],
    Markdown: (root) => {
      const [, , , line, , , , , , , , , outlet, , link] = row(root);
      return link ? `${escaped(line)} ([${escaped(outlet)}](${link.replaceAll("&", "&amp;")}))` : escaped(line);
    },
    "CSV row": (root) => row(root).map(cell).join(","),
    link: (root) => `${location.href.split("#")[0]}#${anchor(root)}`,
  };

  // where a page that was opened from a file may not use the clipboard, the older way is left
  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const box = Object.assign(document.createElement("textarea"), { value: text });
      document.body.append(box);
      box.select();
      const copied = document.execCommand("copy");
      box.remove();
      return copied;
    }
  }

  function offer(root) {
    const line = root.querySelector(".line");
    if (!line || root.querySelector(".copies")) return;
    line.insertAdjacentHTML("afterend", '<p class="copies" role="status">Copy as </p>');
    for (const [name, text] of Object.entries(COPIES)) {
      const button = Object.assign(document.createElement("button"), { type: "button", textContent: name });
      button.addEventListener("click", () => {
        const done = (word) => { button.textContent = word; setTimeout(() => { button.textContent = name; }, 1500); };
        copy(text(root)).then((copied) => done(copied ? "copied" : "not allowed"));
      });
      line.nextSibling.append(button, " ");
    }
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (link) {
      back = link.id ? link : link.closest("details, article") && link;
      if (link.hash === location.hash) { event.preventDefault(); reveal(); }
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target.closest("input, select, textarea");
    if (event.key === "Escape") {
      if (typing && form) { form.reset(); filter(); event.target.blur(); }
      else if (back) { show(back); back.focus({ preventScroll: true }); }
    } else if (typing) return;
    else if (event.key === "j") go(1);
    else if (event.key === "k") go(-1);
    else if (event.key === "/" && form) { event.preventDefault(); form.elements.q.focus(); }
  });

  if (form) {
    form.hidden = false;
    form.addEventListener("input", filter);
    form.addEventListener("submit", (event) => event.preventDefault());
  }
  for (const one of all("#keys")) one.hidden = false;
  for (const one of all("article.card[data-n]")) offer(one);
  for (const one of facts) one.addEventListener("toggle", () => one.querySelector(".body") && offer(one));
  addEventListener("hashchange", reveal);
  addEventListener("beforeprint", () => { for (const one of facts) one.open = true; });
  if (location.hash) reveal();
})();
