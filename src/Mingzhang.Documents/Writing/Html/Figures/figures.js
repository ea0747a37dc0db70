"use strict";
// Shows, beside a figure that is clicked or focused, its facts, its rules and where else it is printed.
document.addEventListener("DOMContentLoaded", () => {
  const source = document.getElementById("figure-data");
  if (!source) return;
  const data = JSON.parse(source.textContent);
  const most = 100;

  // Everything known of a figure, by the id of its element.
  const known = new Map();
  const bySlice = new Map();
  const citing = new Map();
  const push = (map, key, value) => (map.get(key) || map.set(key, []).get(key)).push(value);
  data.panels.forEach(([table, prefix, columns, cells], panel) => {
    for (let i = 0; i < cells.length; i += 4) {
      const id = `f-${prefix}-r${cells[i]}-c${cells[i + 1]}`;
      const figure = { id, panel, table, prefix, row: cells[i], column: cells[i + 1] };
      figure.heading = columns[cells[i + 1] - 1];
      figure.slice = cells[i + 2];
      figure.rules = cells[i + 3];
      known.set(id, figure);
      if (figure.slice >= 0) push(bySlice, figure.slice, id);
    }
  });
  data.texts.forEach((cells, index) => {
    const id = `s-${index + 1}`;
    const of = [];
    for (let i = 0; i < cells.length; i += 3) {
      of.push(`f-${data.panels[cells[i]][1]}-r${cells[i + 1]}-c${cells[i + 2]}`);
    }
    known.set(id, { id, cells: of });
    for (const cell of of) push(citing, cell, id);
  });

  const make = (tag, text, parent) => {
    const element = document.createElement(tag);
    if (text) element.textContent = text;
    if (parent) parent.append(element);
    return element;
  };
  const money = (fen) => {
    const digits = String(fen).replace("-", "").padStart(3, "0");
    const yuan = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ",");
    return (String(fen).startsWith("-") ? "-" : "") + yuan + "." + digits.slice(-2);
  };
  const facts = (slice) => {
    const found = [];
    for (const range of data.slices[slice].split(",")) {
      const [first, last = first] = range.split("-").map(Number);
      for (let number = first; number <= last; number++) found.push(number);
    }
    return found;
  };
  const fact = (number) => {
    for (const [sheet, lines, amounts] of data.sheets) {
      if (number < lines.length) return [sheet, lines[number], amounts[number]];
      number -= lines.length;
    }
    return null;
  };
  const rowName = (figure) => {
    const cell = document.getElementById(figure.id);
    const name = document.getElementById(`n-${figure.prefix}-r${figure.row}`) || cell.closest("tr").querySelector("th");
    return name ? name.textContent.trim() : `第${figure.row}行`;
  };
  const sentenceOf = (element) => {
    const text = element.closest("p").textContent;
    const digits = element.textContent;
    const before = document.createRange();
    before.setStart(element.closest("p"), 0);
    before.setEndBefore(element);
    const at = before.toString().length;
    const start = Math.max(0, at - 16);
    const end = at + digits.length + 6;
    return (start > 0 ? "…" : "") + text.slice(start, end) + (end < text.length ? "…" : "");
  };
  const labelOf = (id) => {
    const figure = known.get(id);
    return figure.cells
      ? `正文：${sentenceOf(document.getElementById(id))}`
      : `${figure.table}｜${rowName(figure)}｜${figure.heading}`;
  };

  const panel = make("aside");
  panel.id = "figure-panel";
  panel.hidden = true;
  panel.tabIndex = -1;
  panel.setAttribute("aria-labelledby", "figure-name");
  const close = make("button", "关闭", panel);
  close.type = "button";
  const name = make("p", "", panel);
  name.id = "figure-name";
  name.setAttribute("aria-live", "polite");
  const body = make("div", "", panel);
  document.body.append(panel);

  let chosen = null;
  let dismissed = false;
  const section = (title) => {
    const part = make("section", "", body);
    make("h2", title, part);
    return part;
  };
  const more = (count, parent) => {
    if (count > most) make("p", `只列出前 ${most} 处，共 ${count} 处。`, parent);
  };
  const showFacts = (slices) => {
    const numbers = [...new Set(slices.filter((s) => s >= 0).flatMap(facts))].sort((a, b) => a - b);
    if (numbers.length === 0) return;
    const part = section(`事实（${numbers.length} 笔）`);
    const table = make("table", "", part);
    const head = make("tr", "", make("thead", "", table));
    for (const title of ["簿的工作表", "行", "金额（元）"]) make("th", title, head).scope = "col";
    const rows = make("tbody", "", table);
    for (const [sheet, line, amount] of numbers.slice(0, most).map(fact)) {
      const row = make("tr", "", rows);
      make("td", sheet, row);
      const place = make("td", "", row);
      place.className = "n";
      if (data.at) {
        // The sheet on the screen counts the lines below its headings.
        const link = make("a", `第 ${line - 1} 行`, place);
        link.href = `${data.at}/${encodeURIComponent(sheet)}/line/${line}`;
        link.target = "_top";
      } else place.textContent = String(line);
      make("td", money(amount), row).className = "n";
    }
    more(numbers.length, part);
  };
  const showRules = (sets) => {
    const numbers = [...new Set(sets.filter((s) => s >= 0).flatMap((s) => data.sets[s].split(",").map(Number)))];
    const part = section(`核对它的规则（${numbers.length} 条）`);
    if (numbers.length === 0) {
      make("p", "没有表内规则核对这个数。", part);
      return;
    }
    const list = make("ul", "", part);
    for (const [id, title] of numbers.map((n) => data.rules[n])) {
      const item = make("li", "", list);
      make("code", id, item);
      item.append(" " + title);
    }
  };
  const showPlaces = (title, ids) => {
    if (ids.length === 0) return;
    const part = section(`${title}（${ids.length} 处）`);
    const list = make("ul", "", part);
    for (const id of ids.slice(0, most)) {
      const link = make("a", labelOf(id), make("li", "", list));
      link.href = "#" + id;
      link.addEventListener("click", (event) => {
        event.preventDefault();
        go(document.getElementById(id));
      });
    }
    more(ids.length, part);
  };
  const place = (element) => {
    panel.classList.remove("aside");
    const digits = document.createRange();
    digits.selectNodeContents(element);
    const a = panel.getBoundingClientRect();
    const b = digits.getBoundingClientRect();
    const covers = a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    panel.classList.toggle("aside", covers);
  };
  const show = (element) => {
    const figure = known.get(element.id);
    if (!figure) return;
    if (chosen) chosen.classList.remove("chosen");
    chosen = element;
    element.classList.add("chosen");
    body.replaceChildren();
    name.textContent = figure.cells ? `正文中的 ${element.textContent}` : labelOf(figure.id);
    const printed = make("p", element.textContent, body);
    printed.className = "printed";
    if (element.dataset.exact) make("span", ` 精确 ${money(element.dataset.exact.replace(".", ""))} 元`, printed);
    const cells = figure.cells ? figure.cells.filter((id) => known.has(id)) : [figure.id];
    const found = cells.map((id) => known.get(id));
    if (figure.cells) showPlaces("取自表中", cells);
    showFacts(found.map((f) => f.slice));
    if (found.length > 0) showRules(found.map((f) => f.rules));
    const others = new Set(found.flatMap((f) => [...(f.slice < 0 ? [] : bySlice.get(f.slice)), ...(citing.get(f.id) || [])]));
    showPlaces("同样的数还印在", [...others].filter((id) => id !== element.id && !cells.includes(id)));
    panel.hidden = false;
    panel.scrollTop = 0;
    place(element);
  };
  const hide = () => {
    const inside = panel.contains(document.activeElement);
    panel.hidden = true;
    if (chosen) chosen.classList.remove("chosen");
    if (chosen && inside) chosen.focus({ preventScroll: true });
    chosen = null;
  };
  const enter = (element) => {
    for (const other of element.closest("table, p").querySelectorAll("[data-figure]")) other.tabIndex = -1;
    element.tabIndex = 0;
    element.focus({ preventScroll: true });
  };
  const go = (element) => {
    dismissed = false;
    enter(element);
    element.scrollIntoView({ block: "center", inline: "nearest" });
    show(element);
  };

  // One tab stop in a table or paragraph; arrows move between its figures.
  const neighbour = (element, key) => {
    const all = [...element.closest("table, p").querySelectorAll("[data-figure]")];
    const figure = known.get(element.id);
    if (figure.cells) {
      return all[all.indexOf(element) + (key === "ArrowRight" || key === "ArrowDown" ? 1 : -1)];
    }
    const row = all.filter((e) => e.parentElement === element.parentElement);
    if (key === "Home") return row[0];
    if (key === "End") return row[row.length - 1];
    if (key === "ArrowLeft" || key === "ArrowRight") return row[row.indexOf(element) + (key === "ArrowRight" ? 1 : -1)];
    const column = all.filter((e) => known.get(e.id).panel === figure.panel && known.get(e.id).column === figure.column);
    return column[column.indexOf(element) + (key === "ArrowDown" ? 1 : -1)];
  };
  const hint = make("p", "在数字上按方向键移动，按回车看它的依据，按 Esc 关闭。", document.querySelector("main"));
  hint.id = "figure-hint";
  hint.hidden = true;
  for (const group of document.querySelectorAll("main .table table, main p")) {
    const figures = [...group.querySelectorAll("td[id], span[id]")].filter((e) => known.has(e.id));
    figures.forEach((element, index) => {
      element.tabIndex = index === 0 ? 0 : -1;
      element.dataset.figure = "";
      if (element.localName === "span") element.setAttribute("role", "button");
    });
    const region = figures.length > 0 && group.closest(".scroll");
    if (region) {
      region.removeAttribute("tabindex");
      region.setAttribute("aria-describedby", "figure-hint");
    }
  }
  document.documentElement.classList.add("live");

  document.addEventListener("focusin", (event) => {
    if (!dismissed && event.target.matches("[data-figure]")) show(event.target);
  });
  document.addEventListener("click", (event) => {
    const element = event.target.closest("[data-figure]");
    if (!element) return;
    dismissed = false;
    enter(element);
    show(element);
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "Escape" && !panel.hidden) {
      dismissed = true;
      hide();
      return;
    }
    const element = event.target.closest("[data-figure]");
    if (!element) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      dismissed = false;
      show(element);
      panel.focus();
    } else if (/^(Arrow|Home$|End$)/.test(event.key)) {
      event.preventDefault();
      const next = neighbour(element, event.key);
      if (next) {
        enter(next);
        next.scrollIntoView({ block: "nearest", inline: "nearest" });
        if (!panel.hidden) place(next);
      }
    }
  });
  close.addEventListener("click", () => {
    dismissed = true;
    hide();
  });
});
