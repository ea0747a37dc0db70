// The lines as rows of the table.
import { fenOf, moneyText } from "./money.js";
import { Span } from "./span.js";

export class View {
  unit = localStorage.getItem("money-unit") ?? "元";

  constructor(table, sheet, isOpen) {
    this.table = table;
    this.sheet = sheet;
    this.isOpen = isOpen;
    this.body = table.tBodies[0];
    this.head = table.tHead.rows[0];
    this.region = table.parentElement;
    this.#prepare();
    this.span = new Span(this);
  }

  /** The lines that are in the table. */
  get shown() {
    return this.span.lines;
  }

  /** Brings the table up to the lines as they are now. */
  lay() {
    this.span.lay();
    const empty = this.region.querySelector(".empty-state");
    if (empty) empty.hidden = this.sheet.count > 0;
  }

  /** Brings a line into the table. */
  bring(line) {
    this.span.bring(line);
  }

  /** Gives the keys to the table while the cell that had them is out of it. */
  keep() {
    if (this.isOpen) this.table.contentEditable = "plaintext-only";
    this.table.focus({ preventScroll: true });
  }

  /** The cell of a line while it is in the table; null else. */
  cellOf(line, column) {
    return line.node?.cells[column.position] ?? null;
  }

  /** The line of a cell. */
  lineOf(cell) {
    return cell.parentElement.line;
  }

  columnOf(cell) {
    return this.sheet.columns.find((c) => c.position === cell.cellIndex);
  }

  /** The row of a line, made when there is none. */
  rowOf(line) {
    if (line.node) return line.node;
    const row = document.createElement("tr");
    for (const head of this.head.cells) {
      const cell = document.createElement(head.cellIndex === 0 ? "th" : "td");
      cell.className = head.className;
      if (head.cellIndex === 0) cell.scope = "row";
      row.append(cell);
    }
    line.node = row;
    this.live(row, line);
    this.show(line);
    return row;
  }

  /** Shows a line as it is now, when it is in the table. */
  show(line) {
    if (!line.node) return;
    this.sheet.columns.forEach((column) => this.showCell(line, column));
    this.#showLast(line);
    this.showHead(line);
  }

  showCell(line, column) {
    const cell = this.cellOf(line, column);
    if (!cell || cell.classList.contains("editing")) return;
    const value = line.cells[column.index];
    cell.dataset.value = value;
    const name = this.sheet.nameOf(column, value);
    const fen = column.kind === "Amount" && value ? fenOf(value) : null;
    if (name && column.kind !== "Unit") {
      const code = document.createElement("span");
      code.className = "code";
      code.textContent = value;
      cell.replaceChildren(code, name);
    } else cell.textContent = fen === null ? value : moneyText(fen, this.unit);
    this.#markCell(cell, line, column, name);
  }

  /** Shows what is wrong with a line, and what waits to be kept. */
  showMarks(line) {
    if (!line.node) return;
    for (const column of this.sheet.columns) this.#markCell(this.cellOf(line, column), line, column, this.sheet.nameOf(column, line.cells[column.index]));
    this.showHead(line);
  }

  showUnit(unit) {
    this.unit = unit;
    localStorage.setItem("money-unit", unit);
    document.querySelectorAll("[data-unit]").forEach((b) => b.setAttribute("aria-pressed", b.dataset.unit === unit ? "true" : "false"));
    const amounts = this.sheet.columns.filter((c) => c.kind === "Amount");
    for (const line of this.shown) {
      amounts.forEach((column) => this.showCell(line, column));
      this.#showLast(line);
    }
  }

  // A live table is a grid for those who hear it; a dead one stays a table.
  #prepare() {
    this.table.setAttribute("role", "grid");
    this.table.setAttribute("aria-multiselectable", "true");
    if (!this.isOpen) this.table.setAttribute("aria-readonly", "true");
    this.table.tHead.setAttribute("role", "rowgroup");
    this.body.setAttribute("role", "rowgroup");
    this.head.setAttribute("role", "row");
    [...this.head.cells].forEach((th) => th.setAttribute("role", "columnheader"));
    this.region.removeAttribute("tabindex");
    document.querySelectorAll(".js").forEach((e) => (e.hidden = false));
  }

  /** Makes a row that of a line. */
  live(row, line) {
    row.line = line;
    row.setAttribute("role", "row");
    [...row.cells].forEach((cell) => cell.setAttribute("role", cell.cellIndex === 0 ? "rowheader" : "gridcell"));
    this.sheet.columns.forEach((column) => (row.cells[column.position].tabIndex = -1));
  }

  /** Shows the number of a line, and the worst that is wrong with it. */
  showHead(line) {
    const [row, head] = [line.node, line.node.cells[0]];
    const number = String(line.index + 1);
    if (line.stored.id !== null) [row.id, row.dataset.row] = [`row-${line.stored.id}`, line.stored.id];
    if (head.dataset.number === number && (head.firstElementChild?.title ?? "") === (line.mark?.message ?? "")) return;
    head.dataset.number = number;
    head.replaceChildren(number);
    if (!line.mark) return;
    const mark = document.createElement("span");
    mark.className = `flag ${line.mark.kind}`;
    mark.textContent = line.mark.word[0];
    mark.title = line.mark.message;
    head.append(mark);
  }

  #markCell(cell, line, column, name) {
    const [mark, note] = [line.marks.get(column.index), line.notes.get(column.index)];
    cell.classList.toggle("unsaved", line.unsaved.has(column.index));
    cell.classList.toggle("mark-bad", mark?.kind === "bad");
    cell.classList.toggle("mark-waiting", mark?.kind === "waiting");
    attribute(cell, "data-commented", note && "1");
    attribute(cell, "aria-description", mark && `${mark.word}：${mark.message}`);
    attribute(cell, "title", mark?.message ?? note ?? (column.kind === "Unit" ? name : undefined));
  }

  #showLast(line) {
    const cell = line.node.querySelector(".last");
    if (cell) cell.textContent = /^-?\d+$/.test(line.last) ? moneyText(BigInt(line.last), this.unit) : line.last;
  }
}

function attribute(cell, name, value) {
  if (value === undefined || value === null || value === "") cell.removeAttribute(name);
  else if (cell.getAttribute(name) !== value) cell.setAttribute(name, value);
}
