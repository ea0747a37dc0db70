// Edits go to the server one after the other, each as a whole: kept, or told why not.
import { decide } from "./conflict.js";

const RETRY = 3000;

export class Saving {
  #queue = [];
  #isBusy = false;

  /** @param grid The grid whose edits are saved. @param say Tells the person a state. */
  constructor(grid, say) {
    this.grid = grid;
    this.say = say;
    window.addEventListener("beforeunload", (e) => this.#queue.length > 0 && e.preventDefault());
    window.addEventListener("online", () => this.#next());
  }

  /** Whether something waits to be kept. */
  get isPending() {
    return this.#queue.length > 0;
  }

  /** Whether a later edit that still waits writes a cell. */
  willWrite(row, heading) {
    return this.#queue.slice(1).some((e) => e.changes.some((c) => c.row === row && c.heading === heading));
  }

  /** Keeps an edit after those before it. */
  add(edit) {
    this.#queue.push(edit);
    this.#next();
  }

  async #next() {
    if (this.#isBusy || this.#queue.length === 0) return;
    this.#isBusy = true;
    this.say("正在保存……");
    const edit = this.#queue[0];
    let isDone = true;
    try {
      isDone = await this.#send(edit);
    } catch {
      isDone = false;
      this.say(`没有连上服务器，有 ${this.#queue.length} 处还没有保存。页面别关，连上后会自动再存。`, true);
    } finally {
      this.#isBusy = false;
    }
    if (isDone) {
      this.#queue.shift();
      if (this.#queue.length === 0) this.grid.saved();
      this.#next();
    } else setTimeout(() => this.#next(), RETRY);
  }

  /** Whether the edit is settled: kept or refused. */
  async #send(edit) {
    const body = {
      changes: edit.changes.map((c) => ({ row: c.row.rowId, version: c.row.version, heading: c.heading, value: c.after })),
      added: edit.added.map((a) => ({ cells: a.cells, after: a.isFirst ? 0 : (a.after?.rowId ?? null) })),
      removed: edit.removed.map((r) => ({ row: r.row.rowId, version: r.row.version })),
    };
    const answer = await fetch(`${this.grid.address}/edit`, {
      method: "POST",
      body: new URLSearchParams({ edit: JSON.stringify(body) }),
      headers: { "X-Form-Token": this.grid.token, Accept: "application/json" },
    });
    if (answer.redirected) {
      this.say("登录过期了。请在另一个窗口重新登录，再回到这里；您填的还在，会自动保存。", true);
      return false;
    }
    const told = await answer.json();
    if (answer.ok) {
      this.grid.kept(edit, told);
      this.say(`已保存 ${new Date().toTimeString().slice(0, 5)}`);
      return true;
    }
    if (answer.status === 409 && told.conflicts) {
      const kept = await decide(told.conflicts, this.grid.table);
      for (const conflict of told.conflicts) {
        const row = edit.changes.find((c) => c.row.rowId === conflict.row).row;
        row.version = conflict.version;
        this.grid.showRow(row, conflict.cells, edit);
      }
      edit.changes = edit.changes.filter((c) => {
        const conflict = told.conflicts.find((o) => o.row === c.row.rowId && o.heading === c.heading);
        if (!conflict || kept.has(conflict)) return true;
        this.grid.write(c.row, c.heading, conflict.theirs);
        return false;
      });
      if (edit.changes.length + edit.added.length + edit.removed.length === 0) {
        this.say("留了对方的，没有改动。");
        return true;
      }
      return this.#send(edit);
    }
    this.grid.refused(edit);
    this.say(told.message, true);
    return true;
  }
}
