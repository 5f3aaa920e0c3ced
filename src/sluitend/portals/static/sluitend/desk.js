/* The desk by keyboard, and forms that open in their row. Everything works without this file too. */
"use strict";

const rows = () => [...document.querySelectorAll("[data-row]")];

function moveRow(step) {
  const all = rows();
  const now = document.activeElement?.closest("tr")?.querySelector("[data-row]");
  const next = now ? all[all.indexOf(now) + step] : all[0];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

/* What is closed goes back to where it was opened: a row has several things to open in one place. */
const openers = new WeakMap();

function close(inside) {
  const holder = inside.closest("td[id], #hand-over, [data-panel]");
  if (!holder) return;
  holder.replaceChildren();
  openers.get(holder)?.focus();
}

document.addEventListener("keydown", (event) => {
  const typing = event.target.matches("input, select, textarea");
  if (event.key === "Escape" && event.target.closest("[data-focus-in]")) close(event.target);
  if (typing || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.key === "/") {
    event.preventDefault();
    document.querySelector("[data-search]")?.focus();
  }
  if (["ArrowDown", "ArrowUp"].includes(event.key) && rows().length && !event.target.closest("[data-focus-in]")) {
    event.preventDefault();
    moveRow(event.key === "ArrowDown" ? 1 : -1);
  }
  // To the next that waits; where something can be moved sideways, the arrow does that.
  if (event.key === "ArrowRight" && !event.target.closest("[tabindex]")) document.querySelector("[data-next]")?.click();
});

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-close]");
  if (button) close(button);
});

document.addEventListener("htmx:afterSwap", (event) => {
  const opened = event.detail.target;
  const opener = event.detail.requestConfig.elt;
  if (!opened.contains(opener)) openers.set(opened, opener);
  const first = "[data-focus], [data-focus-in] input:checked, [data-focus-in] input:not([type=hidden])";
  opened.querySelector(first)?.focus();
  // What was swapped along with the page around it leaves its user where it stood.
  const place = opener.closest("[data-place]")?.id;
  if (place && document.activeElement === document.body) document.getElementById(place)?.focus({ preventScroll: true });
});

/* A row that is settled no longer counts in the tiles that counted it. */
document.addEventListener("settled", (event) => {
  const tiles = event.target.closest("[data-tiles]")?.dataset.tiles ?? "";
  for (const tile of tiles.split(" ").filter(Boolean)) {
    const count = document.querySelector(`[data-tile="${tile}"] .tile__count`);
    const number = Number(count.textContent.replace(/\D/g, "")) - 1;
    count.textContent = number.toLocaleString(document.documentElement.lang);
  }
});
