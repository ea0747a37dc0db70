// Where one is in the sheet, and the block that is selected from there.
import { reveal } from "./frozen.js";

/** The cell one is in, and the one from which the selection reaches to it. */
export class Selection {
  #tabbedFrom = null;
  at = { row: 0, column: 0 };
  anchor = { row: 0, column: 0 };

  /** @param changed Told the line and the column after each move. */
  constructor(sheet, view, isOpen, changed) {
    this.sheet = sheet;
    this.view = view;
    this.isOpen = isOpen;
    this.changed = changed;
  }

  get line() {
    return this.sheet.lines[this.at.row];
  }

  get column() {
    return this.sheet.columns[this.at.column];
  }

  get range() {
    const [a, b] = [this.at, this.anchor];
    const last = this.sheet.count - 1;
    return {
      top: Math.min(a.row, b.row, last),
      bottom: Math.min(last, Math.max(a.row, b.row)),
      left: Math.min(a.column, b.column),
      right: Math.max(a.column, b.column),
    };
  }

  get lines() {
    const { top, bottom } = this.range;
    return this.sheet.lines.slice(Math.max(0, top), bottom + 1);
  }

  get columns() {
    const { left, right } = this.range;
    return this.sheet.columns.slice(left, right + 1);
  }

  has(row, column) {
    const { top, bottom, left, right } = this.range;
    return row >= top && row <= bottom && column >= left && column <= right;
  }

  /** Goes to a cell; with `extend` the selection reaches to it from where it began. */
  enter(row, column, extend = false) {
    if (this.sheet.count === 0) return;
    this.#tabbedFrom = null;
    this.at = { row: clamp(row, this.sheet.count), column: clamp(column, this.sheet.columns.length) };
    if (!extend) this.anchor = { ...this.at };
    this.focus();
    this.changed(this.line, this.column);
  }

  enterLine(line, column, extend) {
    if (line && line.index >= 0) this.enter(line.index, column ? column.index : 0, extend);
  }

  /** Selects a block. */
  select(top, left, bottom, right) {
    this.anchor = { row: top, column: left };
    this.enter(bottom, right, true);
  }

  /** One cell on, or back; false at the ends of the sheet. */
  tab(step) {
    const width = this.sheet.columns.length;
    const next = this.at.row * width + this.at.column + step;
    if (next < 0 || next >= this.sheet.count * width) return false;
    const from = this.#tabbedFrom ?? this.at.column;
    this.enter(Math.floor(next / width), next % width);
    this.#tabbedFrom = from;
    return true;
  }

  /** One line down, or up: after Tab back in the column where that began. */
  down(step) {
    this.enter(this.at.row + step, this.#tabbedFrom ?? this.at.column);
  }

  /** Brings the cell into sight and gives it the keys. */
  focus() {
    this.view.bring(this.line);
    const cell = this.view.cellOf(this.line, this.column);
    this.#leave();
    this.view.table.removeAttribute("contenteditable");
    cell.tabIndex = 0;
    // An input method only works where text may go; what it brings opens the field.
    if (this.isOpen) cell.contentEditable = "plaintext-only";
    cell.focus({ preventScroll: true });
    reveal(this.view, cell);
    this.paint();
  }

  /** Lets Tab find the sheet before anybody was in it. */
  offer() {
    if (this.sheet.count === 0) return;
    const cell = this.view.cellOf(this.line, this.column);
    if (cell) cell.tabIndex = 0;
    this.paint();
  }

  /** Shows what is selected. */
  paint() {
    const { left, right } = this.range;
    const picked = new Set();
    for (const line of this.view.shown) {
      if (!this.has(line.index, left)) continue;
      for (let i = left; i <= right; i++) picked.add(this.view.cellOf(line, this.sheet.columns[i]));
    }
    this.view.body.querySelectorAll(".picked").forEach((cell) => picked.has(cell) || (cell.classList.remove("picked"), cell.removeAttribute("aria-selected")));
    picked.forEach((cell) => (cell.classList.add("picked"), cell.setAttribute("aria-selected", "true")));
  }

  #leave() {
    this.view.body.querySelectorAll("td[tabindex='0']").forEach((cell) => ((cell.tabIndex = -1), cell.removeAttribute("contenteditable")));
  }
}

const clamp = (index, count) => Math.max(0, Math.min(count - 1, index));
