// Draws charts from the tables of the dashboard, with their figures, names and colours.
(() => {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const drawn = [];
  const colour = (element) => getComputedStyle(element).color;
  const text = (cell) => cell.textContent.trim().replace(/\s+/g, " ");

  const month = new Intl.DateTimeFormat(document.documentElement.lang, { month: "short", timeZone: "UTC" });
  // Short month names; the first one of a year includes the year.
  const name = (cell) => {
    const time = cell.querySelector("time")?.dateTime;
    const short = time && month.format(new Date(time));
    return !time ? text(cell) : time.endsWith("-01") ? [short, time.slice(0, 4)] : short;
  };

  const draw = (section) => {
    const table = section.querySelector("table");
    if (!table) {
      return;
    }
    const rows = [...table.tBodies[0].rows];
    const heads = [...table.tHead.rows[0].cells];
    const type = section.dataset.chart;
    const across = "across" in section.dataset;
    const stacked = "stacked" in section.dataset;
    const datasets = heads.flatMap((head, at) => {
      if (!head.dataset.series) {
        return [];
      }
      const paint = colour(head.querySelector(".swatch"));
      return {
        label: text(head),
        data: rows.map((row) => (row.cells[at].dataset.value === undefined ? null : Number(row.cells[at].dataset.value))),
        links: rows.map((row) => row.cells[at].querySelector("a")?.href),
        backgroundColor: paint,
        borderColor: type === "line" ? paint : colour(section),
        borderWidth: type === "line" ? 2.5 : 0,
        pointStyle: datasetShape(at),
        pointRadius: 4,
        spanGaps: true,
        maxBarThickness: 34,
      };
    });
    const canvas = section.querySelector("canvas") ?? frame(section, table);
    const line = getComputedStyle(section).borderTopColor;
    const scale = { stacked, grid: { color: line }, ticks: { color: colour(section), precision: 0 }, border: { color: line } };
    const values = { ...scale, beginAtZero: true, title: { display: Boolean(section.dataset.unit), text: section.dataset.unit, color: colour(section) } };
    const names = { ...scale, grid: { display: false } };
    drawn.push(
      new Chart(canvas, {
        type,
        data: { labels: rows.map((row) => name(row.cells[0])), datasets },
        options: {
          indexAxis: across ? "y" : "x",
          responsive: true,
          maintainAspectRatio: false,
          animation: still.matches ? false : { duration: 300 },
          scales: across ? { x: values, y: names } : { x: names, y: values },
          plugins: { legend: { position: "bottom", labels: { color: colour(section), usePointStyle: true, boxHeight: 8 } } },
          onClick: (click, hits) => {
            const link = hits.length && datasets[hits[0].datasetIndex].links[hits[0].index];
            if (link) {
              location.assign(link);
            }
          },
        },
      }),
    );
  };
  const datasetShape = (at) => ["circle", "rect", "triangle", "rectRot", "rectRounded"][at % 5];
  const frame = (section, table) => {
    const canvas = document.createElement("canvas");
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-labelledby", table.getAttribute("aria-labelledby"));
    const box = document.createElement("div");
    box.className = "chart-box";
    box.append(canvas);
    section.querySelector(".scroll").before(box);
    section.classList.add("drawn");
    return canvas;
  };
  const all = () => {
    drawn.splice(0).forEach((chart) => chart.destroy());
    Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
    document.querySelectorAll("[data-chart]").forEach(draw);
  };
  dark.addEventListener("change", all);
  document.addEventListener("themechange", all);
  addEventListener("beforeprint", () => drawn.forEach((chart) => chart.resize()));
  all();
})();
