// The peer: filters with counts by crossfilter, a timeline by vis-timeline, a chart by
// Vega-Lite, each as its documentation shows it. In one language, where Milepost has two.
import crossfilter from "crossfilter2";
import embed from "vega-embed";
import { DataSet, DataView } from "vis-data/peer";
import { Timeline } from "vis-timeline/peer";

/** With more entries than these a list is longer than anybody reads. */
const LISTED = 50;

const element = (name, text) => {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
};

const data = await (await fetch("data.json")).json();
const names = new Map(data.industries.map(row => [row.id, row.name_en]));
const sources = new Map(data.sources.map(row => [row.id, row]));

const rows = crossfilter(data.milestones);
const whole = rows.groupAll();
const shown = new Set();
const chosen = new Map();
const search = rows.dimension(row => `${row.title_en} ${row.summary_en}`.toLowerCase());

const items = new DataSet(data.milestones.map(row => ({
  content: row.title_en,
  id: row.id,
  start: row.date,
  type: "point",
})));
const seen = new DataView(items, { filter: item => shown.has(item.id) });

/** A group of checkboxes whose counts follow what is chosen in the others. */
const facet = (title, of, isList, nameOf) => {
  const dimension = rows.dimension(of, isList);
  const counts = dimension.group();
  const picked = new Set();
  const group = document.createElement("fieldset");
  group.append(element("legend", title));
  const numbers = new Map();
  for (const { key } of counts.all()) {
    const label = document.createElement("label");
    const box = document.createElement("input");
    box.type = "checkbox";
    box.addEventListener("change", () => {
      if (box.checked) {
        picked.add(key);
      } else {
        picked.delete(key);
      }
      dimension.filter(picked.size > 0 ? value => picked.has(value) : null);
      show();
    });
    const number = document.createElement("span");
    numbers.set(key, number);
    label.append(box, ` ${nameOf(key)} `, number);
    group.append(label);
  }
  document.getElementById("facets").append(group);
  chosen.set(title, () => {
    for (const { key, value } of counts.all()) {
      numbers.get(key).textContent = value;
    }
  });
};

facet("Industry", row => row.industries, true, key => names.get(key) ?? key);
facet("Kind", row => row.kind, false, key => key);
facet("Significance", row => row.significance, false, key => key);

const entry = row => {
  const item = document.createElement("li");
  item.append(element("time", row.date), " ", element("strong", row.title_en), element("p", row.summary_en));
  for (const id of row.sources) {
    const source = sources.get(id);
    const link = element("a", `${source.publisher}: ${source.title}`);
    link.href = source.url;
    item.append(link, " ");
  }
  return item;
};

const byDate = rows.dimension(row => row.date);

function show() {
  shown.clear();
  for (const row of rows.allFiltered()) {
    shown.add(row.id);
  }
  document.querySelector(".count").textContent = `${whole.value()} of ${rows.size()} milestones`;
  for (const write of chosen.values()) {
    write();
  }
  document.getElementById("list").replaceChildren(...byDate.top(LISTED).map(entry));
  seen.refresh();
}

document.querySelector("input[type=search]").addEventListener("input", event => {
  const words = event.target.value.toLowerCase().split(/\s+/).filter(Boolean);
  search.filter(words.length > 0 ? text => words.every(word => text.includes(word)) : null);
  show();
});

show();
new Timeline(document.getElementById("timeline"), seen, { cluster: {}, height: "420px" });

const years = data.observations
  .filter(row => row.indicator === "nev-sales" && row.area === "CN" && /^\d{4}$/.test(row.period))
  .map(row => ({ value: Number(row.value), year: row.period }));
await embed("#figure", {
  $schema: "https://vega.github.io/schema/vega-lite/v6.json",
  data: { values: years },
  encoding: {
    tooltip: [{ field: "year" }, { field: "value", type: "quantitative" }],
    x: { field: "year", type: "ordinal" },
    y: { field: "value", type: "quantitative" },
  },
  height: 240,
  mark: "bar",
  width: "container",
}, { actions: false });
