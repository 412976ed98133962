// Answers queries with the engine as browsers run it: `node answer.mjs ENGINE FOLDER`, one JSON request a line.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import vm from "node:vm";

const [engine, folder] = process.argv.slice(2);
globalThis.self = globalThis;
vm.runInThisContext(await readFile(engine, "utf8"), { filename: engine });
const load = async (path) => self.briefSearch.argumentsOf(await readFile(join(folder, path), "utf8"));
const { answer } = self.briefSearch.engine(load);
for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(await answer(JSON.parse(line))));
}
