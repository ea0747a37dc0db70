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
