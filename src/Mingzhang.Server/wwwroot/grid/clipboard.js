// Blocks of cells as spreadsheets put them on the clipboard.

/** The rows of a copied block. A cell with a tab, a line break or quotes stands in quotes. */
export function rowsOf(text) {
  const rows = [[""]];
  let quoted = false;
  const add = (character) => (rows.at(-1)[rows.at(-1).length - 1] += character);
  const source = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  for (let i = 0; i < source.length; i++) {
    const character = source[i];
    if (quoted) {
      if (character !== '"') add(character);
      else if (source[i + 1] === '"') add(source[++i]);
      else quoted = false;
    } else if (character === '"' && rows.at(-1).at(-1) === "") quoted = true;
    else if (character === "\t") rows.at(-1).push("");
    else if (character === "\n") rows.push([""]);
    else add(character);
  }
  return rows;
}

/** A block as text for a spreadsheet. */
export function textOf(rows) {
  const cell = (value) => (/[\t\n"]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  return rows.map((row) => row.map(cell).join("\t")).join("\n");
}
