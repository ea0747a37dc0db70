// A long sheet comes in one piece, of which the page shows what is in sight.
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
  const lines = rows.map(([id, version, last, cells]) => new Line(cells, { id, version }, last));
  const byId = new Map(lines.map((line) => [line.stored.id, line]));
  notes.forEach(([id, heading, text]) => byId.get(id)?.notes.set(sheet.byHeading.get(heading)?.index, text));
  return lines;
}
