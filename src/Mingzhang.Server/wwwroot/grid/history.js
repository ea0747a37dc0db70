// Edits: done, shown, handed on to be kept, and taken back.

/** An edit is `changes` of cells, lines `added` and lines `removed`, done as one. */
export class History {
  #undo = [];
  #redo = [];

  /** @param keep Sends an edit to the server. @param changed Told when the lines are others than before. */
  constructor(sheet, view, keep, changed) {
    this.sheet = sheet;
    this.view = view;
    this.keep = keep;
    this.changed = changed;
  }

  get canUndo() {
    return this.#undo.length > 0;
  }

  get canRedo() {
    return this.#redo.length > 0;
  }

  do(edit) {
    if (this.#apply(edit, this.#undo)) {
      this.#redo = [];
      this.changed();
    }
  }

  /** @returns The line and the column where it is seen; null when there is nothing to take back. */
  undo() {
    return this.#back(this.#undo, this.#redo);
  }

  redo() {
    return this.#back(this.#redo, this.#undo);
  }

  /** Takes an edit out that the server did not keep: everything is as before it. */
  revoke(edit) {
    this.#undo = this.#undo.filter((e) => e !== edit);
    this.#redo = this.#redo.filter((e) => e !== edit);
    for (const { line, column, before } of edit.changes) {
      line.unsaved.delete(column.index);
      this.#write(line, column, before);
    }
    this.sheet.remove(edit.added.map((a) => a.line).filter((line) => line.index >= 0));
    for (const { line, after } of edit.removed) if (line.index < 0) this.sheet.insert(line, after?.index >= 0 ? after : null, !after);
    this.#relay(edit);
    this.changed();
  }

  #apply({ changes = [], added = [], removed = [] }, into) {
    const edit = { changes: changes.filter((c) => c.before !== c.after), added, removed };
    if (edit.changes.length + added.length + removed.length === 0) return false;
    for (const { line, column, after } of edit.changes) {
      line.unsaved.add(column.index);
      this.#write(line, column, after);
    }
    for (const addition of added) {
      this.sheet.insert(addition.line, addition.after, addition.isFirst);
      addition.stored = addition.line.stored;
      addition.cells = [...addition.line.cells];
      addition.afterStored = addition.after?.stored;
    }
    removed.forEach((r) => ([r.stored, r.after] = [r.line.stored, this.sheet.before(r.line)]));
    this.sheet.remove(removed.map((r) => r.line));
    this.#relay(edit);
    into.push(edit);
    this.keep(edit);
    return true;
  }

  #back(from, to) {
    const edit = from.pop();
    if (!edit) return null;
    // A line that comes back is a new one for the server.
    const added = edit.removed.map(({ line, after }) => {
      line.stored = { id: null, version: 0 };
      return { line, after, isFirst: !after };
    });
    this.#apply(
      {
        changes: edit.changes.map((c) => ({ ...c, stored: c.line.stored, before: c.after, after: c.before })),
        added,
        removed: edit.added.map(({ line }) => ({ line })),
      },
      to,
    );
    this.changed();
    const first = edit.changes[0] ?? added[0];
    return first ? { line: first.line, column: first.column } : null;
  }

  #write(line, column, value) {
    this.sheet.set(line, column, value);
    this.view.showCell(line, column);
  }

  #relay(edit) {
    if (edit.added.length + edit.removed.length > 0) this.view.lay();
  }
}
