// The grid: a cell becomes a field when it is entered, is saved when it is left, and says so.
"use strict";
(() => {
  // The year and the unit open as soon as they are picked.
  document.querySelectorAll("[data-submits]").forEach((field) => field.addEventListener("change", () => field.form.requestSubmit()));
  document.querySelectorAll("input[data-picks]").forEach((field) => {
    field.addEventListener("focus", () => field.select());
    field.addEventListener("input", () => {
      if ([...field.list.options].some((option) => option.value === field.value)) field.form.requestSubmit();
    });
  });
})();
(() => {
  // A reviewer picks the cell of a comment by a click.
  const reviewed = document.querySelector("table.sheet-grid[data-comments]");
  const comment = document.getElementById("write-comment");
  if (!reviewed || !comment) return;
  reviewed.addEventListener("click", (e) => {
    const cell = e.target.closest("td");
    if (!cell) return;
    comment.elements.row.value = cell.parentElement.dataset.row;
    comment.elements.heading.value = cell.dataset.heading;
    reviewed.querySelectorAll("td.picked").forEach((c) => c.classList.remove("picked"));
    cell.classList.add("picked");
  });
})();
(() => {
  const grid = document.querySelector("table.sheet-grid[data-open]");
  if (!grid) return;
  const token = document.querySelector("input[name=__RequestVerificationToken]").value;
  const saved = document.querySelector("output.saved");
  const cells = [...grid.querySelectorAll("td")];
  cells.forEach((cell) => (cell.tabIndex = -1));
  if (cells[0]) cells[0].tabIndex = 0;

  const say = (text, isBad) => {
    saved.textContent = text;
    saved.classList.toggle("failure", !!isBad);
  };
  const neighbour = (cell, rows, columns) => {
    const row = cell.parentElement;
    const at = [...row.children].indexOf(cell) + columns;
    let target = row;
    for (let i = 0; i < Math.abs(rows) && target; i++) target = rows > 0 ? target.nextElementSibling : target.previousElementSibling;
    const found = target && target.children[at];
    return found && found.tagName === "TD" ? found : null;
  };
  const enter = (cell) => {
    grid.querySelectorAll("td[tabindex='0']").forEach((c) => (c.tabIndex = -1));
    cell.tabIndex = 0;
    cell.focus();
  };
  const save = async (cell, value, before) => {
    const row = cell.parentElement;
    say("正在保存……");
    const body = new URLSearchParams({ row: row.dataset.row, version: row.dataset.version, heading: cell.dataset.heading, value });
    try {
      const answer = await fetch(`/book/${grid.dataset.book}/cell`, {
        method: "POST",
        body,
        headers: { "X-Form-Token": token, Accept: "application/json" },
      });
      const result = await answer.json();
      if (answer.ok) {
        row.dataset.version = result.version;
        cell.textContent = result.value;
        cell.classList.remove("unsaved");
        const now = new Date();
        say(`已保存 ${String(now.getHours()).padStart(2, "0")}:${String(now.getMinutes()).padStart(2, "0")}`);
        return;
      }
      cell.classList.add("unsaved");
      if (answer.status === 409) {
        if (window.confirm(`${result.message}\n\n“确定”用您填的，“取消”留对方的。`)) {
          row.dataset.version = result.version;
          await save(cell, value, result.theirs);
        } else {
          row.dataset.version = result.version;
          cell.textContent = result.theirs;
          cell.classList.remove("unsaved");
        }
        return;
      }
      cell.textContent = before;
      say(result.message, true);
    } catch {
      cell.classList.add("unsaved");
      say("没有连上服务器，这一格还没有保存。连上之后请再改一次。", true);
    }
  };
  const edit = (cell, start) => {
    if (cell.querySelector("input, textarea")) return;
    const before = cell.textContent;
    const isLong = before.length > 40 || before.includes("\n");
    const field = document.createElement(isLong ? "textarea" : "input");
    field.value = start ?? before;
    field.setAttribute("aria-label", cell.dataset.heading);
    const list = [...document.querySelectorAll("datalist")].find((d) => d.dataset.heading === cell.dataset.heading);
    if (list && !isLong) field.setAttribute("list", list.id);
    cell.textContent = "";
    cell.append(field);
    field.focus();
    let isDone = false;
    const leave = (keep) => {
      if (isDone) return;
      isDone = true;
      const value = field.value;
      cell.textContent = keep ? value : before;
      if (keep && value !== before) save(cell, value, before);
    };
    field.addEventListener("blur", () => leave(true));
    field.addEventListener("keydown", (e) => {
      if (e.key === "Escape") {
        leave(false);
        enter(cell);
      } else if (e.key === "Enter" && !e.shiftKey) {
        e.preventDefault();
        leave(true);
        enter(neighbour(cell, 1, 0) || cell);
      } else if (e.key === "Tab") {
        e.preventDefault();
        leave(true);
        enter(neighbour(cell, 0, e.shiftKey ? -1 : 1) || cell);
      }
      e.stopPropagation();
    });
  };
  grid.addEventListener("dblclick", (e) => e.target.closest("td") && edit(e.target.closest("td")));
  grid.addEventListener("click", (e) => e.target.tagName === "TD" && enter(e.target));
  grid.addEventListener("keydown", (e) => {
    const cell = e.target.closest("td");
    if (!cell || e.ctrlKey || e.metaKey || e.altKey) return;
    const moves = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
    if (moves[e.key]) {
      e.preventDefault();
      const next = neighbour(cell, ...moves[e.key]);
      if (next) enter(next);
    } else if (e.key === "Enter" || e.key === "F2") {
      e.preventDefault();
      edit(cell);
    } else if (e.key === "Delete") {
      const before = cell.textContent;
      cell.textContent = "";
      if (before) save(cell, "", before);
    } else if (e.key.length === 1) {
      e.preventDefault();
      edit(cell, e.key);
    }
  });
  // Rows and columns copied from a spreadsheet go to the cells from the one that is entered on.
  grid.addEventListener("paste", async (e) => {
    const cell = e.target.closest("td");
    if (!cell || cell.querySelector("input, textarea")) return;
    e.preventDefault();
    const lines = e.clipboardData.getData("text/plain").replace(/\r/g, "").replace(/\n$/, "").split("\n");
    let left = 0;
    for (const [r, line] of lines.entries()) {
      for (const [c, value] of line.split("\t").entries()) {
        const target = neighbour(cell, r, c);
        if (!target) {
          left++;
          continue;
        }
        const before = target.textContent;
        target.textContent = value;
        if (value !== before) await save(target, value, before);
      }
    }
    if (left > 0) say(`表不够大，有 ${left} 格没有粘贴。请先加行。`, true);
  });
})();
