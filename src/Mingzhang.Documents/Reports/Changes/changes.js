"use strict";
// Rows that did not change are folded; each fold gets a button that shows them.
for (const fold of document.querySelectorAll("tbody.fold")) {
  const rows = fold.nextElementSibling;
  const cell = fold.querySelector("td");
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = cell.textContent;
  button.setAttribute("aria-expanded", "false");
  button.addEventListener("click", () => {
    rows.hidden = !rows.hidden;
    button.setAttribute("aria-expanded", String(!rows.hidden));
  });
  cell.replaceChildren(button);
}
