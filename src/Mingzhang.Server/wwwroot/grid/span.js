// Of a long sheet only the rows in sight are in the table; empty room stands for those above and below.
const LONG = 400;
const BEYOND = 30;
const HEIGHT = 26;

export class Span {
  #height = 0;
  #isPrinted = false;
  lines = [];

  constructor(view) {
    this.view = view;
    this.above = room();
    this.below = room();
    view.region.addEventListener("scroll", () => this.isLong && this.lay(), { passive: true });
    window.addEventListener("resize", () => this.isLong && this.lay());
    // On paper there is no scrolling.
    window.addEventListener("beforeprint", () => ((this.#isPrinted = true), this.lay()));
    window.addEventListener("afterprint", () => ((this.#isPrinted = false), this.lay()));
  }

  get isLong() {
    return this.view.sheet.count > LONG;
  }

  /** The height of a row. */
  get height() {
    const [first, last] = [this.lines[0]?.node, this.lines.at(-1)?.node];
    if (this.#height === 0 && first && last && first !== last) this.#height = (last.offsetTop - first.offsetTop) / (this.lines.length - 1);
    return this.#height || HEIGHT;
  }

  /** Puts the rows into the table that should be there, and takes the others out. */
  lay() {
    const { sheet, body, region, table } = this.view;
    region.classList.toggle("long", this.isLong);
    const [from, to] = this.#reach();
    const wanted = sheet.lines.slice(from, to);
    const stay = new Set(wanted);
    this.lines.filter((line) => !stay.has(line)).forEach((line) => this.#drop(line));
    let next = body.firstElementChild;
    for (const line of wanted) {
      const row = this.view.rowOf(line);
      if (row === next) next = next.nextElementSibling;
      else body.insertBefore(row, next);
      this.view.showHead(line);
      if (this.isLong) row.setAttribute("aria-rowindex", line.index + 2);
    }
    this.lines = wanted;
    if (resize(this.above, from * this.height)) body.before(this.above);
    if (resize(this.below, (sheet.count - to) * this.height)) body.after(this.below);
    if (this.isLong) table.setAttribute("aria-rowcount", sheet.count + 1);
    else table.removeAttribute("aria-rowcount");
    this.view.laid?.();
  }

  /** Scrolls to a line that is not in the table. */
  bring(line) {
    if (line.node?.isConnected) return;
    const region = this.view.region;
    region.scrollTop = line.index * this.height - region.clientHeight / 2;
    this.lay();
  }

  #reach() {
    const { sheet, region } = this.view;
    if (!this.isLong || this.#isPrinted) return [0, sheet.count];
    const first = Math.floor(region.scrollTop / this.height);
    const most = Math.ceil(region.clientHeight / this.height);
    return [Math.max(0, Math.min(first, sheet.count - most) - BEYOND), Math.min(sheet.count, first + most + BEYOND)];
  }

  // The keys stay with the table; what is being typed is kept.
  #drop(line) {
    const row = line.node;
    if (!row) return;
    if (row.contains(document.activeElement)) {
      if (document.activeElement.matches("input, textarea")) document.activeElement.blur();
      this.view.keep();
    }
    line.node = null;
    row.remove();
  }
}

function room() {
  const body = document.createElement("tbody");
  body.setAttribute("aria-hidden", "true");
  body.insertRow().insertCell();
  return body;
}

function resize(body, height) {
  body.rows[0].style.height = `${height}px`;
  if (height <= 0) body.remove();
  return height > 0 && !body.isConnected;
}
