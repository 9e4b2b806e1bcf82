// node node.cjs MODULE FILE RULE: prints the least microseconds of some counts.
const { readFileSync } = require("node:fs");
const { resolve } = require("node:path");

const [made, file, rule] = process.argv.slice(2);
const { Vote } = require(resolve(made));
const vote = Vote.read(readFileSync(file));
let least = Infinity;
for (let tries = 0; tries < 5; tries += 1) {
  const begun = process.hrtime.bigint();
  vote.count(rule);
  least = Math.min(least, Number(process.hrtime.bigint() - begun) / 1000);
}
console.log(Math.round(least));
