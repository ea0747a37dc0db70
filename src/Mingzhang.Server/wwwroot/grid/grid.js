// The sheet as a spreadsheet, over the table that the server wrote: keys, ranges, blocks, undo, saving, findings beside the cells.
import { fenOf, moneyText } from "./money.js";
import { rowsOf, textOf } from "./clipboard.js";
import { edit as openEditor } from "./editor.js";
import { Saving } from "./saving.js";
import { Side } from "./side.js";

class Grid {
  #at = { row: 0, column: 0 };
  #anchor = { row: 0, column: 0 };
  #undo = [];
  #redo = [];
  #names = new Map();
  #unit = localStorage.getItem("money-unit") ?? "元";
  #editor = null;

  constructor(table) {
    this.table = table;
    this.body = table.tBodies[0];
    this.address = table.dataset.address;
    this.isOpen = table.dataset.open === "1";
    this.token = document.querySelector("input[name=__RequestVerificationToken]").value;
    this.columns = [...table.tHead.rows[0].cells]
      .filter((th) => th.dataset.heading)
      .map((th) => ({ heading: th.dataset.heading, kind: th.dataset.kind, picks: th.dataset.picks === "1", position: th.cellIndex, th }));
    this.amount = this.columns.filter((c) => c.kind === "Amount");
    this.byHeading = new Map(this.columns.map((c) => [c.heading, c]));
    [...this.body.rows].forEach((row) => this.#adopt(row, Number(row.dataset.row), Number(row.dataset.version)));
    this.#prepare();
    this.side = new Side(this);
    this.saving = new Saving(this, (text, isBad) => this.#say(text, isBad));
    this.#listen();
    this.#renumber();
    this.showUnit(this.#unit);
    this.#enterFromAddress();
    this.side.refresh();
  }

  get rows() {
    return this.body.rows;
  }

  /** The cell of a row in a column. */
  cellOf(row, column) {
    return row.cells[column.position];
  }

  // Reading and showing.

  #adopt(row, id, version) {
    row.rowId = id;
    row.version = version;
    row.setAttribute("role", "row");
    row.cells[0].setAttribute("role", "rowheader");
    for (const column of this.columns) {
      const cell = this.cellOf(row, column);
      cell.setAttribute("role", "gridcell");
      cell.tabIndex = -1;
      cell.heading = column.heading;
      if (cell.querySelector(".code")) this.#remember(column, cell.dataset.value, cell.textContent.slice(cell.dataset.value.length).trim());
    }
    [...row.cells].filter((c) => c.classList.contains("last")).forEach((c) => c.setAttribute("role", "gridcell"));
  }

  #remember(column, code, name) {
    this.#names.set(`${column.kind}|${column.heading}|${code}`, name);
  }

  #prepare() {
    this.table.setAttribute("role", "grid");
    this.table.setAttribute("aria-multiselectable", "true");
    if (!this.isOpen) this.table.setAttribute("aria-readonly", "true");
    this.table.tHead.setAttribute("role", "rowgroup");
    this.body.setAttribute("role", "rowgroup");
    this.table.tHead.rows[0].setAttribute("role", "row");
    [...this.table.tHead.rows[0].cells].forEach((th) => th.setAttribute("role", "columnheader"));
    this.region = this.table.parentElement;
    this.region.removeAttribute("tabindex");
    document.querySelectorAll(".js").forEach((e) => (e.hidden = false));
    let left = this.table.tHead.rows[0].cells[0].offsetWidth;
    this.columns.forEach((column, i) => {
      this.table.style.setProperty(`--f${i + 1}`, `${left}px`);
      left += column.th.offsetWidth;
    });
    this.table.classList.add("live");
  }

  /** Shows a value in a cell. */
  show(cell, column, value) {
    cell.dataset.value = value;
    const name = column.picks && column.kind !== "Unit" && this.#names.get(`${column.kind}|${column.heading}|${value}`);
    const fen = column.kind === "Amount" && value ? fenOf(value) : null;
    if (name) {
      const code = document.createElement("span");
      code.className = "code";
      code.textContent = value;
      cell.replaceChildren(code, name);
    } else cell.textContent = fen === null ? value : moneyText(fen, this.#unit);
  }

  /** Writes a value into a cell, without saving it. */
  write(row, heading, value) {
    const column = this.byHeading.get(heading);
    this.show(this.cellOf(row, column), column, value);
  }

  /** Shows a row as the server has it, but for what one still wants to write. */
  showRow(row, cells, except) {
    this.columns.forEach((column, i) => {
      if (except.changes.some((c) => c.row === row && c.heading === column.heading) || this.saving.willWrite(row, column.heading)) return;
      if (this.cellOf(row, column).dataset.value !== cells[i]) this.show(this.cellOf(row, column), column, cells[i]);
    });
  }

  showUnit(unit) {
    this.#unit = unit;
    localStorage.setItem("money-unit", unit);
    document.querySelectorAll("[data-unit]").forEach((b) => b.setAttribute("aria-pressed", b.dataset.unit === unit ? "true" : "false"));
    for (const row of this.rows) {
      this.amount.forEach((column) => this.show(this.cellOf(row, column), column, this.cellOf(row, column).dataset.value));
      for (const cell of row.cells)
        if (cell.classList.contains("last")) {
          cell.dataset.fen ??= fenOf(cell.textContent)?.toString() ?? "";
          cell.textContent = cell.dataset.fen && moneyText(BigInt(cell.dataset.fen), unit);
        }
    }
    this.#sum();
  }

  #renumber() {
    [...this.rows].forEach((row, i) => {
      const head = row.cells[0];
      if (head.dataset.number !== String(i + 1)) {
        head.dataset.number = String(i + 1);
        head.replaceChildren(String(i + 1), ...[...head.children]);
      }
    });
    const empty = this.region.querySelector(".empty-state");
    if (empty) empty.hidden = this.rows.length > 0;
  }

  #sum() {
    const total = document.getElementById("total");
    if (!total || this.amount.length !== 1) return;
    let fen = 0n;
    for (const row of this.rows) fen += fenOf(this.cellOf(row, this.amount[0]).dataset.value || "0") ?? 0n;
    total.textContent = moneyText(fen, this.#unit);
    total.nextElementSibling.textContent = ` ${this.#unit}`;
  }

  #say(text, isBad) {
    const saved = document.querySelector("output.saved");
    saved.textContent = text;
    saved.classList.toggle("failure", !!isBad);
  }

  // Where one is.

  enter(row, column, extend = false) {
    if (this.rows.length === 0) return;
    this.#at = { row: clamp(row, this.rows.length), column: clamp(column, this.columns.length) };
    if (!extend) this.#anchor = { ...this.#at };
    this.#paint();
    const cell = this.cellOf(this.rows[this.#at.row], this.columns[this.#at.column]);
    this.body.querySelectorAll("td[tabindex='0']").forEach((c) => ((c.tabIndex = -1), c.removeAttribute("contenteditable")));
    cell.tabIndex = 0;
    // An input method only works where text may go; what it brings opens the field.
    if (this.isOpen) cell.contentEditable = "plaintext-only";
    cell.focus({ preventScroll: true });
    this.#reveal(cell);
    this.onEnter?.(this.rows[this.#at.row], this.columns[this.#at.column]);
  }

  /** Enters the cell of a row and a heading; the row's first one for no heading. */
  enterCell(rowId, heading) {
    const index = [...this.rows].findIndex((r) => r.rowId === rowId);
    if (index >= 0) this.enter(index, Math.max(0, this.columns.findIndex((c) => c.heading === heading)));
    return index >= 0;
  }

  // A cell is not revealed when it lies under the head or the frozen columns.
  #reveal(cell) {
    const region = this.region;
    const head = this.table.tHead.offsetHeight;
    const frozen = [...this.table.tHead.rows[0].cells].filter((th) => th.matches(".frozen, .row-number")).reduce((sum, th) => sum + th.offsetWidth, 0);
    const top = cell.offsetTop - head;
    if (region.scrollTop > top) region.scrollTop = top;
    else if (region.scrollTop + region.clientHeight < cell.offsetTop + cell.offsetHeight) region.scrollTop = cell.offsetTop + cell.offsetHeight - region.clientHeight;
    if (cell.classList.contains("frozen")) return;
    if (region.scrollLeft > cell.offsetLeft - frozen) region.scrollLeft = cell.offsetLeft - frozen;
    else if (region.scrollLeft + region.clientWidth < cell.offsetLeft + cell.offsetWidth) region.scrollLeft = cell.offsetLeft + cell.offsetWidth - region.clientWidth;
  }

  get #range() {
    const [a, b] = [this.#at, this.#anchor];
    return {
      top: Math.min(a.row, b.row),
      bottom: Math.min(this.rows.length - 1, Math.max(a.row, b.row)),
      left: Math.min(a.column, b.column),
      right: Math.max(a.column, b.column),
    };
  }

  *#cells() {
    const { top, bottom, left, right } = this.#range;
    for (let r = top; r <= bottom; r++) for (let c = left; c <= right; c++) yield { row: this.rows[r], column: this.columns[c], cell: this.cellOf(this.rows[r], this.columns[c]) };
  }

  #paint() {
    this.body.querySelectorAll(".picked").forEach((c) => (c.classList.remove("picked"), c.removeAttribute("aria-selected")));
    let [count, sum, numbers] = [0, 0n, 0];
    for (const { column, cell } of this.#cells()) {
      count++;
      cell.classList.add("picked");
      cell.setAttribute("aria-selected", "true");
      const fen = column.kind === "Amount" ? fenOf(cell.dataset.value || "") : null;
      if (fen !== null) [sum, numbers] = [sum + fen, numbers + 1];
    }
    const told = document.getElementById("selection");
    told.textContent = count < 2 ? "" : `选了 ${count} 格${numbers > 0 ? `，其中 ${numbers} 个金额，合计 ${moneyText(sum, this.#unit)} ${this.#unit}` : ""}`;
    const { top, bottom } = this.#range;
    const remove = document.getElementById("remove-rows");
    if (remove) {
      remove.disabled = this.rows.length === 0;
      remove.textContent = this.rows.length === 0 ? "删除所选行" : top === bottom ? `删除第 ${top + 1} 行` : `删除第 ${top + 1}—${bottom + 1} 行`;
    }
  }

  #enterFromAddress() {
    const parts = /^#row-(\d+)(?:-(.+))?$/.exec(decodeURIComponent(window.location.hash));
    if (parts) this.enterCell(Number(parts[1]), parts[2]);
    else if (this.rows.length > 0) {
      this.cellOf(this.rows[0], this.columns[0]).tabIndex = 0;
      this.#paint();
    }
  }

  // Changing.

  /** Does an edit: shows it, notes how to undo it, and saves it. */
  do(edit, into = this.#undo, isNew = true) {
    edit = { changes: edit.changes ?? [], added: edit.added ?? [], removed: edit.removed ?? [] };
    edit.changes = edit.changes.filter((c) => c.before !== c.after);
    if (edit.changes.length + edit.added.length + edit.removed.length === 0) return;
    for (const change of edit.changes) {
      this.write(change.row, change.heading, change.after);
      this.cellOf(change.row, this.byHeading.get(change.heading)).classList.add("unsaved");
    }
    for (const addition of edit.added) this.#insert(addition, edit);
    for (const removal of edit.removed) {
      removal.after = removal.row.previousElementSibling;
      removal.row.remove();
    }
    if (isNew) this.#redo = [];
    into.push(edit);
    this.#tellUndo();
    this.#renumber();
    this.#sum();
    this.#paint();
    this.saving.add(edit);
  }

  #insert(addition) {
    const row = document.createElement("tr");
    const template = this.table.tHead.rows[0];
    for (const head of template.cells) {
      const cell = document.createElement(head.cellIndex === 0 ? "th" : "td");
      cell.className = head.className;
      if (head.cellIndex === 0) cell.scope = "row";
      else if (head.dataset.heading) cell.dataset.value = "";
      row.append(cell);
    }
    if (addition.after?.isConnected) addition.after.after(row);
    else if (addition.isFirst) this.body.prepend(row);
    else this.body.append(row);
    addition.row = row;
    this.#adopt(row, null, 0);
    this.columns.forEach((column, i) => this.show(this.cellOf(row, column), column, addition.cells[i]));
  }

  /** The server kept an edit. */
  kept(edit, told) {
    told.added.forEach((kept, i) => {
      const row = edit.added[i].row;
      row.rowId = kept.id;
      row.id = `row-${kept.id}`;
    });
    const rows = new Map([...edit.changes.map((c) => [c.row.rowId, c.row]), ...edit.added.map((a) => [a.row.rowId, a.row])]);
    const nothing = { changes: [] };
    for (const kept of [...told.changed, ...told.added]) {
      const row = rows.get(kept.id);
      row.version = kept.version;
      this.showRow(row, kept.cells, nothing);
    }
    for (const change of edit.changes) {
      if (!this.saving.willWrite(change.row, change.heading)) this.cellOf(change.row, this.byHeading.get(change.heading)).classList.remove("unsaved");
    }
  }

  /** Everything is kept. */
  saved() {
    this.#sum();
    this.side.refresh();
  }

  /** The server refused an edit: it is as before. */
  refused(edit) {
    this.#undo = this.#undo.filter((e) => e !== edit);
    this.#redo = this.#redo.filter((e) => e !== edit);
    for (const change of edit.changes) {
      this.write(change.row, change.heading, change.before);
      this.cellOf(change.row, this.byHeading.get(change.heading)).classList.remove("unsaved");
    }
    edit.added.forEach((a) => a.row.remove());
    edit.removed.forEach((r) => (r.after ? r.after.after(r.row) : this.body.prepend(r.row)));
    this.#tellUndo();
    this.#renumber();
    this.#sum();
  }

  #back(from, to) {
    const edit = from.pop();
    if (!edit) return;
    const added = [];
    edit.removed.forEach((r, i) => {
      const [cells, replaces] = [this.#valuesOf(r.row), r.row];
      const follows = i > 0 && edit.removed[i - 1].after === r.after;
      added.push(follows ? { cells, replaces, get after() { return added[i - 1].row; } } : { cells, replaces, after: r.after, isFirst: !r.after });
    });
    this.do(
      {
        changes: edit.changes.map((c) => ({ row: c.row, heading: c.heading, before: c.after, after: c.before })),
        added,
        removed: edit.added.map((a) => ({ row: a.row })),
      },
      to,
      false,
    );
    // Rows that came back are other rows; what may still be undone or redone means them.
    for (const addition of added) {
      const renew = (item, key) => item[key] === addition.replaces && (item[key] = addition.row);
      for (const other of [...this.#undo, ...this.#redo]) {
        other.changes.forEach((c) => renew(c, "row"));
        other.removed.forEach((r) => (renew(r, "row"), renew(r, "after")));
        other.added.forEach((a) => renew(a, "row"));
      }
    }
    const done = to.at(-1);
    const first = done?.changes[0] ?? done?.added[0];
    if (first?.row.isConnected) this.enter(first.row.sectionRowIndex, Math.max(0, this.columns.findIndex((c) => c.heading === first.heading)));
    this.#tellUndo();
  }

  undo() {
    this.#back(this.#undo, this.#redo);
  }

  redo() {
    this.#back(this.#redo, this.#undo);
  }

  #tellUndo() {
    const [undo, redo] = [document.getElementById("undo"), document.getElementById("redo")];
    if (undo) undo.disabled = this.#undo.length === 0;
    if (redo) redo.disabled = this.#redo.length === 0;
  }

  #valuesOf(row) {
    return this.columns.map((column) => this.cellOf(row, column).dataset.value);
  }

  #changeOf({ row, column, cell }, after) {
    return { row, heading: column.heading, before: cell.dataset.value, after };
  }

  clear() {
    this.do({ changes: [...this.#cells()].map((c) => this.#changeOf(c, "")) });
  }

  /** Fills the range down from its first row. */
  fillDown() {
    const { top, bottom, left, right } = this.#range;
    const from = top === bottom ? top - 1 : top;
    if (from < 0) return;
    const changes = [];
    for (let r = top === bottom ? top : top + 1; r <= bottom; r++)
      for (let c = left; c <= right; c++) {
        const column = this.columns[c];
        const cell = this.cellOf(this.rows[r], column);
        changes.push(this.#changeOf({ row: this.rows[r], column, cell }, this.cellOf(this.rows[from], column).dataset.value));
      }
    this.do({ changes });
  }

  addRow() {
    const after = this.rows.length > 0 ? this.rows[this.#range.bottom] : null;
    const cells = this.columns.map((column) => (after && column.kind === "Unit" && column.position === 1 ? this.cellOf(after, column).dataset.value : ""));
    this.do({ added: [{ cells, after }] });
    this.enter(after ? after.sectionRowIndex + 1 : 0, cells[0] ? 1 : 0);
  }

  removeRows() {
    if (this.rows.length === 0) return;
    const { top, bottom } = this.#range;
    const column = this.#at.column;
    this.do({ removed: [...this.rows].slice(top, bottom + 1).map((row) => ({ row })) });
    this.enter(Math.min(top, this.rows.length - 1), column);
  }

  // A code that was copied with its name: 2080101 行政运行.
  #plain(column, value) {
    const code = column.picks && /^(\d{3,}[\d-]*)\s+\S/.exec(value);
    return code ? code[1] : value.trim();
  }

  paste(text) {
    let block = rowsOf(text);
    const { top, left, bottom, right } = this.#range;
    if (block.length > 1 && block[0].every((v, i) => v.replace("＊", "") === this.columns[left + i]?.heading)) block = block.slice(1);
    if (block.length === 1 && block[0].length === 1 && (top !== bottom || left !== right)) {
      this.do({ changes: [...this.#cells()].map((c) => this.#changeOf(c, this.#plain(c.column, block[0][0]))) });
      return;
    }
    const width = Math.max(...block.map((r) => r.length));
    const dropped = Math.max(0, left + width - this.columns.length);
    const changes = [];
    const added = [];
    block.forEach((values, r) => {
      const row = this.rows[top + r];
      const cells = this.columns.map(() => "");
      values.forEach((value, c) => {
        const column = this.columns[left + c];
        if (!column) return;
        if (row) changes.push(this.#changeOf({ row, column, cell: this.cellOf(row, column) }, this.#plain(column, value)));
        else cells[left + c] = this.#plain(column, value);
      });
      if (!row) added.push({ cells, get after() { return added[added.indexOf(this) - 1]?.row ?? null; } });
    });
    this.do({ changes, added });
    this.#anchor = { row: top, column: left };
    this.enter(top + block.length - 1, Math.min(left + width, this.columns.length) - 1, true);
    if (dropped > 0) this.#say(`右边多出 ${dropped} 列，没有粘贴。`, true);
  }

  copy() {
    const { top, bottom, left, right } = this.#range;
    const rows = [];
    for (let r = top; r <= bottom; r++) rows.push(this.columns.slice(left, right + 1).map((c) => this.cellOf(this.rows[r], c).dataset.value));
    return textOf(rows);
  }

  edit(start) {
    if (!this.isOpen || this.#editor || this.rows.length === 0) return;
    const [row, column] = [this.rows[this.#at.row], this.columns[this.#at.column]];
    const cell = this.cellOf(row, column);
    const before = cell.dataset.value;
    this.#editor = openEditor(this, cell, column, start, (value, option, step) => {
      this.#editor = null;
      if (option?.name) this.#remember(column, option.code, option.name);
      this.show(cell, column, before);
      if (value !== null) this.do({ changes: [{ row, heading: column.heading, before, after: value }] });
      if (step) this.enter(row.sectionRowIndex + step[0], this.columns.indexOf(column) + step[1]);
    });
  }

  // Keys and pointer.

  #listen() {
    const column = (cell) => this.columns.findIndex((c) => c.position === cell.cellIndex);
    const target = (e) => {
      const cell = e.target.closest?.("td");
      return cell && this.body.contains(cell) && column(cell) >= 0 ? cell : null;
    };
    let isDragging = false;
    this.body.addEventListener("mousedown", (e) => {
      const cell = target(e);
      if (!cell || e.button !== 0 || cell.querySelector("input, textarea")) return;
      e.preventDefault();
      document.activeElement?.blur();
      this.enter(cell.parentElement.sectionRowIndex, column(cell), e.shiftKey);
      isDragging = true;
    });
    this.body.addEventListener("mouseover", (e) => {
      const cell = isDragging && target(e);
      if (cell) this.enter(cell.parentElement.sectionRowIndex, column(cell), true);
    });
    document.addEventListener("mouseup", () => (isDragging = false));
    this.body.addEventListener("dblclick", (e) => target(e) && this.edit());
    this.body.addEventListener("focusin", (e) => {
      const cell = target(e);
      if (cell && e.target === cell && (cell.parentElement.sectionRowIndex !== this.#at.row || column(cell) !== this.#at.column)) this.enter(cell.parentElement.sectionRowIndex, column(cell));
    });
    this.table.addEventListener("keydown", (e) => target(e) && e.target.tagName === "TD" && this.#key(e));
    this.table.addEventListener("beforeinput", (e) => {
      if (!target(e) || e.target.tagName !== "TD") return;
      e.preventDefault();
      if (e.data) this.edit(e.data);
    });
    this.table.addEventListener("copy", (e) => this.#clip(e));
    this.table.addEventListener("cut", (e) => this.#clip(e) && this.isOpen && this.clear());
    this.table.addEventListener("paste", (e) => {
      if (!this.isOpen || e.target.matches("input, textarea")) return;
      e.preventDefault();
      this.paste(e.clipboardData.getData("text/plain"));
    });
    // An empty sheet takes a block as well.
    this.region.addEventListener("paste", (e) => {
      if (!this.isOpen || this.rows.length > 0) return;
      e.preventDefault();
      this.paste(e.clipboardData.getData("text/plain"));
    });
    if (this.rows.length === 0) this.region.tabIndex = 0;
    document.querySelectorAll("[data-unit]").forEach((b) => b.addEventListener("click", () => this.showUnit(b.dataset.unit)));
    document.getElementById("undo")?.addEventListener("click", () => this.undo());
    document.getElementById("redo")?.addEventListener("click", () => this.redo());
    document.getElementById("remove-rows")?.addEventListener("click", () => this.removeRows());
    document.getElementById("add-row")?.addEventListener("submit", (e) => (e.preventDefault(), this.addRow()));
    window.addEventListener("hashchange", () => this.#enterFromAddress());
    const comment = document.getElementById("write-comment");
    if (comment)
      this.onEnter = (row, entered) => {
        comment.elements.row.value = row.rowId;
        comment.elements.heading.value = entered.heading;
      };
  }

  #clip(e) {
    if (e.target.matches("input, textarea")) return false;
    e.preventDefault();
    e.clipboardData.setData("text/plain", this.copy());
    return true;
  }

  #key(e) {
    const { row, column } = this.#at;
    const control = e.ctrlKey || e.metaKey;
    const [lastRow, lastColumn] = [this.rows.length - 1, this.columns.length - 1];
    const page = Math.max(1, Math.floor(this.region.clientHeight / this.rows[0].offsetHeight) - 2);
    const go = {
      ArrowUp: [control ? 0 : row - 1, column],
      ArrowDown: [control ? lastRow : row + 1, column],
      ArrowLeft: [row, control ? 0 : column - 1],
      ArrowRight: [row, control ? lastColumn : column + 1],
      Home: [control ? 0 : row, 0],
      End: [control ? lastRow : row, lastColumn],
      PageUp: [row - page, column],
      PageDown: [row + page, column],
    }[e.key];
    if (go && !e.altKey) {
      e.preventDefault();
      this.enter(...go, e.shiftKey);
    } else if (control && e.key.toLowerCase() === "a") {
      e.preventDefault();
      this.#anchor = { row: 0, column: 0 };
      this.enter(lastRow, lastColumn, true);
    } else if (e.key === "Tab" && (e.shiftKey ? row + column > 0 : row < lastRow || column < lastColumn)) {
      e.preventDefault();
      const next = row * this.columns.length + column + (e.shiftKey ? -1 : 1);
      this.enter(Math.floor(next / this.columns.length), next % this.columns.length);
    } else if (!this.isOpen) return;
    else if (control && e.key.toLowerCase() === "z") (e.preventDefault(), e.shiftKey ? this.redo() : this.undo());
    else if (control && e.key.toLowerCase() === "y") (e.preventDefault(), this.redo());
    else if (control && e.key.toLowerCase() === "d") (e.preventDefault(), this.fillDown());
    else if (control && e.key === "-") (e.preventDefault(), this.removeRows());
    else if (e.key === "Insert" || (control && e.key === "Enter")) (e.preventDefault(), this.addRow());
    else if (e.key === "Enter" || e.key === "F2") (e.preventDefault(), this.edit());
    else if (e.key === "Delete" || e.key === "Backspace") (e.preventDefault(), this.clear());
    else if (e.isComposing || e.key === "Process" || e.keyCode === 229) this.edit("");
    else if (e.key.length === 1 && !control && !e.altKey) (e.preventDefault(), this.edit(e.key));
  }
}

const clamp = (index, count) => Math.max(0, Math.min(count - 1, index));

const table = document.querySelector("table.sheet-grid");
if (table) new Grid(table);
