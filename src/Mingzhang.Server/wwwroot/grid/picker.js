// A field with a list below it: codes by their digits, their name, or the pinyin initials of the name.
const MOST = 60;
const lists = new Map();
let pinyin = null;

/** The options of a column: code, name and, once asked for, the initials of the name. */
export function optionsOf(address, heading) {
  const url = `${address}/codes?heading=${encodeURIComponent(heading)}`;
  if (!lists.has(url)) {
    lists.set(
      url,
      fetch(url, { headers: { Accept: "application/json" } })
        .then((answer) => (answer.ok ? answer.json() : []))
        .then((codes) => codes.map(([code, name]) => ({ code, name, initials: null })))
        .catch(() => (lists.delete(url), [])),
    );
  }
  return lists.get(url);
}

/** Forgets the options: a project or a unit may have been added. */
export const forget = () => lists.clear();

function loadPinyin() {
  pinyin ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = "/lib/pinyin-pro/dist/index.js";
    script.onload = () => resolve(window.pinyinPro);
    script.onerror = reject;
    document.head.append(script);
  });
  return pinyin;
}

const initialsOf = (library, text) => library.pinyin(text, { pattern: "first", toneType: "none", type: "array", nonZh: "removed" }).join("").toLowerCase();

/** The options that a query means, the nearest first. */
export async function matching(options, query) {
  const sought = query.trim().toLowerCase();
  if (!sought) return options.slice(0, MOST);
  const byCode = options.filter((o) => o.code.toLowerCase().startsWith(sought));
  const byName = options.filter((o) => !byCode.includes(o) && (o.name.includes(sought) || o.code.includes(sought)));
  let byInitials = [];
  if (/^[a-z]+$/.test(sought)) {
    const library = await loadPinyin();
    options.forEach((o) => (o.initials ??= initialsOf(library, o.name || o.code)));
    byInitials = options.filter((o) => !byCode.includes(o) && !byName.includes(o) && o.initials.includes(sought));
    byInitials.sort((a, b) => Number(b.initials.startsWith(sought)) - Number(a.initials.startsWith(sought)));
  }
  return [...byCode, ...byName, ...byInitials].slice(0, MOST);
}

/**
 * Hangs a list below a field. `pick` is called with a code that was chosen by the pointer. What is typed means the first option
 * unless any text may stand in the cell.
 */
export function attach(field, address, heading, isFree, pick) {
  const list = document.createElement("ul");
  list.className = "picker";
  list.id = "picker";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", heading);
  document.body.append(list);
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  field.setAttribute("aria-expanded", "false");
  let shown = [];
  let active = -1;
  let turn = 0;

  const mark = (index) => {
    active = index;
    [...list.children].forEach((item, i) => item.setAttribute("aria-selected", i === index ? "true" : "false"));
    if (index >= 0) {
      field.setAttribute("aria-activedescendant", `option-${index}`);
      list.children[index].scrollIntoView({ block: "nearest" });
    } else field.removeAttribute("aria-activedescendant");
  };
  const place = () => {
    const box = field.getBoundingClientRect();
    list.style.left = `${Math.min(box.left, window.innerWidth - list.offsetWidth - 8)}px`;
    const below = window.innerHeight - box.bottom;
    list.style.top = below > list.offsetHeight + 4 ? `${box.bottom + 1}px` : `${Math.max(4, box.top - list.offsetHeight - 1)}px`;
  };
  const show = async (query) => {
    const mine = ++turn;
    const found = await matching(await optionsOf(address, heading), query);
    if (mine !== turn) return;
    shown = found;
    list.replaceChildren(
      ...shown.map((option, index) => {
        const item = document.createElement("li");
        item.id = `option-${index}`;
        item.setAttribute("role", "option");
        const code = document.createElement("span");
        code.textContent = option.code;
        if (option.name) code.className = "code";
        item.append(code, option.name ? ` ${option.name}` : "");
        item.addEventListener("mousedown", (e) => (e.preventDefault(), pick(option.code)));
        return item;
      }),
    );
    list.hidden = shown.length === 0;
    field.setAttribute("aria-expanded", list.hidden ? "false" : "true");
    mark(!isFree && query.trim() && shown.length > 0 ? 0 : -1);
    place();
  };
  const onInput = () => show(field.value);
  field.addEventListener("input", onInput);
  return {
    ready: show(""),
    show,
    move: (step) => shown.length > 0 && mark((active + step + shown.length) % shown.length),
    isOpen: () => !list.hidden && shown.length > 0,
    /** What is chosen: an exact code stays as typed; else the option that is marked. */
    chosen: () => (shown.some((o) => o.code === field.value.trim()) || active < 0 ? null : shown[active].code),
    /** Waits for what is being looked up, so that quick typing chooses what it means. */
    settle: async () => {
      if (field.value.trim()) await show(field.value);
    },
    close: () => (turn++, list.remove()),
  };
}
