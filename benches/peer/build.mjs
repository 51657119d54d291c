// Makes the peer's page in `site/` beside this file, from the CSV files in a folder:
// `node build.mjs DATA`.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { csvParse } from "d3-dsv";
import { build } from "esbuild";

const [from] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const to = join(here, "site");
const table = name => csvParse(readFileSync(join(from, `${name}.csv`), "utf8"));
const pick = (row, ...names) => Object.fromEntries(names.map(name => [name, row[name]]));

mkdirSync(to, { recursive: true });
copyFileSync(join(here, "page.html"), join(to, "index.html"));
// What the page shows and no more: one language, no log, no notes of the other.
writeFileSync(join(to, "data.json"), JSON.stringify({
  indicators: table("indicators").map(row => pick(row, "id", "name_en", "industry", "unit", "definition_en")),
  industries: table("industries").map(row => pick(row, "id", "name_en")),
  milestones: table("milestones").map(row => ({
    ...pick(row, "id", "date", "title_en", "summary_en", "kind", "significance"),
    actors: row.actors.split(";"),
    industries: row.industries.split(";"),
    sources: row.sources.split(";"),
  })),
  observations: table("observations").map(row => pick(row, "indicator", "area", "period", "value", "bound", "status", "body", "source", "note_en")),
  sources: table("sources").map(row => pick(row, "id", "publisher", "title", "url", "published")),
}));
await build({
  bundle: true,
  entryPoints: [join(here, "page.js"), join(here, "page.css")],
  format: "esm",
  legalComments: "none",
  minify: true,
  outdir: to,
});
