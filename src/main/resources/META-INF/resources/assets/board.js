// Cards are dragged to a column by the move, or to the form, that brings them there. Where there is
// none the card is not let go, and what the server refuses leaves it where it was.
(() => {
  let dragged = null;
  const way = (column) => dragged?.querySelector(`[data-to="${column.dataset.column}"]`);
  const columns = () => document.querySelectorAll("[data-column]");
  const done = () => {
    dragged?.classList.remove("dragged");
    columns().forEach((column) => column.classList.remove("takes", "over"));
    dragged = null;
  };

  document.querySelectorAll("[data-card]").forEach((card) => {
    card.draggable = true;
    card.addEventListener("dragstart", (event) => {
      dragged = card;
      card.classList.add("dragged");
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", card.querySelector("[data-open]").href);
      columns().forEach((column) => column.classList.toggle("takes", Boolean(way(column))));
    });
    card.addEventListener("dragend", done);
  });
  columns().forEach((column) => {
    column.addEventListener("dragover", (event) => {
      if (way(column)) {
        event.preventDefault();
        column.classList.add("over");
      }
    });
    column.addEventListener("dragleave", () => column.classList.remove("over"));
    column.addEventListener("drop", (event) => {
      const move = way(column);
      if (move) {
        event.preventDefault();
        done();
        move.click();
      }
    });
  });
  document.addEventListener("keydown", (event) => {
    const open = event.key === "Escape" && document.activeElement?.closest("[data-moves][open]");
    if (open) {
      open.open = false;
      open.querySelector("summary").focus();
    }
  });
})();
