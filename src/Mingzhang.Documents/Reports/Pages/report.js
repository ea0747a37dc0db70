// The report of a check: a click on a place shows it, j and k walk through the findings, boxes filter. Without this file the
// places are plain links within the page.
"use strict";
(() => {
  const now = (element, kind) => {
    for (const old of document.querySelectorAll(kind + ".now")) old.classList.remove("now");
    if (element) element.classList.add("now");
  };
  const show = (link) => {
    const target = document.getElementById(link.hash.slice(1));
    if (!target) return;
    now(target, ".m");
    now(link.closest("article"), "article");
    target.scrollIntoView({ block: "center", inline: "center" });
  };
  // The report may come into the page later than this file: nothing is bound to its elements.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("#findings .places a");
    if (!link) return;
    event.preventDefault();
    show(link);
  });
  document.addEventListener("change", (event) => {
    const box = event.target.closest("#findings .filter input");
    if (box) document.body.classList.toggle("hide-" + box.value, !box.checked);
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || (event.key !== "j" && event.key !== "k")) return;
    if (event.target.closest("input:not([type=checkbox]), textarea, select")) return;
    const all = [...document.querySelectorAll("#findings article")].filter((a) => a.offsetParent !== null);
    const at = all.findIndex((a) => a.classList.contains("now"));
    const next = all[event.key === "j" ? Math.min(at + 1, all.length - 1) : Math.max(at - 1, 0)];
    if (!next) return;
    event.preventDefault();
    now(next, "article");
    next.scrollIntoView({ block: "nearest" });
    const link = next.querySelector(".places a");
    if (link) {
      link.focus({ preventScroll: true });
      show(link);
    }
  });
})();
