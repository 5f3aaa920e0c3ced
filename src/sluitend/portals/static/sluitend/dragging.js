/* In a draft a row is dragged to a week or a colleague: the form of moving is sent, as by hand. */
"use strict";

let dragged = null;

const findTarget = (event) => (dragged ? event.target.closest("[data-to-week], [data-to-staff]") : null);

document.addEventListener("dragstart", (event) => {
  dragged = event.target.closest?.("tr[data-member]") ?? null;
  if (!dragged) return;
  event.dataTransfer.effectAllowed = "move";
  event.dataTransfer.setData("text/plain", dragged.dataset.member);
});

document.addEventListener("dragover", (event) => {
  const target = findTarget(event);
  if (target) event.preventDefault();
  for (const each of document.querySelectorAll(".target--over")) each.classList.toggle("target--over", each === target);
  target?.classList.add("target--over");
});

document.addEventListener("dragend", () => {
  dragged = null;
  for (const each of document.querySelectorAll(".target--over")) each.classList.remove("target--over");
});

document.addEventListener("drop", (event) => {
  const target = findTarget(event);
  if (!target) return;
  event.preventDefault();
  const form = document.getElementById("drag");
  form.elements.member_id.value = dragged.dataset.member;
  form.elements.week_on.value = target.dataset.toWeek ?? dragged.dataset.week;
  form.elements.staff_id.value = target.dataset.toStaff ?? dragged.dataset.staff;
  form.requestSubmit();
});
