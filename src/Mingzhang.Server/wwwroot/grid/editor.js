// A cell while one writes in it.
import { attach, optionsOf } from "./picker.js";

const LONG = 30;
const ARROWS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/**
 * Opens a field in a cell.
 * @param address The address of the sheet, for the codes that the cell may hold.
 * @param start What was typed to open it; nothing to go on with what stands there.
 * @param done Called once with the value (null to leave it), the option it names, and how the selection goes on (nothing when one
 * has gone elsewhere already).
 */
export function edit(cell, column, address, start, done) {
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

  const leave = async (keep, move, code) => {
    if (isDone) return;
    isDone = true;
    if (keep && picker && code === undefined) await picker.settle();
    const value = !keep ? null : (code ?? picker?.chosen() ?? field.value);
    picker?.close();
    cell.classList.remove("editing");
    const option = value && column.picks ? (await optionsOf(address, column.heading)).find((o) => o.code === value) : null;
    done(value, option, move);
  };

  if (column.picks && !isLong) {
    picker = attach(field, address, column.heading, column.kind === "Text", (code) => leave(true, (s) => s.down(1), code));
    if (start) picker.show(start);
  }

  field.addEventListener("blur", () => leave(true));
  field.addEventListener("keydown", (e) => {
    e.stopPropagation();
    if (e.isComposing) return;
    const isOpen = picker?.isOpen();
    const back = e.shiftKey ? -1 : 1;
    // Arrows leave what was begun by typing; F2 keeps them in the field.
    const arrow = !isLong && start !== undefined && ARROWS[e.key];
    if (e.key === "Escape") leave(false, (s) => s.focus());
    else if (e.key === "F2") start = undefined;
    else if (e.key === "Enter" && e.altKey && isLong) field.setRangeText("\n", field.selectionStart, field.selectionEnd, "end");
    else if (e.key === "Enter") leave(true, (s) => s.down(back));
    else if (e.key === "Tab") leave(true, (s) => s.tab(back) || s.focus());
    else if (isOpen && e.key === "ArrowDown") picker.move(1);
    else if (isOpen && e.key === "ArrowUp") picker.move(-1);
    else if (arrow) leave(true, (s) => s.enter(s.at.row + arrow[0], s.at.column + arrow[1]));
    else return;
    e.preventDefault();
  });
  return field;
}
