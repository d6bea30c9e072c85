"use strict";
(() => {
  const all = (query, root = document) => [...root.querySelectorAll(query)];
  const form = document.getElementById("filters");
  const facts = all("details.fact");
  const shown = () => all("article.card, details.fact").filter((one) => !one.hidden);
  let back = null;

  function filter() {
    const want = Object.fromEntries(new FormData(form));
    const words = want.q.toLowerCase().split(/\s+/).filter(Boolean);
    let left = 0;
    for (const one of facts) {
      const has = (key) => !want[key] || one.dataset[key].split(" ").includes(want[key]);
      const text = words.length ? one.textContent.toLowerCase() : "";
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

  function reveal() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const fact = target && target.closest("details.fact");
    if (fact) {
      if (fact.hidden) { form.reset(); filter(); }
      fact.open = true;
    }
    if (target) { target.scrollIntoView({ block: "center" }); target.focus({ preventScroll: true }); }
  }

  function copied(root, kind) {
    const of = (name) => root.querySelector(`[data-c="${name}"]`)?.textContent.trim() ?? "";
    const live = root.querySelector("a.live")?.href ?? "";
    const id = root.id || root.querySelector(".body").id;
    if (kind === "sentence") return of("line");
    if (kind === "link") return live || location.href.split("#")[0] + "#" + id;
    if (kind === "markdown") {
      const safe = of("line").replace(/[\\`*_[\]<>|#~]/g, "\\$&");
      return live ? `${safe} ([${"source"}](${live}))` : safe;
    }
    const cells = [of("short"), id, of("label"), of("line"), of("value") || root.dataset.value || "", live];
    return cells.map((one) => `"${(/^[=+\-@＝＋－＠]/.test(one) ? "'" : "") + one.replaceAll('"', '""')}"`).join(",");
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (link) {
      back = link.id ? link : link.closest("details, article") && link;
      if (link.hash === location.hash) { event.preventDefault(); reveal(); }
    }
    const button = event.target.closest("button[data-copy]");
    if (!button) return;
    const text = copied(button.closest("article.card, details.fact"), button.dataset.copy);
    const told = (word) => { const was = button.dataset.copy; button.textContent = word;
      setTimeout(() => { button.textContent = was === "csv" ? "CSV row" : was === "markdown" ? "Markdown" : was; }, 1500); };
    navigator.clipboard.writeText(text).then(() => told("copied"), () => prompt("Copy:", text));
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target.closest("input, select, textarea");
    if (event.key === "Escape") {
      if (typing && form) { form.reset(); filter(); event.target.blur(); }
      else if (back) { back.scrollIntoView({ block: "center" }); back.focus({ preventScroll: true }); }
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
  for (const one of all(".copies")) one.hidden = false;
  addEventListener("hashchange", reveal);
  addEventListener("beforeprint", () => { for (const one of facts) one.open = true; });
  if (location.hash) reveal();
})();
