// A cell while one writes in it.
import { attach, optionsOf } from "./picker.js";

const LONG = 30;

/**
 * Opens a field in a cell.
 * @param start What was typed to open it; nothing to go on with what stands there.
 * @param done Called once with the value (null to leave it), the option it names, and the step to the next cell.
 */
export function edit(grid, cell, column, start, done) {
  const before = cell.dataset.value;
  const isLong = column.kind === "Text" && (before.length > LONG || before.includes("\n") || column.th.classList.contains("wide"));
  const field = document.createElement(isLong ? "textarea" : "input");
  field.className = "cell-field";
  field.value = start ?? before;
  field.setAttribute("aria-label", column.heading);
  if (column.kind === "Amount" || column.kind.endsWith("Number")) field.inputMode = "decimal";
  if (isLong) field.rows = 4;
  cell.removeAttribute("contenteditable");
  cell.replaceChildren(field);
  cell.classList.add("editing");
  field.focus();
  if (start === undefined) field.select();
  let isDone = false;
  let picker = null;

  const leave = async (keep, step, code) => {
    if (isDone) return;
    isDone = true;
    if (keep && picker && code === undefined) await picker.settle();
    const value = !keep ? null : (code ?? picker?.chosen() ?? field.value);
    picker?.close();
    cell.classList.remove("editing");
    const option = value && column.picks ? (await optionsOf(grid.address, column.heading)).find((o) => o.code === value) : null;
    done(value, option, step);
  };

  if (column.picks && !isLong) {
    picker = attach(field, grid.address, column.heading, column.kind === "Text", (code) => leave(true, [1, 0], code));
    if (start) picker.show(start);
  }

  field.addEventListener("blur", () => leave(true));
  field.addEventListener("keydown", (e) => {
    e.stopPropagation();
    if (e.isComposing) return;
    const isOpen = picker?.isOpen();
    if (e.key === "Escape") leave(false, [0, 0]);
    else if (e.key === "Enter" && e.altKey && isLong) field.setRangeText("\n", field.selectionStart, field.selectionEnd, "end");
    else if (e.key === "Enter") leave(true, [e.shiftKey ? -1 : 1, 0]);
    else if (e.key === "Tab") leave(true, [0, e.shiftKey ? -1 : 1]);
    else if (isOpen && e.key === "ArrowDown") picker.move(1);
    else if (isOpen && e.key === "ArrowUp") picker.move(-1);
    else if (!isLong && start !== undefined && (e.key === "ArrowDown" || e.key === "ArrowUp")) leave(true, [e.key === "ArrowDown" ? 1 : -1, 0]);
    else return;
    e.preventDefault();
  });
  return field;
}
