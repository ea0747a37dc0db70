// The sheet as a spreadsheet, over the table that the server wrote.
import { Answers } from "./answers.js";
import { edit as openEditor } from "./editor.js";
import { Edits } from "./edits.js";
import { findIn } from "./find.js";
import { freeze } from "./frozen.js";
import { History } from "./history.js";
import { load, read } from "./load.js";
import { listen } from "./pointer.js";
import { Saving } from "./saving.js";
import { Selection } from "./selection.js";
import { columnsOf, Sheet } from "./sheet.js";
import { Side } from "./side.js";
import { Status } from "./status.js";
import { View } from "./view.js";

class Grid {
  #isEditing = false;

  constructor(table) {
    this.address = table.dataset.address;
    this.isOpen = table.dataset.open === "1";
    const token = document.querySelector("input[name=__RequestVerificationToken]").value;
    const say = (text, isBad) => this.status.say(text, isBad);
    this.sheet = new Sheet(columnsOf(table.tHead.rows[0]));
    this.view = new View(table, this.sheet, this.isOpen);
    this.selection = new Selection(this.sheet, this.view, this.isOpen, (line, column) => {
      this.status.showSelection();
      this.#bindComment(line, column);
    });
    const answers = new Answers(this.sheet, this.view, () => this.#settled());
    this.saving = new Saving(this.address, token, say, answers);
    this.history = new History(
      this.sheet,
      this.view,
      (edit) => this.saving.add(edit),
      () => this.#changed(),
    );
    Object.assign(answers, { saving: this.saving, history: this.history });
    this.edits = new Edits(this.sheet, this.selection, this.history, say);
    this.status = new Status(this.sheet, this.view, this.selection, this.history);
    this.undo = () => this.#goTo(this.history.undo());
    this.redo = () => this.#goTo(this.history.redo());
    this.edit = (start) => this.#edit(start);
  }

  /** Takes the page over. */
  async open() {
    freeze(this.view);
    await this.#fill();
    this.view.laid = () => this.selection.paint();
    this.view.lay();
    if (this.view.unit !== "元") this.showUnit(this.view.unit);
    listen(this);
    this.#listenToButtons();
    this.side = new Side(this.sheet, this.view, this.address, (id, heading) => this.enterCell(id, heading));
    if (!this.#enterFromAddress()) this.#offer();
    this.side.refresh();
  }

  /** Enters the cell of a line and a heading, the first one for no heading. */
  enterCell(id, heading) {
    const line = this.sheet.find(id);
    this.selection.enterLine(line, this.sheet.byHeading.get(heading));
    return !!line;
  }

  showUnit(unit) {
    this.view.showUnit(unit);
    this.status.showTotal();
    this.status.showSelection();
  }

  // What the page holds, or all of a sheet of which it holds only the beginning.
  async #fill() {
    if (Number(this.view.table.dataset.count) <= this.view.body.rows.length) {
      this.sheet.fill(read(this.view));
      this.view.span.lines = this.sheet.lines;
      return;
    }
    this.status.say("正在打开所有的行……");
    this.sheet.fill(await load(this.address, this.sheet));
    this.view.body.replaceChildren();
    document.querySelector("nav.pages").remove();
    this.view.table.tabIndex = -1;
    findIn(this);
    this.status.say("");
  }

  #edit(start) {
    const { line, column } = this.selection;
    if (!this.isOpen || this.#isEditing || !line) return;
    this.#isEditing = true;
    openEditor(this.view.cellOf(line, column), column, this.address, start, (value, option, move) => {
      this.#isEditing = false;
      if (option?.name) this.sheet.remember(column, option.code, option.name);
      this.view.showCell(line, column);
      if (value !== null) this.edits.set(line, column, value);
      move?.(this.selection);
    });
  }

  // Tab finds the sheet before anybody was in it.
  #offer() {
    this.selection.offer();
    this.status.showSelection();
  }

  #goTo(place) {
    if (place) this.selection.enterLine(place.line, place.column);
  }

  #changed() {
    this.status.showHistory();
    this.status.showTotal();
    this.status.showSelection();
    this.selection.paint();
  }

  #settled() {
    this.status.showTotal();
    this.side.refresh();
  }

  #enterFromAddress() {
    const parts = /^#row-(\d+)(?:-(.+))?$/.exec(decodeURIComponent(window.location.hash));
    return parts !== null && this.enterCell(Number(parts[1]), parts[2]);
  }

  #listenToButtons() {
    const on = (id, event, act) => document.getElementById(id)?.addEventListener(event, act);
    document.querySelectorAll("[data-unit]").forEach((b) => b.addEventListener("click", () => this.showUnit(b.dataset.unit)));
    on("undo", "click", this.undo);
    on("redo", "click", this.redo);
    on("remove-rows", "click", () => this.edits.removeLines());
    on("add-row", "submit", (e) => (e.preventDefault(), this.edits.addLine()));
    window.addEventListener("hashchange", () => this.#enterFromAddress());
  }

  // What a reviewer writes is about the cell that is entered.
  #bindComment(line, column) {
    const comment = document.getElementById("write-comment");
    if (!comment) return;
    const { row } = comment.elements;
    if (![...row.options].some((o) => o.value === String(line.stored.id))) row.add(new Option(line.index + 1, line.stored.id));
    row.value = line.stored.id;
    comment.elements.heading.value = column.heading;
  }
}

const table = document.querySelector("table.sheet-grid");
if (table) {
  const grid = new Grid(table);
  grid.open().catch(() => grid.status.say("没有连上服务器，只显示了这张表的一部分。请刷新页面。", true));
}
