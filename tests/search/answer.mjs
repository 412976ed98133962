// Answers queries with the engine as browsers run it: `node answer.mjs ENGINE FOLDER`, one JSON request a line.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import vm from "node:vm";

const [engine, folder] = process.argv.slice(2);
globalThis.self = globalThis;
vm.runInThisContext(await readFile(engine, "utf8"), { filename: engine });
const load = async (path) => {
  const content = await readFile(join(folder, path), "utf8");
  return JSON.parse(`[${content.slice(content.indexOf("(") + 1, content.lastIndexOf(")"))}]`);
};
const { answer } = self.briefSearch.engine(load);
for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(await answer(JSON.parse(line))));
}
