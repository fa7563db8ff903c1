// Offers the desk's people while a name is typed after @ in a comment. Without this script a handle
// is typed whole.
(() => {
  const NAME = /(?:^|[^\p{L}\p{N}_.@/-])@([\p{L}\p{N}._-]*)$/u;
  const MOST = 8;
  let people = null;
  let open = null;
  let dismissed = null;

  const load = () =>
    (people ??= fetch("/api/v1/accounts", { headers: { Accept: "application/json" } })
      .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status)))))
      .then((page) => page.items.filter((person) => person.active))
      .catch(() => {
        // Tried again with the next letter; the comment can be written without.
        people = null;
        return [];
      }));

  const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const fits = (person, typed) =>
    folded(person.handle).startsWith(typed) || folded(person.name).split(/\s+/).some((part) => part.startsWith(typed));

  const typedIn = (field) => {
    if (field.selectionStart !== field.selectionEnd) return null;
    const found = NAME.exec(field.value.slice(0, field.selectionStart));
    return found && { name: found[1], from: field.selectionStart - found[1].length - 1 };
  };

  const close = () => {
    if (!open) return;
    open.list.remove();
    open.field.removeAttribute("aria-controls");
    open.field.removeAttribute("aria-activedescendant");
    open = null;
  };

  const mark = (place) => {
    const options = [...open.list.children];
    open.place = (place + options.length) % options.length;
    options.forEach((option, n) => option.setAttribute("aria-selected", String(n === open.place)));
    open.field.setAttribute("aria-activedescendant", options[open.place].id);
    options[open.place].scrollIntoView({ block: "nearest" });
  };

  const choose = (option) => {
    const { field, from } = open;
    close();
    field.setRangeText(`@${option.dataset.handle} `, from, field.selectionStart, "end");
    field.focus();
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };

  const show = (field, from, fitting) => {
    close();
    const list = document.createElement("ul");
    list.id = `${field.id}-people`;
    list.className = "mentions";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", field.dataset.mentions);
    fitting.forEach((person, n) => {
      const option = document.createElement("li");
      option.id = `${list.id}-${n}`;
      option.setAttribute("role", "option");
      option.dataset.handle = person.handle;
      const name = document.createElement("bdi");
      name.textContent = person.name;
      option.append(`@${person.handle} `, name);
      list.append(option);
    });
    // The field keeps the focus, so that typing goes on.
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) choose(option);
    });
    field.after(list);
    open = { field, list, from, place: 0 };
    field.setAttribute("aria-controls", list.id);
    mark(0);
  };

  const offer = async (field) => {
    const typed = typedIn(field);
    if (!typed) dismissed = null;
    if (!typed || (dismissed?.field === field && dismissed.from === typed.from)) {
      close();
      return;
    }
    const all = await load();
    const now = typedIn(field);
    if (document.activeElement !== field || now?.from !== typed.from || now.name !== typed.name) return;
    const wanted = folded(typed.name);
    const fitting = all.filter((person) => fits(person, wanted)).slice(0, MOST);
    const whole = fitting.length === 1 && fitting[0].handle === wanted;
    if (fitting.length === 0 || whole) {
      close();
    } else {
      show(field, typed.from, fitting);
    }
  };

  document.addEventListener("input", (event) => {
    if (event.target.dataset?.mentions) offer(event.target);
  });
  const takeKey = (event) => {
    if (!open || event.target !== open.field || event.isComposing) return;
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (steps[event.key]) {
      mark(open.place + steps[event.key]);
    } else if (event.key === "Enter") {
      choose(open.list.children[open.place]);
    } else if (event.key === "Escape") {
      dismissed = { field: open.field, from: open.from };
      close();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  // First, because elsewhere Escape leaves the field.
  document.addEventListener("keydown", takeKey, { capture: true });
  document.addEventListener("focusout", (event) => {
    if (open?.field === event.target) close();
  });
})();
