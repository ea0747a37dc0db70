// The edge between the sheet and the panel: moved by the pointer or the arrows, and remembered.
const USUAL = 320;
const LEAST = 240;
const LEAST_SHEET = 360;
const STEP = 20;

/** Lets the panel at the right of a layout be made wider or narrower. */
export function moveEdge(edge, layout) {
  let wanted = Number(localStorage.getItem("side-width")) || USUAL;
  const most = () => Math.max(LEAST, layout.clientWidth - LEAST_SHEET);
  const show = () => {
    const width = Math.round(Math.min(most(), Math.max(LEAST, wanted)));
    layout.style.setProperty("--side", `${width}px`);
    edge.setAttribute("aria-valuemin", LEAST);
    edge.setAttribute("aria-valuemax", most());
    edge.setAttribute("aria-valuenow", width);
    edge.setAttribute("aria-valuetext", `${width} 像素`);
    return width;
  };
  const set = (width) => {
    wanted = width;
    wanted = show();
    localStorage.setItem("side-width", wanted);
  };
  edge.addEventListener("pointerdown", (e) => {
    e.preventDefault();
    edge.focus();
    edge.setPointerCapture(e.pointerId);
  });
  edge.addEventListener("pointermove", (e) => {
    if (edge.hasPointerCapture(e.pointerId)) set(layout.getBoundingClientRect().right - e.clientX);
  });
  edge.addEventListener("dblclick", () => set(USUAL));
  edge.addEventListener("keydown", (e) => {
    const width = { ArrowLeft: wanted + STEP, ArrowRight: wanted - STEP, Home: LEAST, End: most() }[e.key];
    if (width === undefined) return;
    e.preventDefault();
    set(width);
  });
  new ResizeObserver(show).observe(layout);
}
