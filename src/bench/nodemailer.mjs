// Sends messages by nodemailer with a pool of 10: PORT, how many, a file with the HTML and one with the text.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
const require = createRequire(process.cwd() + "/target/nodemailer/");
const nodemailer = require("nodemailer");
const [port, many, html, text] = process.argv.slice(2);
const page = readFileSync(html, "utf8");
const plain = readFileSync(text, "utf8");
const transport = nodemailer.createTransport({
  host: "127.0.0.1", port: Number(port), secure: false, ignoreTLS: true, pool: true, maxConnections: 10, maxMessages: Infinity,
});
async function run(from, to) {
  const all = [];
  for (let at = from; at < to; at++) {
    all.push(transport.sendMail({
      from: "Bellwether <brief@brief.example>", to: `reader${at}@example.org`, subject: `Brief ${at}`,
      html: page.replaceAll("READER", `reader-${at}-`), text: plain.replaceAll("READER", `reader-${at}-`),
    }));
    if (all.length === 200) await Promise.all(all.splice(0));
  }
  await Promise.all(all);
}
await run(0, 200);
const began = process.hrtime.bigint();
await run(200, 200 + Number(many));
console.log(Number(many) / (Number(process.hrtime.bigint() - began) / 1e9));
transport.close();
