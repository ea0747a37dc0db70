// The panel at the right: totals, findings, comments; and the marks of the findings in the cells.
const WAIT = 60;

export class Side {
  #timer = 0;
  #asked = null;

  constructor(grid) {
    this.grid = grid;
    this.panel = document.getElementById("side");
    this.toggle = document.getElementById("side-toggle");
    this.layout = this.panel.parentElement;
    const wanted = localStorage.getItem("side-open");
    this.#open(wanted === null ? window.innerWidth >= 1500 || this.panel.querySelector(".comments li") !== null : wanted === "1");
    this.toggle.addEventListener("click", () => {
      this.#open(this.panel.hidden);
      localStorage.setItem("side-open", this.panel.hidden ? "0" : "1");
    });
    this.panel.addEventListener("click", (e) => {
      const link = e.target.closest("a[data-cells], .comments a");
      if (!link || link.pathname !== window.location.pathname) return;
      const parts = /^#row-(\d+)(?:-(.+))?$/.exec(decodeURIComponent(link.hash));
      if (parts && grid.enterCell(Number(parts[1]), parts[2])) e.preventDefault();
    });
  }

  #open(isOpen) {
    this.panel.hidden = !isOpen;
    this.layout.classList.toggle("with-side", isOpen);
    this.toggle.setAttribute("aria-expanded", isOpen ? "true" : "false");
  }

  /** Asks again what is wrong, a moment after the last change; never while one waits for it. */
  refresh() {
    clearTimeout(this.#timer);
    this.#asked?.abort();
    this.#timer = setTimeout(() => this.#ask(), WAIT);
  }

  async #ask() {
    this.#asked = new AbortController();
    try {
      const answer = await fetch(`${this.grid.address}/side`, { signal: this.#asked.signal });
      if (!answer.ok || answer.redirected) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const open = new Set([...document.querySelectorAll("#side-content details")].map((d, i) => `${i}|${d.open}`));
      const fresh = page.getElementById("side-content");
      [...fresh.querySelectorAll("details")].forEach((d, i) => open.has(`${i}|${!d.open}`) && d.classList.contains("totals") && (d.open = !d.open));
      document.getElementById("side-content").replaceWith(fresh);
      this.#mark(fresh);
    } catch (error) {
      if (error.name !== "AbortError") this.toggle.textContent = "检查（没有连上）";
    }
  }

  #mark(content) {
    const body = this.grid.body;
    body.querySelectorAll(".mark-bad, .mark-waiting").forEach((c) => {
      c.classList.remove("mark-bad", "mark-waiting");
      c.removeAttribute("aria-description");
      if (!c.dataset.commented) c.removeAttribute("title");
    });
    body.querySelectorAll("th .flag").forEach((m) => m.remove());
    for (const link of content.querySelectorAll("a[data-cells][data-kind]")) {
      if (!link.dataset.kind) continue;
      for (const place of link.dataset.cells.split(" ").filter(Boolean)) {
        const [id, heading] = [place.slice(0, place.indexOf(":")), place.slice(place.indexOf(":") + 1)];
        const row = document.getElementById(`row-${id}`);
        if (!row || !body.contains(row)) continue;
        const column = this.grid.byHeading.get(heading);
        if (column) {
          const cell = this.grid.cellOf(row, column);
          cell.classList.add(`mark-${link.dataset.kind}`);
          cell.title = link.dataset.message;
          cell.setAttribute("aria-description", `${link.dataset.word}：${link.dataset.message}`);
        }
        if (!row.cells[0].querySelector(".flag")) {
          const mark = document.createElement("span");
          mark.className = `flag ${link.dataset.kind}`;
          mark.textContent = link.dataset.word[0];
          mark.title = link.dataset.message;
          row.cells[0].append(mark);
        }
      }
    }
    const { errors, warnings } = content.dataset;
    this.toggle.textContent = errors === "0" && warnings === "0" ? "检查：没有问题" : `检查：错误 ${errors}，警告 ${warnings}`;
    this.toggle.classList.toggle("failure", errors !== "0");
  }
}
