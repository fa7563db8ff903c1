// Says beside its form why a request failed; what was typed stays. Sends no form twice at once.
(() => {
  const SHOWN = [409, 412, 422, 428, 429, 503];
  const RESEND_AFTER = 10_000;
  const beside = new WeakMap();
  const channel = new BroadcastChannel("signed-in");

  const reason = (status) =>
    document.querySelector(`template[data-failure="${status}"]`) ?? document.querySelector('template[data-failure="other"]');
  const placeOf = (element) => element.closest("form") ?? element;

  const clear = (element) => beside.get(placeOf(element))?.remove();
  const show = (element, status) => {
    const place = placeOf(element);
    clear(element);
    const box = document.createElement("div");
    box.className = "notice notice-bad";
    box.setAttribute("role", "alert");
    box.dataset.failed = status;
    box.append(reason(status).content.cloneNode(true));
    place.after(box);
    beside.set(place, box);
  };

  // Refused forms come back as fragments with their mistakes; everything else that fails is no
  // fragment, and after a lost session even a successful answer can be the sign-in page.
  const failure = (xhr) => {
    const fragment = /^text\/html/.test(xhr.getResponseHeader("Content-Type") ?? "");
    const page = fragment && /^\s*<!doctype/i.test(xhr.responseText);
    if (page && xhr.status < 400) return 401;
    const shown = xhr.status < 400 || (SHOWN.includes(xhr.status) && fragment && !page);
    return shown ? null : xhr.status;
  };
  document.addEventListener("htmx:beforeOnLoad", (event) => {
    const element = event.detail.requestConfig.elt;
    const failed = failure(event.detail.xhr);
    if (failed === null) {
      clear(element);
    } else {
      event.preventDefault();
      show(element, failed);
    }
  });
  for (const failed of ["htmx:sendError", "htmx:timeout"]) {
    document.addEventListener(failed, (event) => show(event.detail.requestConfig.elt, 0));
  }

  // Signing in happens in another tab, which then closes itself.
  channel.addEventListener("message", () => {
    for (const box of document.querySelectorAll('[data-failed="401"]')) {
      box.className = "notice notice-good";
      box.setAttribute("role", "status");
      box.replaceChildren(reason("signed-in").content.cloneNode(true));
    }
  });
  if (document.querySelector("[data-signed-in]")) {
    channel.postMessage("again");
    window.close();
  }

  // Nothing is cut silently: a field that is too long says so, and the server refuses it by name.
  document.addEventListener("input", (event) => {
    const field = event.target;
    const max = Number(field.dataset?.max);
    if (!max) return;
    const told = field.nextElementSibling?.matches("[data-told-length]") ? field.nextElementSibling : null;
    if (field.value.length <= max) {
      told?.remove();
      return;
    }
    const box = told ?? document.querySelector("template[data-too-long]").content.firstElementChild.cloneNode(true);
    box.dataset.toldLength = "";
    box.querySelector("[data-length]").textContent = `${field.value.length} / ${max}`;
    if (!told) field.after(box);
  });

  // A day can be picked too; what is typed may be less precise than a day.
  const DAY = /^\d{4}-\d{2}-\d{2}$/;
  const offerPickers = () => {
    for (const picker of document.querySelectorAll("input[data-picks][hidden]")) {
      const typed = document.getElementById(picker.dataset.picks);
      if (DAY.test(typed.value)) picker.value = typed.value;
      picker.hidden = false;
    }
  };
  offerPickers();
  document.addEventListener("htmx:afterSettle", offerPickers);
  document.addEventListener("input", (event) => {
    const picked = event.target.dataset?.picks;
    if (!picked || !event.target.value) return;
    const typed = document.getElementById(picked);
    typed.value = event.target.value;
    typed.dispatchEvent(new Event("input", { bubbles: true }));
  });

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post" || form.hasAttribute("hx-post") || event.defaultPrevented) return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
    setTimeout(() => delete form.dataset.sent, RESEND_AFTER);
  });
  window.addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
  });
})();
