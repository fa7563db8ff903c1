// Keeps unsaved input in this browser and offers to restore it after a reload, an expired
// session or a crash. Saving deletes it.
(() => {
  const PREFIX = "unsaved:";
  const SENT = "unsaved-sent";
  const ABOUT_THE_FORM = new Set(["token", "once", "then", "find", "words"]);
  const initial = new WeakMap();
  let leaving = false;

  const storage = (() => {
    try {
      localStorage.setItem(PREFIX, "");
      localStorage.removeItem(PREFIX);
      return localStorage;
    } catch {
      return null;
    }
  })();

  const keyOf = (form) => PREFIX + form.dataset.keep;
  const content = (form) =>
    [...new FormData(form)].filter(([name]) => !ABOUT_THE_FORM.has(name) && name !== "was" && name !== "version" && name !== "stage");
  const base = (form) =>
    [...new FormData(form)].filter(([name]) => name === "was" || name === "version" || name === "stage");
  // The server strips values, so that surrounding spaces do not count as a change.
  const serialise = (fields) => JSON.stringify(fields.map(([name, value]) => [name, value.trim()]).filter(([, value]) => value !== ""));
  const text = (form) => serialise(content(form));
  const isDirty = (form) => initial.has(form) && text(form) !== initial.get(form);

  const show = (form) => {
    const mark = form.querySelector("[data-dirty]");
    if (mark) mark.hidden = !isDirty(form);
  };

  const keep = (form) => {
    if (!storage) return;
    if (isDirty(form)) {
      try {
        storage.setItem(keyOf(form), JSON.stringify({ content: content(form), base: base(form) }));
      } catch {
        // The text exceeds the storage quota; it is kept in the form only.
        storage.removeItem(keyOf(form));
      }
    } else {
      storage.removeItem(keyOf(form));
    }
    show(form);
  };

  const fill = (form, fields) => {
    const values = new Map();
    for (const [name, value] of fields) values.set(name, [...(values.get(name) ?? []), value]);
    for (const control of form.elements) {
      if (!control.name || ABOUT_THE_FORM.has(control.name) || control.name === "zone") continue;
      const wanted = values.get(control.name);
      if (control.type === "checkbox" || control.type === "radio") {
        control.checked = wanted?.includes(control.value) ?? false;
      } else if (control.type !== "hidden") {
        control.value = wanted?.[0] ?? "";
      } else if (wanted) {
        control.value = wanted[0];
      }
    }
    for (const details of form.querySelectorAll("details")) {
      if ([...details.querySelectorAll("input, textarea, select")].some((control) => control.value && control.type !== "checkbox" && control.type !== "radio")) details.open = true;
    }
  };

  const offer = (form) => {
    const kept = storage?.getItem(keyOf(form));
    if (!kept) return;
    const { content: fields, base: version } = JSON.parse(kept);
    if (serialise(fields) === text(form)) {
      // A refused form comes back with its values and is still unsaved.
      if (!form.hasAttribute("data-refused")) storage.removeItem(keyOf(form));
      return;
    }
    const restore = () => {
      // A small form does not show the version it was opened with, so it continues with the current one.
      fill(form, box ? [...fields, ...version] : fields);
      form.dispatchEvent(new Event("input", { bubbles: true }));
      form.querySelector("textarea[hx-post]")?.dispatchEvent(new Event("input", { bubbles: true }));
      keep(form);
    };
    const box = form.querySelector("[data-kept]");
    if (!box) {
      // A small form has no room for a prompt, so the input is restored right away.
      restore();
      const around = form.closest("details");
      if (around) around.open = true;
      return;
    }
    box.hidden = false;
    box.querySelector("[data-restore]").addEventListener("click", () => {
      restore();
      box.hidden = true;
    });
    box.querySelector("[data-discard]").addEventListener("click", () => {
      storage.removeItem(keyOf(form));
      box.hidden = true;
    });
  };

  const initialise = (root) => {
    for (const form of root.querySelectorAll("form[data-keep]")) {
      if (initial.has(form)) continue;
      initial.set(form, text(form));
      offer(form);
      show(form);
    }
  };

  const formOf = (target) => target.form?.dataset?.keep ? target.form : target.closest?.("form[data-keep]");

  const saved = document.querySelector('meta[name="saved"]');
  const sent = sessionStorage.getItem(SENT);
  if (saved && sent) storage?.removeItem(sent);
  sessionStorage.removeItem(SENT);
  initialise(document);

  const waiting = new WeakMap();
  document.addEventListener("input", (event) => {
    const form = formOf(event.target);
    if (!form) return;
    show(form);
    clearTimeout(waiting.get(form));
    waiting.set(form, setTimeout(() => keep(form), 250));
  });
  document.addEventListener("submit", (event) => {
    leaving = true;
    const form = event.target;
    const busy = form.querySelector("[data-busy]");
    if (busy) busy.hidden = false;
    if (form.dataset.keep) {
      keep(form);
      sessionStorage.setItem(SENT, keyOf(form));
    }
  });
  window.addEventListener("pageshow", () => {
    for (const busy of document.querySelectorAll("[data-busy]")) busy.hidden = true;
  });
  document.addEventListener("htmx:beforeRequest", () => {
    leaving = false;
  });
  document.addEventListener("htmx:afterRequest", (event) => {
    // The swap may have removed the form, and then the event names an ancestor that is still there.
    const form = event.detail.requestConfig.elt;
    if (form.matches("form[data-keep]")) {
      sessionStorage.removeItem(SENT);
      if (event.detail.successful) {
        storage?.removeItem(keyOf(form));
        initial.delete(form);
      }
    }
  });
  document.addEventListener("htmx:afterSettle", () => {
    initialise(document);
    for (const form of document.querySelectorAll("form[data-keep]")) keep(form);
  });
  window.addEventListener("beforeunload", (event) => {
    const unsaved = [...document.querySelectorAll("form[data-keep]")].filter(isDirty);
    unsaved.forEach(keep);
    if (!leaving && unsaved.length > 0) event.preventDefault();
  });
})();

// Times are entered in the local time zone; without this script in UTC, as the label says.
(() => {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  // The display name, because zone identifiers keep outdated spellings of cities.
  const named = new Intl.DateTimeFormat(document.documentElement.lang, { timeZoneName: "longGeneric" })
    .formatToParts(new Date())
    .find((part) => part.type === "timeZoneName")?.value ?? zone;
  for (const form of document.querySelectorAll("form:has([data-zone])")) {
    form.querySelector("[data-zone]").value = zone;
    for (const name of form.querySelectorAll("[data-zone-name]")) name.textContent = named;
    for (const field of form.querySelectorAll("input[data-at]")) {
      const at = new Date(field.dataset.at);
      field.value = new Date(at.getTime() - at.getTimezoneOffset() * 60000).toISOString().slice(0, 16);
    }
  }
})();
