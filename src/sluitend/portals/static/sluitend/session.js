/* Warns two minutes before the session ends, and lets somebody stay. */
"use strict";

const notice = document.querySelector("[data-session-seconds]");
const WARNING_SECONDS = 120;
let warning;
let ending;

function show(part) {
  for (const each of notice.querySelectorAll("[data-session]")) each.hidden = each.dataset.session !== part;
  notice.hidden = false;
  notice.querySelector(`[data-session="${part}"] :is(button, a)`).focus();
}

function start() {
  const seconds = Number(notice.dataset.sessionSeconds);
  clearTimeout(warning);
  clearTimeout(ending);
  notice.hidden = true;
  warning = setTimeout(() => show("ending"), (seconds - WARNING_SECONDS) * 1000);
  ending = setTimeout(() => show("ended"), seconds * 1000);
}

async function stay() {
  const answer = await fetch(notice.dataset.stay, { credentials: "same-origin" });
  if (answer.ok) start();
  else show("ended");
}

if (notice) {
  notice.querySelector("button").addEventListener("click", stay);
  document.addEventListener("htmx:afterRequest", start);
  start();
}
