// Writes moments in the reader's own time zone; without this script they stay in UTC.
(() => {
  const page = document.documentElement.lang;
  // English without a country would put the month first, other than the dates of the page.
  const language = page === "en" ? "en-GB" : page;
  const minute = new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short" });
  const day = new Intl.DateTimeFormat(language, { dateStyle: "long" });
  const localise = (root) => {
    for (const time of root.querySelectorAll('time[datetime*="T"]')) {
      const at = new Date(time.dateTime);
      time.title = time.dateTime;
      time.textContent = (time.hasAttribute("data-day") ? day : minute).format(at);
    }
  };
  localise(document);
  document.addEventListener("htmx:afterSwap", (swap) => localise(swap.target));
})();
