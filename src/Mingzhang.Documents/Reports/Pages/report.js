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
  document.getElementById("findings").addEventListener("click", (event) => {
    const link = event.target.closest(".places a");
    if (!link) return;
    event.preventDefault();
    show(link);
  });
  for (const box of document.querySelectorAll(".filter input")) {
    box.addEventListener("change", () => document.body.classList.toggle("hide-" + box.value, !box.checked));
  }
  // j and k go to the next and the last finding and show where it stands.
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || (event.key !== "j" && event.key !== "k")) return;
    const all = [...document.querySelectorAll("article")].filter((a) => a.offsetParent !== null);
    const at = all.findIndex((a) => a.classList.contains("now"));
    const next = all[event.key === "j" ? Math.min(at + 1, all.length - 1) : Math.max(at - 1, 0)];
    if (!next) return;
    now(next, "article");
    next.scrollIntoView({ block: "nearest" });
    const link = next.querySelector(".places a");
    if (link) {
      link.focus({ preventScroll: true });
      show(link);
    }
  });
})();
