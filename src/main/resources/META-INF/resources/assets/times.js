// Converts times to the reader's time zone; without this script they stay in UTC.
(() => {
  const page = document.documentElement.lang;
  // Plain "en" would put the month first, unlike the dates rendered by the server.
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
