// Keyboard navigation in queues; each row is also a link and a checkbox.
(() => {
  const places = { h: "/desk", r: "/desk/review", c: "/desk/claims", b: "/desk/board", i: "/desk/intake", s: "/desk/sources", d: "/desk/dashboard", w: "/desk/webhooks" };
  const keys = document.getElementById("keys");
  // Only pages that the navigation shows, as not everyone may open every page.
  const leads = (path) => document.querySelector(`.desk-nav a[href="${path}"]`);
  const items = () => [...document.querySelectorAll("[data-queue] [data-item]")];
  const current = () => document.activeElement?.closest("[data-item]");
  let going = false;

  const move = (by) => {
    const all = items();
    const at = all.indexOf(current());
    const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1)];
    next?.querySelector("[data-open]").focus();
    next?.scrollIntoView({ block: "nearest" });
  };
  const search = () => {
    const field = document.querySelector("[data-search]");
    if (field) {
      field.focus();
      field.select();
    } else {
      location.assign("/desk/claims#q");
    }
  };
  const does = {
    j: () => move(1),
    k: () => move(-1),
    x: () => current()?.querySelector("[data-select]")?.click(),
    "/": search,
    "?": () => keys?.showModal(),
    g: () => {
      going = true;
      setTimeout(() => (going = false), 1500);
    },
  };

  document.addEventListener("keydown", (press) => {
    const typing = press.target.closest?.("input:not([type=checkbox]), textarea, select, [contenteditable]");
    if (typing && press.key === "Escape") {
      press.target.blur();
    }
    if (typing || press.ctrlKey || press.metaKey || press.altKey || press.isComposing || document.querySelector("dialog[open]")) {
      return;
    }
    const where = going && places[press.key];
    going = false;
    if (where && leads(where)) {
      press.preventDefault();
      location.assign(where);
    } else if (Object.hasOwn(does, press.key)) {
      press.preventDefault();
      does[press.key]();
    }
  });

  const count = () => {
    const shown = document.querySelector("[data-selected]");
    const boxes = [...document.querySelectorAll("[data-select]")];
    const chosen = boxes.filter((box) => box.checked).length;
    const all = document.querySelector("[data-select-all]");
    if (shown) {
      shown.textContent = chosen;
      all.hidden = false;
      all.checked = chosen > 0 && chosen === boxes.length;
      all.indeterminate = chosen > 0 && chosen < boxes.length;
    }
  };
  document.addEventListener("change", (change) => {
    if (change.target.matches("[data-select-all]")) {
      document.querySelectorAll("[data-select]").forEach((box) => (box.checked = change.target.checked));
    }
    count();
  });
  count();
  if (location.hash === "#q") {
    search();
  }
})();
