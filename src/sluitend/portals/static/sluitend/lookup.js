/* Suggestions under a line of words: arrows, Enter, Escape or a click. Without this file it is a line to type in. */
"use strict";

const listOf = (input) => document.getElementById(input.getAttribute("aria-controls"));
const optionsOf = (input) => [...listOf(input).querySelectorAll("[role=option]")];
const chosenOf = (input) => listOf(input).querySelector("[aria-selected=true]");

function show(input, open) {
  listOf(input).hidden = !open;
  input.setAttribute("aria-expanded", String(open));
  if (open) return;
  input.removeAttribute("aria-activedescendant");
  listOf(input).replaceChildren();
}

function choose(input, step) {
  const options = optionsOf(input);
  const place = options.indexOf(chosenOf(input)) + step;
  const next = options[(place + options.length) % options.length];
  for (const option of options) option.setAttribute("aria-selected", String(option === next));
  input.setAttribute("aria-activedescendant", next.id);
  next.scrollIntoView({ block: "nearest" });
}

function take(input, option) {
  input.value = option.dataset.words;
  show(input, false);
  input.dispatchEvent(new Event("change", { bubbles: true }));
}

document.addEventListener("htmx:afterSwap", (event) => {
  const list = event.detail.target;
  const input = list.matches("[role=listbox]") && document.querySelector(`[aria-controls="${list.id}"]`);
  if (input) show(input, document.activeElement === input && list.children.length > 0);
});

document.addEventListener("keydown", (event) => {
  const input = event.target;
  if (!input.matches("[role=combobox]") || listOf(input).hidden) return;
  const steps = { ArrowDown: 1, ArrowUp: -1 };
  if (event.key in steps) choose(input, chosenOf(input) || steps[event.key] > 0 ? steps[event.key] : 0);
  else if (event.key === "Enter" && chosenOf(input)) take(input, chosenOf(input));
  else if (event.key === "Escape") show(input, false);
  else return;
  event.preventDefault();
});

/* Before the line loses its focus, so that the list is still there. */
document.addEventListener("mousedown", (event) => {
  const option = event.target.closest("[role=option]");
  if (!option) return;
  event.preventDefault();
  take(document.querySelector(`[aria-controls="${option.parentElement.id}"]`), option);
});

document.addEventListener("focusout", (event) => {
  if (event.target.matches("[role=combobox]")) show(event.target, false);
});
