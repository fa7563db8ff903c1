// Keyboard shortcuts for deciding on the focused sentence; each is also a button.
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
  const other = event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing;
  if (typing || other || document.querySelector("dialog[open]") || !/^[lwd]$/.test(event.key)) {
    return;
  }
  const button = document.activeElement?.closest("[data-item]")?.querySelector(`[data-key="${event.key}"]`);
  if (button) {
    event.preventDefault();
    button.focus();
    button.click();
  }
});
