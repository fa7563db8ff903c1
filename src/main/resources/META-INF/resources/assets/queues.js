// Keyboard navigation in queues; each row is also a link and a checkbox.
(() => {
  const places = { h: "/desk", r: "/desk/review", c: "/desk/claims", b: "/desk/board", i: "/desk/intake", s: "/desk/sources", d: "/desk/dashboard", w: "/desk/webhooks" };
  const keys = document.getElementById("keys");
  // Only pages that the navigation shows, as not everyone may open every page.
  const navLink = (path) => document.querySelector(`.desk-nav a[href="${path}"]`);
  const items = () => [...document.querySelectorAll("[data-queue] [data-item]")];
  const current = () => document.activeElement?.closest("[data-item]");
  let afterG = false;

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
  const shortcuts = {
    j: () => move(1),
    k: () => move(-1),
    x: () => current()?.querySelector("[data-select]")?.click(),
    m: () => {
      const moves = current()?.querySelector("[data-moves]");
      if (moves) {
        moves.open = true;
        moves.querySelector("a, button").focus();
      }
    },
    "/": search,
    "?": () => keys?.showModal(),
    g: () => {
      afterG = true;
      setTimeout(() => (afterG = false), 1500);
    },
  };

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input:not([type=checkbox]), textarea, select, [contenteditable]");
    if (typing && event.key === "Escape") {
      event.target.blur();
    }
    if (typing || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || document.querySelector("dialog[open]")) {
      return;
    }
    const where = afterG && places[event.key];
    afterG = false;
    if (where && navLink(where)) {
      event.preventDefault();
      location.assign(where);
    } else if (Object.hasOwn(shortcuts, event.key)) {
      event.preventDefault();
      shortcuts[event.key]();
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
