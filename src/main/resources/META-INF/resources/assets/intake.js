// Keyboard shortcuts for deciding on the focused sentence; each is also a button.
document.addEventListener("keydown", (press) => {
  const typing = press.target.closest?.("input, textarea, select, [contenteditable]");
  const other = press.defaultPrevented || press.ctrlKey || press.metaKey || press.altKey || press.isComposing;
  if (typing || other || document.querySelector("dialog[open]") || !/^[lwd]$/.test(press.key)) {
    return;
  }
  const button = document.activeElement?.closest("[data-item]")?.querySelector(`[data-key="${press.key}"]`);
  if (button) {
    press.preventDefault();
    button.focus();
    button.click();
  }
});
