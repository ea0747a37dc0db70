// Edits go to the server one after the other, each as a whole: kept, or told why not.
const RETRY = 3000;

// Too much at once, the database away, the disk full: it passes, and what was typed waits for it.
const LATER = new Set([429, 503, 507]);

export class Saving {
  #queue = [];
  #isBusy = false;

  /**
   * @param say Tells the person a state.
   * @param answers What becomes of an edit: `kept`, `refused`, `decided` when somebody else changed the same, `idle` when all is done.
   */
  constructor(address, token, say, answers) {
    this.address = address;
    this.token = token;
    this.say = say;
    this.answers = answers;
    window.addEventListener("beforeunload", (e) => this.#queue.length > 0 && e.preventDefault());
    window.addEventListener("online", () => this.#next());
  }

  /** Whether a later edit that still waits writes a cell. */
  willWrite(line, column) {
    return this.#queue.slice(1).some((e) => e.changes.some((c) => c.line === line && c.column === column));
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
    let isDone = true;
    try {
      isDone = await this.#send(this.#queue[0]);
    } catch {
      isDone = false;
      this.say(`没有连上服务器，有 ${this.#queue.length} 处还没有保存。页面别关，连上后会自动再存。`, true);
    } finally {
      this.#isBusy = false;
    }
    if (isDone) {
      this.#queue.shift();
      if (this.#queue.length === 0) this.answers.idle();
      this.#next();
    } else setTimeout(() => this.#next(), RETRY);
  }

  /** Whether the edit is settled: kept or refused. */
  async #send(edit) {
    const answer = await fetch(`${this.address}/edit`, {
      method: "POST",
      body: new URLSearchParams({ edit: JSON.stringify(bodyOf(edit)) }),
      headers: { "X-Form-Token": this.token, Accept: "application/json" },
    });
    if (answer.redirected) {
      this.say("登录过期了。请在另一个窗口重新登录，再回到这里；您填的还在，会自动保存。", true);
      return false;
    }
    const told = await answer.json();
    if (answer.ok) {
      this.answers.kept(edit, told);
      this.say(`已保存 ${new Date().toTimeString().slice(0, 5)}`);
      return true;
    }
    if (answer.status === 409 && told.conflicts) {
      await this.answers.decided(edit, told.conflicts);
      if (edit.changes.length + edit.added.length + edit.removed.length > 0) return this.#send(edit);
      this.say("留了对方的，没有改动。");
      return true;
    }
    if (LATER.has(answer.status)) {
      this.say(`${told.message}您填的还在，会自动再存。`, true);
      return false;
    }
    this.answers.refused(edit);
    this.say(told.message, true);
    return true;
  }
}

const bodyOf = (edit) => ({
  changes: edit.changes.map((c) => ({ row: c.stored.id, version: c.stored.version, heading: c.column.heading, value: c.after })),
  added: edit.added.map((a) => ({ cells: a.cells, after: a.isFirst ? 0 : (a.afterStored?.id ?? null) })),
  removed: edit.removed.map((r) => ({ row: r.stored.id, version: r.stored.version })),
});
