"use strict";
// Loads the page anew when the store has changed, and checks a draft as it is typed.

(() => {
  const bar = document.getElementById("served");
  if (!bar || !("watched" in bar.dataset)) return;
  let source = null;

  function heard(message) {
    if (message.data === bar.dataset.stamp) return;
    const text = document.getElementById("text");
    if (!text || !(text.value || text.placeholder)) {
      source.close();
      location.reload();
    } else {
      bar.dataset.stamp = message.data;  // what is typed must not be lost: only its answer is new
      text.dispatchEvent(new Event("input"));
    }
  }

  // A browser keeps six lines open to one server: a page that nobody sees needs none. What it
  // misses it hears of when it is seen again, since the first message is the stamp of the moment.
  function listen() {
    if (source) source.close();
    source = document.hidden ? null : new EventSource("/events");
    if (source) source.onmessage = heard;
  }

  document.addEventListener("visibilitychange", listen);
  listen();
})();

(() => {
  const PAUSE = 600;  // milliseconds without a key
  const form = document.getElementById("draft");
  if (!form) return;
  const text = document.getElementById("text");
  const file = document.getElementById("file");
  const answer = document.getElementById("answer");
  let name = "", held = null, timer = 0, running = null;  // held: a file that is no text

  async function check() {
    if (running) running.abort();
    const own = running = new AbortController();
    answer.classList.add("busy");
    try {
      const response = await fetch("/draft/check?name=" + encodeURIComponent(name), {
        method: "POST", body: held || text.value, signal: own.signal,
        headers: { "Content-Type": "text/plain;charset=utf-8" },
      });
      const body = await response.text();
      if (own.signal.aborted) return;
      if (response.ok) answer.innerHTML = body;  // escaped by the server, and no script may run
      else answer.textContent = "The draft could not be checked (" + response.status + ").";
    } catch (error) {
      if (error.name === "AbortError") return;
      answer.textContent = "The server does not answer. Is chipnews serve still running?";
    }
    if (own === running) answer.classList.remove("busy");
  }

  function later() {
    clearTimeout(timer);
    timer = setTimeout(check, PAUSE);
  }

  function decoded(bytes) {
    const start = new Uint8Array(bytes.slice(0, 2)).join();
    const marked = { "255,254": "utf-16le", "254,255": "utf-16be" }[start];
    try {
      return new TextDecoder(marked || "utf-8", { fatal: true }).decode(bytes);
    } catch {
      return new TextDecoder("windows-1252").decode(bytes);  // an old file of Windows
    }
  }

  function isBinary(bytes) {
    const start = new Uint8Array(bytes.slice(0, 4096));
    const mark = String.fromCharCode(...start.slice(0, 5));
    const isMarked = mark.startsWith("\xff\xfe") || mark.startsWith("\xfe\xff");  // UTF-16
    return mark === "%PDF-" || mark.startsWith("PK\x03\x04") || (start.includes(0) && !isMarked);
  }

  async function take(dropped) {
    const bytes = await dropped.arrayBuffer();
    name = dropped.name;
    held = isBinary(bytes) ? bytes : null;
    text.value = held ? "" : decoded(bytes);
    text.placeholder = held ? name : "";
    file.value = "";
    check();
  }

  text.addEventListener("input", () => { held = text.value ? null : held; if (!text.value.includes("<")) name = ""; later(); });
  file.addEventListener("change", () => { if (file.files[0]) take(file.files[0]); });
  form.addEventListener("submit", (event) => { event.preventDefault(); clearTimeout(timer); check(); });
  for (const kind of ["dragenter", "dragover"]) {
    form.addEventListener(kind, (event) => {
      if (!event.dataTransfer.types.includes("Files")) return;
      event.preventDefault();
      form.classList.add("over");
    });
  }
  form.addEventListener("dragleave", () => form.classList.remove("over"));
  form.addEventListener("drop", (event) => {
    form.classList.remove("over");
    if (!event.dataTransfer.files[0]) return;
    event.preventDefault();
    take(event.dataTransfer.files[0]);
  });
  answer.addEventListener("click", (event) => {
    const number = event.target.closest(".number");
    if (!number) return;
    event.preventDefault();
    const lines = text.value.split("\n"), at = Number(number.textContent) - 1;
    const start = lines.slice(0, at).reduce((sum, line) => sum + line.length + 1, 0);
    text.focus();
    text.setSelectionRange(start, start + (lines[at] || "").length);
  });
  if (text.value && !answer.textContent.trim()) check();  // kept by the browser over a reload
})();
