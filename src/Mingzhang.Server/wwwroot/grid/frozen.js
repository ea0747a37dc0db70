// The first columns stay while the others scroll, as long as they leave the others enough room.
const MOST = 0.5;

/** Tells the frozen columns where they stay, and gives up those that take more than half of the room. */
export function freeze({ table, head, region }) {
  table.classList.add("live");
  const columns = [...head.cells].filter((th) => th.classList.contains("frozen"));
  const lay = () => {
    let left = head.cells[0].offsetWidth;
    columns.forEach((th, i) => {
      table.style.setProperty(`--f${i + 1}`, `${left}px`);
      left += th.offsetWidth;
      table.classList.toggle(`free${i + 1}`, left > region.clientWidth * MOST);
    });
  };
  new ResizeObserver(lay).observe(region);
  lay();
}

/** Scrolls so that a cell lies neither outside nor under the head or the frozen columns. */
export function reveal({ table, head, region }, cell) {
  const top = cell.offsetTop - table.tHead.offsetHeight;
  const bottom = cell.offsetTop + cell.offsetHeight - region.clientHeight;
  if (region.scrollTop > top) region.scrollTop = top;
  else if (region.scrollTop < bottom) region.scrollTop = bottom;
  const stays = (th) => getComputedStyle(th).left !== "auto";
  if (stays(head.cells[cell.cellIndex])) return;
  const frozen = [...head.cells].filter(stays).reduce((sum, th) => sum + th.offsetWidth, 0);
  const left = cell.offsetLeft - frozen;
  const right = cell.offsetLeft + cell.offsetWidth - region.clientWidth;
  if (region.scrollLeft > left) region.scrollLeft = left;
  else if (region.scrollLeft < right) region.scrollLeft = right;
}
