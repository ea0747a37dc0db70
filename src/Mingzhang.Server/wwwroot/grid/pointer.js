// The pointer, the clipboard and the keys that reach the sheet.
import { actOf } from "./keys.js";

/** Listens to what happens in the table of a grid. */
export function listen(grid) {
  const { view, selection, sheet, edits, isOpen } = grid;
  const { table, body, region } = view;
  const cellOf = (e) => {
    const cell = e.target.closest?.("td");
    return cell && body.contains(cell) && view.columnOf(cell) ? cell : null;
  };
  const enter = (cell, extend) => selection.enter(view.lineOf(cell).index, view.columnOf(cell).index, extend);
  const isAt = (cell) => view.lineOf(cell) === selection.line && view.columnOf(cell) === selection.column;
  const isField = (e) => e.target.matches("input, textarea");
  // A row that scrolled away leaves the keys with the table.
  const isKeyed = (e) => e.target === table || (e.target.tagName === "TD" && cellOf(e));

  let isDragging = false;
  body.addEventListener("mousedown", (e) => {
    const cell = cellOf(e);
    if (!cell || e.button !== 0 || cell.querySelector("input, textarea")) return;
    e.preventDefault();
    document.activeElement?.blur();
    enter(cell, e.shiftKey);
    isDragging = true;
  });
  body.addEventListener("mouseover", (e) => {
    const cell = isDragging && cellOf(e);
    if (cell) enter(cell, true);
  });
  document.addEventListener("mouseup", () => (isDragging = false));
  body.addEventListener("dblclick", (e) => cellOf(e) && grid.edit());
  body.addEventListener("focusin", (e) => {
    const cell = cellOf(e);
    if (cell && e.target === cell && !isAt(cell)) enter(cell);
  });

  table.addEventListener("keydown", (e) => {
    if (!isKeyed(e) || sheet.count === 0) return;
    // What an input method begins, the field must see.
    const isComposed = e.isComposing || e.key === "Process" || e.keyCode === 229;
    if (e.target === table && !e.ctrlKey && !["Control", "Shift", "Alt", "Meta"].includes(e.key)) selection.focus();
    const act = isComposed ? null : actOf(e, grid);
    if (act) {
      e.preventDefault();
      act();
    } else if (isComposed && isOpen) grid.edit("");
  });
  table.addEventListener("beforeinput", (e) => {
    if (!isKeyed(e)) return;
    e.preventDefault();
    if (e.target === table) selection.focus();
    if (e.data) grid.edit(e.data);
  });

  const clip = (e) => {
    if (isField(e)) return false;
    e.preventDefault();
    e.clipboardData.setData("text/plain", edits.copy());
    return true;
  };
  table.addEventListener("copy", clip);
  table.addEventListener("cut", (e) => clip(e) && isOpen && edits.clear());
  // An empty sheet takes a block as well.
  region.addEventListener("paste", (e) => {
    if (!isOpen || isField(e)) return;
    e.preventDefault();
    edits.paste(e.clipboardData.getData("text/plain"));
  });
  if (sheet.count === 0) region.tabIndex = 0;
}
