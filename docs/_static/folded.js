// open what is folded where a link leads into it, and everything before the page is printed
const reveal = () => {
  let part = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!part) return;
  for (const folded of part.querySelectorAll(":scope > details.folded")) folded.open = true;
  for (let each = part; each; each = each.parentElement) if (each.matches("details.folded")) each.open = true;
  part.scrollIntoView();
};
addEventListener("DOMContentLoaded", reveal);
addEventListener("hashchange", reveal);
addEventListener("beforeprint", () => {
  for (const folded of document.querySelectorAll("details.folded")) folded.open = true;
});
