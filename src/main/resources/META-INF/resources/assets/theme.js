// Applies the chosen light or dark theme; without a choice the device's setting applies.
// Runs before the page is painted, to avoid a flash of the other theme.
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
      // Storage is blocked; the choice applies to this page only.
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
  // Changed in another tab.
  addEventListener("storage", (change) => change.key === name && show(change.newValue));
})();
