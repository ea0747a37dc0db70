// The grid: a cell becomes a field when it is entered, is saved when it is left, and says so.
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
