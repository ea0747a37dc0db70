// Dark pages where the system is dark; before anything is painted.
"use strict";
(() => {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const apply = () => {
    document.documentElement.dataset.bsTheme = dark.matches && !window.matchMedia("print").matches ? "dark" : "light";
  };
  dark.addEventListener("change", apply);
  window.addEventListener("beforeprint", () => (document.documentElement.dataset.bsTheme = "light"));
  window.addEventListener("afterprint", apply);
  apply();
})();
