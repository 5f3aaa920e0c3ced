/* A template is put below what was typed already; without this file its link opens the form with the template in it. */
"use strict";

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-text]");
  if (!link) return;
  event.preventDefault();
  const form = link.closest("form");
  const words = form.querySelector("textarea");
  words.value = [words.value.trimEnd(), link.dataset.text].filter(Boolean).join("\n\n");
  form.querySelector(`input[name="kind"][value="${link.dataset.kind}"]`).checked = true;
  words.focus();
});
