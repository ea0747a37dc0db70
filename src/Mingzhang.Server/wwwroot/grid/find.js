// Finding in a long sheet, of which the browser's own search would see only a part.

/** Makes the field above the sheet find cells by what they hold or mean. */
export function findIn({ sheet, view, selection }) {
  const field = document.getElementById("sheet-find");
  const told = document.getElementById("sheet-found");
  const isFound = (line, column, sought) =>
    line.cells[column.index].includes(sought) || sheet.nameOf(column, line.cells[column.index])?.includes(sought);
  const find = (step) => {
    const sought = field.value.trim();
    if (!sought) return void (told.textContent = "");
    const plain = /^[\d,.]+$/.test(sought) ? sought.replaceAll(",", "") : sought;
    const places = sheet.lines.flatMap((line) => sheet.columns.filter((c) => isFound(line, c, plain)).map((column) => ({ line, column })));
    if (places.length === 0) return void (told.textContent = "没有找到");
    const after = ({ line, column }) => (line.index - selection.at.row || column.index - selection.at.column) * step > 0;
    const next = step > 0 ? places.findIndex(after) : places.findLastIndex(after);
    const index = next >= 0 ? next : step > 0 ? 0 : places.length - 1;
    selection.enterLine(places[index].line, places[index].column);
    field.focus();
    told.textContent = `第 ${index + 1} 处，共 ${places.length} 处`;
  };
  field.closest("[hidden]")?.removeAttribute("hidden");
  field.addEventListener("keydown", (e) => {
    if (e.isComposing) return;
    if (e.key === "Escape") selection.focus();
    else if (e.key === "Enter") find(e.shiftKey ? -1 : 1);
    else return;
    e.preventDefault();
  });
  document.addEventListener("keydown", (e) => {
    if (!view.span.isLong || !(e.ctrlKey || e.metaKey) || e.key.toLowerCase() !== "f") return;
    e.preventDefault();
    field.focus();
    field.select();
  });
}
