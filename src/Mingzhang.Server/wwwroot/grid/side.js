// The panel at the right: totals, findings, comments.
import { moveEdge } from "./edge.js";
import { mark } from "./findings.js";

const WAIT = 15;
const SLOW = 300;
const LONGEST_WAIT = 2000;
const KEY = "F9";

export class Side {
  #timer = 0;
  #took = 0;
  #asked = null;

  /** @param enter Goes to the cell of a line's id and a heading. @returns Whether it is here. */
  constructor(sheet, view, address, enter) {
    this.sheet = sheet;
    this.view = view;
    this.address = address;
    this.panel = document.getElementById("side");
    this.toggle = document.getElementById("side-toggle");
    this.told = document.getElementById("side-told");
    this.edge = document.getElementById("side-edge");
    this.layout = this.panel.parentElement;
    moveEdge(this.edge, this.layout);
    const wanted = localStorage.getItem("side-open");
    this.#open(wanted === null ? window.innerWidth >= 1500 || this.panel.querySelector(".comments li") !== null : wanted === "1");
    this.toggle.addEventListener("click", () => this.#turn());
    document.addEventListener("keydown", (e) => {
      if (e.key !== KEY || e.ctrlKey || e.altKey || e.shiftKey || e.metaKey) return;
      e.preventDefault();
      this.#turn();
    });
    this.panel.addEventListener("click", (e) => {
      const link = e.target.closest("a[data-cells], .comments a");
      if (!link || link.pathname !== window.location.pathname) return;
      const parts = /^#row-(\d+)(?:-(.+))?$/.exec(decodeURIComponent(link.hash));
      if (parts && enter(Number(parts[1]), parts[2])) e.preventDefault();
    });
  }

  #turn() {
    const wasInside = this.panel.contains(document.activeElement) || document.activeElement === this.edge;
    this.#open(this.panel.hidden);
    localStorage.setItem("side-open", this.panel.hidden ? "0" : "1");
    if (this.panel.hidden && wasInside) this.toggle.focus();
  }

  #open(isOpen) {
    this.panel.hidden = !isOpen;
    this.edge.hidden = !isOpen;
    this.layout.classList.toggle("with-side", isOpen);
    this.toggle.setAttribute("aria-expanded", isOpen ? "true" : "false");
  }

  /** Asks again what is wrong, a moment after the last change; of a book whose check takes long, once one pauses as long. */
  refresh() {
    clearTimeout(this.#timer);
    this.#asked?.abort();
    this.#timer = setTimeout(() => this.#ask(), this.#took > SLOW ? Math.min(this.#took, LONGEST_WAIT) : WAIT);
  }

  async #ask() {
    this.#asked = new AbortController();
    const start = performance.now();
    try {
      const answer = await fetch(`${this.address}/side`, { signal: this.#asked.signal });
      if (!answer.ok || answer.redirected) return;
      this.#took = performance.now() - start;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      this.#show(page.getElementById("side-content"));
    } catch (error) {
      if (error.name !== "AbortError") this.told.textContent = "检查（没有连上）";
    }
  }

  #show(fresh) {
    const shown = document.getElementById("side-content");
    const folds = new Map([...shown.querySelectorAll("details")].map((d) => [nameOf(d), d.open]));
    fresh.querySelectorAll("details").forEach((d) => d.toggleAttribute("open", folds.get(nameOf(d)) ?? d.open));
    shown.replaceWith(fresh);
    mark(this.sheet, this.view, fresh);
    const { errors, warnings } = fresh.dataset;
    this.told.textContent = errors === "0" && warnings === "0" ? "检查：没有问题" : `检查：错误 ${errors}，警告 ${warnings}`;
    this.toggle.classList.toggle("failure", errors !== "0");
  }
}

// A group goes by its words, not by how many it has.
const nameOf = (details) => details.querySelector("summary").textContent.replace(/[\d,.]+( 处)?/g, "").trim();
