// What stands above the sheet: its total, what is selected, and which buttons can be pressed.
import { fenOf, moneyText } from "./money.js";

const part = (id) => document.getElementById(id);

export class Status {
  constructor(sheet, view, selection, history) {
    Object.assign(this, { sheet, view, selection, history });
    this.saved = document.querySelector("output.saved");
  }

  /** Tells the person something, in red when it is bad. */
  say(text, isBad) {
    this.saved.textContent = text;
    this.saved.classList.toggle("failure", !!isBad);
  }

  showTotal() {
    const total = part("total");
    if (!total || !this.sheet.amount) return;
    total.textContent = moneyText(this.sheet.total, this.view.unit);
    total.nextElementSibling.textContent = ` ${this.view.unit}`;
  }

  showSelection() {
    const { lines, columns } = this.selection;
    const amounts = columns.filter((c) => c.kind === "Amount");
    const fen = amounts.flatMap((c) => lines.map((line) => fenOf(line.cells[c.index]))).filter((f) => f !== null);
    const count = lines.length * columns.length;
    const sum = fen.length > 0 ? `，其中 ${fen.length} 个金额，合计 ${moneyText(fen.reduce((a, b) => a + b, 0n), this.view.unit)} ${this.view.unit}` : "";
    part("selection").textContent = count < 2 ? "" : `选了 ${count} 格${sum}`;
    const remove = part("remove-rows");
    if (!remove) return;
    const { top, bottom } = this.selection.range;
    remove.disabled = this.sheet.count === 0;
    remove.textContent = this.sheet.count === 0 ? "删除所选行" : top === bottom ? `删除第 ${top + 1} 行` : `删除第 ${top + 1}—${bottom + 1} 行`;
  }

  showHistory() {
    const [undo, redo] = [part("undo"), part("redo")];
    if (undo) undo.disabled = !this.history.canUndo;
    if (redo) redo.disabled = !this.history.canRedo;
  }
}
