// Where the lines come from: from the page, or of a long sheet in one piece, of which the page shows what is in sight.
import { fenOf } from "./money.js";
import { Line } from "./sheet.js";

/** Asks for all the lines of a sheet. */
export async function load(address, sheet) {
  const answer = await fetch(`${address}/rows`, { headers: { Accept: "application/json" } });
  if (!answer.ok || answer.redirected) throw new Error("The rows did not come.");
  const { rows, names, notes } = await answer.json();
  for (const [heading, codes] of Object.entries(names)) {
    const column = sheet.byHeading.get(heading);
    Object.entries(codes).forEach(([code, name]) => sheet.remember(column, code, name));
  }
  const lines = rows.map(([id, version, last, cells]) => new Line(cells, { id, version }, lastOf(last)));
  const byId = new Map(lines.map((line) => [line.stored.id, line]));
  notes.forEach(([id, heading, text]) => byId.get(id)?.notes.set(sheet.byHeading.get(heading).index, text));
  return lines;
}

/** The lines that the server wrote into the page. */
export function read(view) {
  const { columns } = view.sheet;
  return [...view.body.rows].map((row) => {
    const line = new Line([], { id: Number(row.dataset.row), version: Number(row.dataset.version) }, lastOf(row.querySelector(".last")?.textContent ?? ""));
    for (const column of columns) {
      const cell = row.cells[column.position];
      line.cells.push(cell.dataset.value);
      if (cell.dataset.commented) line.notes.set(column.index, cell.title);
      if (cell.querySelector(".code")) view.sheet.remember(column, cell.dataset.value, cell.textContent.slice(cell.dataset.value.length).trim());
      else if (column.kind === "Unit" && cell.title && !cell.dataset.commented) view.sheet.remember(column, cell.dataset.value, cell.title);
    }
    line.node = row;
    view.live(row, line);
    return line;
  });
}

// Last year's figure as fen; a word stays one.
const lastOf = (text) => fenOf(text)?.toString() ?? text;
