// What the server says to an edit, brought into the sheet.
import { decide } from "./conflict.js";

export class Answers {
  /** @param settled Told when no edit waits any more. */
  constructor(sheet, view, settled) {
    this.sheet = sheet;
    this.view = view;
    this.idle = settled;
  }

  /** The server kept an edit. */
  kept(edit, told) {
    const stored = new Map();
    told.added.forEach((kept, i) => {
      const { line, stored: by } = edit.added[i];
      by.id = kept.id;
      if (line.stored === by) this.sheet.stored(line, kept.id);
      stored.set(kept.id, { line, by });
    });
    edit.changes.forEach((c) => stored.set(c.stored.id, { line: c.line, by: c.stored }));
    for (const kept of [...told.changed, ...told.added]) {
      const { line, by } = stored.get(kept.id);
      by.version = kept.version;
      if (line.stored === by) this.#take(line, kept.cells, []);
    }
    for (const { line, column } of edit.changes) {
      if (this.saving.willWrite(line, column)) continue;
      line.unsaved.delete(column.index);
      this.view.showMarks(line);
    }
  }

  /** Somebody else changed what an edit changes: one decides for each cell, and the edit loses what stays theirs. */
  async decided(edit, conflicts) {
    const kept = await decide(conflicts, this.sheet);
    for (const conflict of conflicts) {
      const { line, stored } = edit.changes.find((c) => c.stored.id === conflict.row);
      stored.version = conflict.version;
      this.#take(line, conflict.cells, edit.changes);
    }
    edit.changes = edit.changes.filter((c) => {
      const conflict = conflicts.find((o) => o.row === c.stored.id && o.heading === c.column.heading);
      if (!conflict || kept.has(conflict)) return true;
      c.line.unsaved.delete(c.column.index);
      this.#write(c.line, c.column, conflict.theirs);
      return false;
    });
  }

  /** The server refused an edit. */
  refused(edit) {
    this.history.revoke(edit);
  }

  // A line as the server has it, but for what one still wants to write.
  #take(line, cells, changes) {
    for (const column of this.sheet.columns) {
      const value = cells[column.index];
      if (line.cells[column.index] === value || this.saving.willWrite(line, column) || changes.some((c) => c.line === line && c.column === column)) continue;
      this.#write(line, column, value);
    }
    this.view.show(line);
  }

  #write(line, column, value) {
    this.sheet.set(line, column, value);
    this.view.showCell(line, column);
  }
}
