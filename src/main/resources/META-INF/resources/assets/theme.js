// Keeps to the light or the dark that somebody chose; without a choice the device's setting holds.
// It runs before the page is painted, so that no page flashes up in the other one.
(() => {
  const name = "claimtracker-theme";
  const root = document.documentElement;
  const kept = () => {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  };
  const keep = (theme) => {
    try {
      theme ? localStorage.setItem(name, theme) : localStorage.removeItem(name);
    } catch {
      // It holds for this page, then.
    }
  };
  const show = (theme) => {
    if (theme === "light" || theme === "dark") {
      root.dataset.theme = theme;
    } else {
      delete root.dataset.theme;
    }
    for (const button of document.querySelectorAll("[data-set-theme]")) {
      button.setAttribute("aria-pressed", button.dataset.setTheme === (root.dataset.theme ?? ""));
    }
    document.dispatchEvent(new Event("themechange"));
  };
  show(kept());
  document.addEventListener("DOMContentLoaded", () => {
    for (const choice of document.querySelectorAll("[data-theme-choice]")) {
      choice.hidden = false;
      choice.addEventListener("click", (click) => {
        const button = click.target.closest("[data-set-theme]");
        if (button) {
          keep(button.dataset.setTheme);
          show(button.dataset.setTheme);
        }
      });
    }
    show(kept());
  });
  // Another page of ours, open beside this one.
  addEventListener("storage", (change) => change.key === name && show(change.newValue));
})();
