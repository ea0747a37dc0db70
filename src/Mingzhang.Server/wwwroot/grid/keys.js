// Keys in the sheet, as in a spreadsheet.

/** What a key does; nothing for a key that the page or the browser has another use for. */
export function actOf(e, { sheet, selection, view, isOpen, edits, edit, undo, redo }) {
  const { row, column } = selection.at;
  const control = e.ctrlKey || e.metaKey;
  const [lastRow, lastColumn] = [sheet.count - 1, sheet.columns.length - 1];
  const page = Math.max(1, Math.floor(view.region.clientHeight / view.span.height) - 2);
  const go = {
    ArrowUp: [control ? 0 : row - 1, column],
    ArrowDown: [control ? lastRow : row + 1, column],
    ArrowLeft: [row, control ? 0 : column - 1],
    ArrowRight: [row, control ? lastColumn : column + 1],
    Home: [control ? 0 : row, 0],
    End: [control ? lastRow : row, lastColumn],
    PageUp: [row - page, column],
    PageDown: [row + page, column],
  }[e.key];
  if (go && !e.altKey) return () => selection.enter(...go, e.shiftKey);
  const key = e.key.toLowerCase();
  if (control && key === "a") return () => selection.select(0, 0, lastRow, lastColumn);
  if (e.key === "Tab") return canTab(selection, sheet, e.shiftKey) ? () => selection.tab(e.shiftKey ? -1 : 1) : null;
  if (e.key === "Enter" && !control && !e.altKey) return () => selection.down(e.shiftKey ? -1 : 1);
  if (!isOpen) return null;
  if (control && key === "z") return e.shiftKey ? redo : undo;
  if (control && key === "y") return redo;
  if (control && key === "d") return () => edits.fillDown();
  if (control && key === "-") return () => edits.removeLines();
  if (e.key === "Insert" || (control && e.key === "Enter")) return () => edits.addLine();
  if (e.key === "F2") return () => edit();
  if (e.key === "Delete") return () => edits.clear();
  if (e.key === "Backspace") return () => edit("");
  return e.key.length === 1 && !control && !e.altKey ? () => edit(e.key) : null;
}

function canTab(selection, sheet, isBack) {
  const { row, column } = selection.at;
  return isBack ? row + column > 0 : row < sheet.count - 1 || column < sheet.columns.length - 1;
}
