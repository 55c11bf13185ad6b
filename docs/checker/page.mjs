// Show the questions and the answer that the library gives; nothing is decided here.

const LANGUAGES = ["en", "nl", "fr", "de"];
const NONE = "none";
const $ = (id) => document.getElementById(id);

const words = await (await fetch("words.json")).json();
const state = { language: "en", answers: {}, view: null, waiting: 0, ready: false, reveal: false };

const say = (key, parts = {}) =>
  Object.entries(parts).reduce((text, [name, part]) => text.replace(`{${name}}`, part), words[key][state.language]);

/** Make an element; strings are text, never markup. */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, "");
    else if (value !== false && value != null) element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

const tell = (text) => ($("status").textContent = text);

// --- the worker ------------------------------------------------------------------------------------

// of a blob, so that the policy of this page binds it too
const source = `import ${JSON.stringify(new URL("worker.mjs", import.meta.url).href)};`;
const worker = new Worker(URL.createObjectURL(new Blob([source], { type: "text/javascript" })), { type: "module" });

worker.onmessage = ({ data }) => {
  if (data.failed) fail(data.failed);
  else if ("progress" in data) $("progress").value = data.progress;
  else if (data.ready) {
    state.ready = true;
    ask();
  } else if (data.number === state.waiting) show(data.view);
};
worker.onerror = (event) => fail(event.message);

function fail(why) {
  console.error(why);
  $("loading").hidden = true;
  tell(say("failed"));
}

/** Ask which questions matter after the answers so far. */
function ask() {
  if (!state.ready) return;
  state.waiting += 1;
  const { answers, language } = state;
  worker.postMessage({ number: state.waiting, request: { answers, language } });
}

// --- the questions -----------------------------------------------------------------------------------

function show(view) {
  const first = state.view === null;
  state.view = view;
  $("loading").hidden = true;
  $("questions").hidden = false;
  render(view.questions);
  const open = view.questions.find((each) => each.answer === null);
  if (view.problem) complain([[open.key, say(view.problem)]]);
  else if (first) tell(view.questions.length > 1 ? "" : say("ready"));
  else tell(open ? say("next", { question: say(open.key) }) : say("complete"));
  if (state.reveal && view.result) reveal(view.result);
  state.reveal = false;
}

/** Lay out the questions, leaving those that are as they were in place, so that focus and position are kept. */
function render(questions) {
  const focused = document.activeElement?.id;
  const wanted = new Map(questions.map((each) => [each.key, each]));
  for (const element of document.querySelectorAll("[data-question]"))
    if (element.dataset.made !== signature(wanted.get(element.dataset.question))) element.remove();
  let group, last;
  for (const each of questions) {
    if (each.group !== group?.dataset.group) {
      group = document.querySelector(`[data-group="${each.group}"]`) ?? groupOf(each.group);
      $("groups").append(group);
      last = group.firstElementChild;
    }
    const element = document.querySelector(`[data-question="${each.key}"]`) ?? questionOf(each);
    if (last.nextElementSibling !== element) last.after(element);
    last = element;
    const chosen = (each.answer ?? state.answers[each.key] ?? "").split(",");
    for (const input of element.querySelectorAll("[type=radio], [type=checkbox]")) input.checked = chosen.includes(input.value);
    for (const input of element.querySelectorAll("select, [type=date]")) input.value = each.answer ?? "";
  }
  for (const section of document.querySelectorAll("[data-group]")) if (section.childElementCount === 1) section.remove();
  if (focused && document.activeElement?.id !== focused) $(focused)?.focus();
}

const signature = (question) => question && JSON.stringify([state.language, question.key, question.options]);

function groupOf(name) {
  return make("section", { "data-group": name, "aria-labelledby": `group-${name}` }, make("h2", { id: `group-${name}` }, say(`group.${name}`)));
}

function questionOf(question) {
  const { key, options, several } = question;
  const data = { "data-question": key, "data-made": signature(question) };
  const why = make("p", { class: "why", id: `${key}-why` }, `${say("why")} ${say(`${key}.why`)}`);
  if (key === "country" || key === "on") {
    const field = { id: key, name: key, required: true, "aria-describedby": `${key}-why` };
    const control = key === "on" ? make("input", { type: "date", ...field }) : make("select", field, ...countries(options));
    return make("div", { class: "question", ...data }, make("label", { for: key }, say(key)), why, control);
  }
  const choices = options.map((option) => {
    const id = `${key}-${option}`;
    const input = make("input", { type: several ? "checkbox" : "radio", id, name: key, value: option });
    return make("div", { class: "choice" }, input, make("label", { for: id }, say(optionOf(question, option))));
  });
  if (several) why.append(" ", say("several"));
  return make("fieldset", { ...data, "aria-describedby": `${key}-why` }, make("legend", {}, say(key)), why, ...choices);
}

/** The words of an option: not to know is said alike in most questions. */
function optionOf({ key, several }, option) {
  const own = `${key}.${option}`;
  return own in words ? own : several ? "rest" : option;
}

function countries(codes) {
  const names = new Intl.DisplayNames([state.language], { type: "region" });
  const order = new Intl.Collator(state.language);
  const named = codes.map((code) => [names.of(code), code]).sort(([one], [other]) => order.compare(one, other));
  return [make("option", { value: "" }, say("choose")), ...named.map(([name, value]) => make("option", { value }, name))];
}

function answered({ target }) {
  const key = target.name;
  if (!key) return;
  const boxes = [...document.querySelectorAll(`[name="${key}"]`)];
  if (target.type === "checkbox") {
    // "none of these" and the others exclude each other
    if (target.checked) for (const box of boxes) if ((box.value === NONE) !== (target.value === NONE)) box.checked = false;
    state.answers[key] = boxes.filter((box) => box.checked).map((box) => box.value).join(",");
  } else state.answers[key] = target.value;
  $("errors").hidden = true;
  $("result").hidden = true;
  ask();
}

/** List what is left to answer, each with a link to it, and go there. */
function complain(problems) {
  const items = problems.map(([key, text]) => {
    const link = make("a", { href: `#${key}` }, text);
    link.onclick = (event) => {
      event.preventDefault();
      document.querySelector(`[name="${key}"]`).focus();
    };
    return make("li", {}, link);
  });
  $("errors").replaceChildren(make("h2", {}, say("errors")), make("ul", {}, ...items));
  $("errors").hidden = false;
  $("errors").focus();
}

function submitted(event) {
  event.preventDefault();
  const { questions, result, problem } = state.view;
  const open = questions.filter((each) => each.answer === null);
  if (!result) {
    complain(open.map(({ key }) => [key, problem ? say(problem) : say("unanswered", { question: say(key) })]));
    return;
  }
  history.replaceState(null, "", linkTo());
  reveal(result);
  $("result-title").focus();
}

// --- the answer ------------------------------------------------------------------------------------------

function reveal(result) {
  const cards = result.readings.map(({ reading, lawful, assumed }) =>
    make(
      "li",
      { class: lawful ? "yes" : "no" },
      make("span", {}, say(reading)),
      make("strong", {}, `${lawful ? "✓" : "✗"} ${say(lawful ? "yes" : "no")}`),
      ...(assumed ? [make("span", {}, say("assumed"))] : []),
    ),
  );
  $("result").replaceChildren(
    make("h2", { id: "result-title", tabindex: "-1" }, say("result")),
    make("ul", { class: "verdicts" }, ...cards),
    make("p", {}, say(result.contested ? "disputed" : "agreed"), " ", say("readings")),
    ...result.readings.map((told, index) => reasons(told, index === 0 || result.contested || told.assumed)),
    lawBehind(result),
    takeAlong(result),
  );
  $("result").hidden = false;
}

function reasons(told, open) {
  const title = say("reasons", { reading: say(`of-${told.reading}`) });
  return make(
    "details",
    { open },
    make("summary", {}, title),
    make("p", {}, make("strong", {}, told.headline)),
    ...(told.dispute ? [make("p", {}, told.dispute)] : []),
    ...told.sections.flatMap((section) => [
      make("h3", {}, section.title),
      ...section.intro.map((line) => make("p", {}, ...lineOf(line, told.sources))),
      make("ul", {}, ...section.lines.map((line) => make("li", {}, ...lineOf(line, told.sources)))),
      ...section.outro.map((line) => make("p", {}, ...lineOf(line, told.sources))),
    ]),
    make("p", {}, told.edition),
  );
}

const lineOf = (line, sources) => [
  line.text,
  ...line.sources.flatMap((number) => {
    const [cite, link] = sources[number - 1];
    return [" ", make("a", { href: link, rel: "noreferrer", "aria-label": `[${number}] ${say("sources")}: ${cite}` }, `[${number}]`)];
  }),
];

function lawBehind({ readings, law }) {
  const cited = new Map(readings.flatMap(({ sources }) => sources));
  const items = [...cited].map(([cite, link]) => make("li", {}, make("a", { href: link, rel: "noreferrer" }, cite)));
  return make(
    "section",
    {},
    make("h3", {}, say("law")),
    make("ul", {}, ...items),
    make("p", {}, make("a", { href: `../law/${law}.html` }, say("law-page"))),
  );
}

function takeAlong({ readings, record }) {
  const texts = [["record", "record", record]];
  for (const told of readings)
    for (const [key, kept] of [["letter", "letter"], ["as-text", "text"], ["verdict", "verdict"]])
      texts.push([key, `${kept}-${told.reading}`, told[kept], say(told.reading)]);
  const link = make("input", { type: "text", id: "link", readonly: true, "aria-describedby": "link-note" });
  link.value = linkTo();
  return make(
    "section",
    {},
    make("h3", {}, say("take-along")),
    ...texts.map(([key, id, text, reading = ""]) =>
      make("details", {}, make("summary", {}, say(key, { reading })), make("pre", { id, tabindex: "0" }, text), copier(text, say(key, { reading }))),
    ),
    make("p", {}, make("label", { for: "link" }, say("link-text")), link),
    make("p", { id: "link-note" }, say("link-note")),
    copier(link.value, say("link-text")),
  );
}

function copier(text, what) {
  const button = make("button", { type: "button", class: "quiet", "aria-label": `${say("copy")}: ${what}` }, say("copy"));
  button.onclick = async () => {
    await navigator.clipboard.writeText(text);
    tell(say("copied"));
    button.textContent = say("copied");
  };
  return button;
}

// --- links and languages ---------------------------------------------------------------------------------

function linkTo() {
  const said = state.view.questions.map(({ key, answer }) => [key, answer]);
  return `${location.href.split("#")[0]}#${new URLSearchParams([["lang", state.language], ...said])}`;
}

/** Take the language and the answers from the address; what is no answer is left out by the library. */
function fromAddress() {
  const { lang, ...answers } = Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
  const preferred = [lang, ...navigator.languages.map((each) => each.slice(0, 2)), "en"];
  speak(preferred.find((each) => LANGUAGES.includes(each)));
  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  state.answers = { on: today, ...answers };
  state.reveal = "country" in answers;
  $("result").hidden = true;
  ask();
}

function speak(language) {
  state.language = language;
  document.documentElement.lang = language;
  document.title = say("title");
  $("language").value = language;
  for (const element of document.querySelectorAll("[data-word]")) element.textContent = say(element.dataset.word);
  for (const element of document.querySelectorAll("[data-group]")) element.remove();
}

$("language").onchange = ({ target }) => {
  state.reveal = !$("result").hidden;
  $("errors").hidden = true;
  speak(target.value);
  ask();
};
$("questions").onchange = answered;
$("questions").onsubmit = submitted;
$("questions").onreset = (event) => {
  event.preventDefault();
  history.replaceState(null, "", `#lang=${state.language}`);
  $("errors").hidden = true;
  fromAddress();
  $("questions").focus();
};
window.onhashchange = () => location.hash.includes("=") && fromAddress();
fromAddress();
