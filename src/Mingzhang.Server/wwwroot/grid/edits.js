// What one does to the cells and the lines that are selected, each as one edit.
import { rowsOf, textOf } from "./clipboard.js";
import { Line } from "./sheet.js";

/** Makes edits and hands them to `history`. */
export class Edits {
  /** @param say Tells the person something. */
  constructor(sheet, selection, history, say) {
    this.sheet = sheet;
    this.selection = selection;
    this.history = history;
    this.say = say;
  }

  set(line, column, value) {
    this.history.do({ changes: [changeOf(line, column, value)] });
  }

  clear() {
    this.#fill(() => "");
  }

  /** Fills the block down from its first line, or one line from the one above. */
  fillDown() {
    const { top, bottom } = this.selection.range;
    const from = this.sheet.lines[top === bottom ? top - 1 : top];
    if (from) this.#fill((column) => from.cells[column.index]);
  }

  addLine() {
    const after = this.selection.lines.at(-1) ?? null;
    const first = this.sheet.columns[0];
    const unit = after && first.kind === "Unit" ? after.cells[0] : "";
    this.history.do({ added: [{ line: new Line(this.sheet.columns.map((c) => (c === first ? unit : ""))), after }] });
    this.selection.enter(after ? after.index + 1 : 0, unit ? 1 : 0);
  }

  removeLines() {
    const { top } = this.selection.range;
    const column = this.selection.at.column;
    this.history.do({ removed: this.selection.lines.map((line) => ({ line })) });
    this.selection.enter(top, column);
  }

  copy() {
    const columns = this.selection.columns;
    return textOf(this.selection.lines.map((line) => columns.map((c) => line.cells[c.index])));
  }

  /** Puts a block in from the selected cell on; lines that are missing are added. One value fills all that is selected. */
  paste(text) {
    const { columns, lines } = this.sheet;
    const { top, left, bottom, right } = this.selection.range;
    const start = Math.max(0, top);
    let block = rowsOf(text);
    if (block.length > 1 && block[0].every((v, i) => v.replace("＊", "") === columns[left + i]?.heading)) block = block.slice(1);
    if (block.length === 1 && block[0].length === 1 && (start < bottom || left !== right)) {
      this.#fill((column) => plain(column, block[0][0]));
      return;
    }
    const width = Math.max(...block.map((r) => r.length));
    const dropped = Math.max(0, left + width - columns.length);
    const [changes, added] = [[], []];
    block.forEach((values, r) => {
      const line = lines[start + r];
      const cells = columns.map(() => "");
      values.slice(0, columns.length - left).forEach((value, c) => {
        const column = columns[left + c];
        if (line) changes.push(changeOf(line, column, plain(column, value)));
        else cells[column.index] = plain(column, value);
      });
      if (!line) added.push({ line: new Line(cells), after: added.at(-1)?.line ?? lines.at(-1) ?? null });
    });
    this.history.do({ changes, added });
    this.selection.select(start, left, start + block.length - 1, Math.min(left + width, columns.length) - 1);
    if (dropped > 0) this.say(`右边多出 ${dropped} 列，没有粘贴。`, true);
  }

  #fill(valueOf) {
    const columns = this.selection.columns;
    this.history.do({ changes: this.selection.lines.flatMap((line) => columns.map((column) => changeOf(line, column, valueOf(column)))) });
  }
}

const changeOf = (line, column, after) => ({ line, column, stored: line.stored, before: line.cells[column.index], after });

// A code that was copied with its name: 2080101 行政运行.
function plain(column, value) {
  const code = column.picks && /^(\d{3,}[\d-]*)\s+\S/.exec(value);
  return code ? code[1] : value.trim();
}
