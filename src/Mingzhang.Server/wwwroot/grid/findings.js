// The marks of the findings in the lines that they concern.

/** Marks the lines anew by the findings that a panel lists. */
export function mark(sheet, view, content) {
  const touched = new Set(sheet.lines.filter((line) => line.mark));
  touched.forEach((line) => (line.marks.clear(), (line.mark = null)));
  for (const link of content.querySelectorAll("a[data-cells][data-kind]")) {
    const { kind, word, message } = link.dataset;
    if (!kind) continue;
    for (const place of link.dataset.cells.split(" ").filter(Boolean)) {
      const [id, heading] = place.split(/:(.*)/s);
      const line = sheet.find(Number(id));
      if (!line) continue;
      const column = sheet.byHeading.get(heading);
      if (column && !line.marks.has(column.index)) line.marks.set(column.index, { kind, word, message });
      line.mark ??= { kind, word, message };
      touched.add(line);
    }
  }
  touched.forEach((line) => view.showMarks(line));
}
