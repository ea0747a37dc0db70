// Somebody else changed what one was changing: both values, and a choice for each cell.

/** Asks which values stay. @returns The conflicts in which one's own value goes over the other. */
export function decide(conflicts, sheet) {
  const dialog = document.getElementById("conflict");
  const cells = document.getElementById("conflict-cells");
  cells.replaceChildren(...conflicts.map((conflict, index) => choice(conflict, index, sheet)));
  dialog.querySelectorAll("[data-all]").forEach((button) => {
    button.onclick = () => cells.querySelectorAll(`input[value=${button.dataset.all}]`).forEach((radio) => (radio.checked = true));
  });
  return new Promise((resolve) => {
    dialog.addEventListener(
      "close",
      () => resolve(new Set(conflicts.filter((_, i) => cells.querySelector(`input[name=keep-${i}]:checked`)?.value === "mine"))),
      { once: true },
    );
    dialog.showModal();
  });
}

function choice(conflict, index, sheet) {
  const set = document.createElement("fieldset");
  const legend = document.createElement("legend");
  legend.textContent = `第 ${(sheet.find(conflict.row)?.index ?? -1) + 1} 行 ${conflict.heading}`;
  set.append(
    legend,
    radio(index, "theirs", `${conflict.by}的：`, conflict.theirs, true),
    radio(index, "mine", "您填的：", conflict.mine, false),
  );
  return set;
}

function radio(index, value, words, text, isChecked) {
  const label = document.createElement("label");
  const input = document.createElement("input");
  input.type = "radio";
  input.name = `keep-${index}`;
  input.value = value;
  input.checked = isChecked;
  const strong = document.createElement("strong");
  strong.textContent = text || "（空）";
  label.append(input, " ", words, strong);
  return label;
}
