// What every page does by script: the pickers in the top bar, and forms that save by themselves.
"use strict";
(() => {
  // The year and the unit open as soon as they are picked.
  document.querySelectorAll("[data-submits]").forEach((field) => field.addEventListener("change", () => field.form.requestSubmit()));
  document.querySelectorAll("input[data-picks]").forEach((field) => {
    field.addEventListener("focus", () => field.select());
    field.addEventListener("input", () => {
      if ([...field.list.options].some((option) => option.value === field.value)) field.form.requestSubmit();
    });
  });
})();
(() => {
  // What a form that saves by itself could not save is told on top of the page.
  document.body.addEventListener("htmx:responseError", (e) => {
    const page = new DOMParser().parseFromString(e.detail.xhr.responseText, "text/html");
    tell(page.querySelector(".failure")?.textContent ?? "没有保存。请刷新页面再试。", true);
  });
  document.body.addEventListener("htmx:sendError", () => tell("没有连上服务器，没有保存。连上之后请再改一次。", true));
  document.body.addEventListener("htmx:afterSwap", (e) => {
    if (e.detail.requestConfig.verb === "post") tell(`已保存 ${new Date().toTimeString().slice(0, 5)}`);
  });
  const tell = (text, isBad) => {
    let told = document.getElementById("told");
    if (!told) {
      told = document.createElement("p");
      told.id = "told";
      told.setAttribute("role", "status");
      document.body.append(told);
    }
    told.textContent = text;
    told.classList.toggle("failure", !!isBad);
  };
})();
(() => {
  // The page that comes back when one form was saved keeps what was written in the others meanwhile, and where the person is.
  const fields = "main form[hx-post] :is(input:not([type=hidden]), textarea, select, button)";
  const before = (field) => (field.options ? [...field.options].find((o) => o.defaultSelected)?.value ?? "" : field.defaultValue);
  const save = (field) => field.form.dispatchEvent(new Event("change"));
  let kept = [];
  let unsaved = [];
  document.body.addEventListener("htmx:beforeSwap", (e) => {
    const { elt, formData, verb } = e.detail.requestConfig;
    if (verb !== "post") return;
    const isUnsaved = (field) =>
      field.type !== "submit" && field.value !== before(field) && !(field.form === elt && formData.get(field.name) === field.value);
    kept = [...document.querySelectorAll(fields)]
      .map((field) => ({
        form: field.form.id,
        field: field.name ? `[name="${CSS.escape(field.name)}"]` : field.localName,
        text: isUnsaved(field) ? field.value : null,
        here: field === document.activeElement ? [field.selectionStart, field.selectionEnd] : null,
      }))
      .filter((k) => k.text !== null || k.here);
  });
  document.body.addEventListener("htmx:afterSwap", () => {
    for (const { form, field: selector, text, here } of kept) {
      const field = document.getElementById(form)?.querySelector(selector);
      if (!field) continue;
      if (text !== null) field.value = text;
      if (here) {
        field.focus({ preventScroll: true });
        if (here[0] != null) field.setSelectionRange(...here);
      }
      if (text !== null && here) field.addEventListener("blur", () => save(field), { once: true });
      else if (text !== null) unsaved.push(field);
    }
    kept = [];
  });
  document.body.addEventListener("htmx:afterSettle", () => unsaved.splice(0).forEach(save));
})();
