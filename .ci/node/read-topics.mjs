// Reads topics with kafkajs and @kafkajs/confluent-schema-registry, which know nothing of Newswatch.
// usage: node read-topics.mjs BROKER REGISTRY [--must-have TOPIC,TOPIC...]
// Prints a line per topic: records, decoded records, the fields of the last one. Fails where a record cannot be decoded,
// where a topic of the product is missing, or where one that must have records is empty.
import kafkajs from "kafkajs";
import { SchemaRegistry } from "@kafkajs/confluent-schema-registry";

const [broker, registryUrl, , mustHave = ""] = process.argv.slice(2);
const required = new Set(mustHave.split(",").filter(Boolean));
const kafka = new kafkajs.Kafka({ brokers: [broker], logLevel: kafkajs.logLevel.ERROR });
const registry = new SchemaRegistry({ host: registryUrl });
const admin = kafka.admin();
await admin.connect();
const topics = (await admin.listTopics()).filter((name) => name.startsWith("news.")).sort();
const wanted = new Map();
for (const topic of topics) {
  const offsets = await admin.fetchTopicOffsets(topic);
  wanted.set(topic, offsets.reduce((sum, o) => sum + (Number(o.high) - Number(o.low)), 0));
}
await admin.disconnect();

const read = new Map(topics.map((t) => [t, { records: 0, tombstones: 0, failed: [], last: null, at: Date.now() }]));
const consumer = kafka.consumer({ groupId: `outsider-${process.pid}-${Date.now()}`, readUncommitted: false });
await consumer.connect();
await consumer.subscribe({ topics, fromBeginning: true });
await consumer.run({
  eachMessage: async ({ topic, partition, message }) => {
    const seen = read.get(topic);
    seen.at = Date.now();
    if (message.value === null) {
      seen.tombstones++;
      return;
    }
    seen.records++;
    try {
      seen.last = await registry.decode(message.value);
    } catch (error) {
      seen.failed.push(`${partition}/${message.offset}: ${error.message}`);
    }
  },
});
// Offsets also count transaction markers, so quiet time ends the reading, not a number; feeds are never quiet for long.
const start = Date.now();
const quiet = () => Math.max(...[...read.values()].map((seen) => seen.at));
const enough = () => [...required].every((topic) => (read.get(topic)?.records ?? 0) > 0);
const done = () => enough() && (Date.now() - quiet() > 4000 || Date.now() - start > 15000);
while (Date.now() - start < 60000 && !done()) {
  await new Promise((wake) => setTimeout(wake, 200));
}
await consumer.disconnect();

let failed = 0;
for (const topic of topics) {
  const { records, tombstones, failed: broken, last } = read.get(topic);
  const fields = last ? Object.keys(last).slice(0, 5).join(", ") : "-";
  console.log(`${topic}: ${records} decoded, ${tombstones} tombstones, ${broken.length} failed; ${fields}`);
  if (broken.length > 0) {
    console.log("  " + broken.slice(0, 3).join("\n  "));
    failed++;
  }
}
for (const topic of required) {
  if (!(read.get(topic)?.records > 0)) {
    console.log(`${topic}: no record was read`);
    failed++;
  }
}
console.log(`kafkajs: ${topics.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
