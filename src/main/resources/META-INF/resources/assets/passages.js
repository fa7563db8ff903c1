// Carries words that are selected in the draft into the form for a comment on a passage. Without
// this script they are typed or pasted.
(() => {
  const AROUND = 60;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "mark-passage";
  let chosen = null;

  const form = () => document.querySelector("#on-passage form");

  const read = () => {
    const selection = document.getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
    const range = selection.getRangeAt(0);
    const around = range.commonAncestorContainer;
    const block = (around.nodeType === Node.ELEMENT_NODE ? around : around.parentElement)?.closest("[data-passages]");
    const exact = selection.toString().trim();
    if (!block || !exact) return null;
    const before = document.createRange();
    before.selectNodeContents(block);
    before.setEnd(range.startContainer, range.startOffset);
    const after = document.createRange();
    after.selectNodeContents(block);
    after.setStart(range.endContainer, range.endOffset);
    return {
      block,
      field: block.dataset.passages,
      exact,
      prefix: [...before.toString()].slice(-AROUND).join(""),
      suffix: [...after.toString()].slice(0, AROUND).join(""),
    };
  };

  document.addEventListener("selectionchange", () => {
    if (document.activeElement === button) return;
    chosen = form() ? read() : null;
    if (!chosen) {
      button.remove();
      return;
    }
    button.textContent = document.getElementById("on-passage").dataset.mark;
    if (chosen.block.nextSibling !== button) chosen.block.after(button);
  });

  // A press must not take the selection away before it is a click.
  button.addEventListener("mousedown", (event) => event.preventDefault());

  button.addEventListener("click", () => {
    const target = form();
    if (!chosen || !target) return;
    const named = { field: chosen.field, exact: chosen.exact, prefix: chosen.prefix, suffix: chosen.suffix };
    for (const [name, value] of Object.entries(named)) target.elements[`passage.${name}`].value = value;
    button.remove();
    target.closest("details").open = true;
    target.dispatchEvent(new Event("input", { bubbles: true }));
    target.elements.text.focus();
    target.elements.text.scrollIntoView({ block: "center" });
  });

  // Words that are typed stand where the server finds them.
  document.addEventListener("input", (event) => {
    if (event.target.name !== "passage.exact" && event.target.name !== "passage.field") return;
    for (const name of ["passage.prefix", "passage.suffix"]) event.target.form.elements[name].value = "";
  });
})();
