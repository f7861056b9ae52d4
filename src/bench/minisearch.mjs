// MiniSearch as its documentation sets it up: fuzzy and prefix search, the term weighing most.
//   node minisearch.mjs INDEX LINES       builds an index of JSON Lines into INDEX, then answers
//                                         lines "mode<TAB>text" with the milliseconds taken
//   node minisearch.mjs INDEX - TEXT      loads INDEX, answers once and ends
import fs from 'node:fs';
import readline from 'node:readline';
import MiniSearch from 'minisearch';

const options = {
  idField: 'n',
  fields: ['term', 'expansion', 'definition'],
  storeFields: ['term', 'expansion', 'definition'],
  searchOptions: { boost: { term: 4, expansion: 2 } },
};
const [index, source, text] = process.argv.slice(2);

if (source === '-') {
  const mini = MiniSearch.loadJSON(fs.readFileSync(index, 'utf8'), options);
  console.log(mini.search(text, { fuzzy: 0.2, prefix: true }).slice(0, 10));
} else {
  const lines = fs.readFileSync(source, 'utf8').split('\n').filter(line => line);
  const start = performance.now();
  const mini = new MiniSearch(options);
  mini.addAll(lines.map((line, n) => ({ n, ...JSON.parse(line) })));
  console.log(performance.now() - start);
  fs.writeFileSync(index, JSON.stringify(mini));
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const [mode, asked] = line.split('\t');
    const begin = performance.now();
    if (mode === 'PREFIX') {
      mini.autoSuggest(asked).slice(0, 10);
    } else if (mode.startsWith('TYPO')) {
      mini.search(asked, { fuzzy: 0.2 }).slice(0, 10);
    } else {
      mini.search(asked, { combineWith: 'AND' }).slice(0, 10);
    }
    console.log(performance.now() - begin);
  }
}
