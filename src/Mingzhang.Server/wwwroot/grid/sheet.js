// The lines of a sheet as the page holds them: the cells, what the server knows of each, and what stands beside it.
import { fenOf } from "./money.js";

/** The columns, as the head of the table tells them. */
export function columnsOf(head) {
  return [...head.cells]
    .filter((th) => th.dataset.heading)
    .map((th, index) => ({ index, heading: th.dataset.heading, kind: th.dataset.kind, picks: th.dataset.picks === "1", position: th.cellIndex, th }));
}

/** A line. `stored` is what the server knows it by: no id before it is kept. */
export class Line {
  index = -1;
  node = null;
  fen = 0n;
  unsaved = new Set();
  marks = new Map();
  mark = null;
  notes = new Map();

  constructor(cells, stored = { id: null, version: 0 }, last = "") {
    this.cells = cells;
    this.stored = stored;
    this.last = last;
  }
}

/** The lines in their order, and the names of their codes. */
export class Sheet {
  #names = new Map();
  #byId = new Map();
  lines = [];

  constructor(columns) {
    this.columns = columns;
    this.byHeading = new Map(columns.map((c) => [c.heading, c]));
    const amounts = columns.filter((c) => c.kind === "Amount");
    /** The only amount; null when a sum of the sheet would add unlike things. */
    this.amount = amounts.length === 1 ? amounts[0] : null;
  }

  get count() {
    return this.lines.length;
  }

  /** The sum of the only amount, in fen. */
  get total() {
    return this.lines.reduce((sum, line) => sum + line.fen, 0n);
  }

  /** The line that the server knows by an id, when it is here. */
  find(id) {
    return this.#byId.get(id);
  }

  /** The line before another, or null. */
  before(line) {
    return this.lines[line.index - 1] ?? null;
  }

  fill(lines) {
    this.lines = lines;
    lines.forEach((line) => this.#adopt(line));
    this.#renumber(0);
  }

  /** Puts a line after another, or at the top, or at the end. */
  insert(line, after, isFirst) {
    const at = after ? after.index + 1 : isFirst ? 0 : this.count;
    this.lines.splice(at, 0, line);
    this.#adopt(line);
    this.#renumber(at);
  }

  remove(lines) {
    const gone = new Set(lines);
    this.lines = this.lines.filter((line) => !gone.has(line));
    lines.forEach((line) => {
      line.index = -1;
      this.#byId.delete(line.stored.id);
    });
    this.#renumber(0);
  }

  set(line, column, value) {
    line.cells[column.index] = value;
    if (column === this.amount) line.fen = fenOf(value) ?? 0n;
  }

  /** Notes the id that the server gave a line. */
  stored(line, id) {
    line.stored.id = id;
    if (line.index >= 0) this.#byId.set(id, line);
  }

  remember(column, code, name) {
    this.#names.set(`${column.heading}|${code}`, name);
  }

  nameOf(column, code) {
    return column.picks ? this.#names.get(`${column.heading}|${code}`) : undefined;
  }

  #adopt(line) {
    if (line.stored.id !== null) this.#byId.set(line.stored.id, line);
    if (this.amount) line.fen = fenOf(line.cells[this.amount.index]) ?? 0n;
  }

  #renumber(from) {
    for (let i = from; i < this.count; i++) this.lines[i].index = i;
  }
}
