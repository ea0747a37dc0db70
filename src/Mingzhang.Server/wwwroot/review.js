// j and k go from one stop to the next and back; Enter opens the link as it always does.
"use strict";
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || (event.key !== "j" && event.key !== "k")) return;
  if (event.target.closest("input, textarea, select")) return;
  const stops = [...document.querySelectorAll("[data-key-stop]")];
  if (stops.length === 0) return;
  const at = stops.indexOf(document.activeElement);
  const next = event.key === "j" ? Math.min(at + 1, stops.length - 1) : Math.max(at - 1, 0);
  stops[next].focus();
  event.preventDefault();
});
