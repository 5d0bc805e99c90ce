// Opens the page in headless Chromium, waits for stories, takes a picture, and clicks through to a story's evidence.
// usage: node browse.mjs PAGE OUT_FOLDER
import { mkdirSync } from "node:fs";
import { chromium } from "playwright-core";

const [page_address, out] = process.argv.slice(2);
mkdirSync(out, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync"],
});
let passed = 0;
const problems = [];
const check = (what, good) => {
  console.log(`${good ? "ok" : "NOT OK"} - ${what}`);
  if (good) passed++;
  else problems.push(what);
};
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1600 } });
  const errors = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  const outside = [];
  page.on("request", (request) => new URL(request.url()).host !== new URL(page_address).host && outside.push(request.url()));
  await page.goto(page_address);
  const cards = page.getByTestId("story-card");
  await cards.first().waitFor({ timeout: 60000 });
  check("stories are on the page", (await cards.count()) > 0);
  const before = await cards.count();
  await page.screenshot({ path: `${out}/page.png` });
  await page.waitForFunction(
    (n) => document.querySelectorAll('[data-testid="story-card"]').length > n, before, { timeout: 60000 })
    .then(() => check("more stories appear without a reload", true))
    .catch(() => check(`more stories than the first ${before} appear without a reload`, process.env.NO_GROWTH === "1"));

  // a story with a stance statement: click through to its evidence in the article
  const withStance = cards.filter({ has: page.getByTestId("stance") }).first();
  await withStance.waitFor({ timeout: 60000 });
  const headline = (await withStance.getByTestId("story-headline").first().innerText()).trim();
  await withStance.getByTestId("story-headline").first().click();
  const evidence = page.getByTestId("evidence").first();
  await evidence.waitFor({ timeout: 20000 });
  const sentence = (await evidence.innerText()).trim();
  check(`the story opens: ${headline}`, sentence.length > 10);
  await page.screenshot({ path: `${out}/story.png` });
  await evidence.click();
  const mark = page.getByTestId("evidence-mark").first();
  await mark.waitFor({ timeout: 20000 });
  const marked = (await page.getByTestId("evidence-mark").allInnerTexts()).join("");
  const squash = (text) => text.replace(/\s+/g, " ").trim();
  check("the evidence is marked in the article", squash(sentence).includes(squash(marked).slice(0, 40)) || squash(marked).includes(squash(sentence).slice(0, 40)));
  await page.screenshot({ path: `${out}/evidence.png` });

  // a story with several reports tells who reports it and how fast it grew
  const reported = await page.evaluate(async () => (await (await fetch("/api/stories?limit=50")).json()).stories
    .sort((one, two) => two.member_count - one.member_count)[0].story_id);
  await page.goto(`${page_address}#/story/${reported}`);
  const coverage = page.getByTestId("coverage").first();
  await coverage.waitFor({ timeout: 20000 });
  check("a story tells its outlets", (await page.getByTestId("outlet-coverage").count()) > 0);
  check("a story tells how fast it grew", /report.* in the last hour/.test(await coverage.innerText()));
  await coverage.screenshot({ path: `${out}/coverage.png` });

  // an article that quotes someone says who said what
  const quoting = await page.evaluate(async () => {
    const ask = async (path) => (await fetch(path)).json();
    for (const { story_id } of (await ask("/api/stories?limit=50")).stories)
      for (const { article_id } of (await ask(`/api/stories/${story_id}`)).members)
        if ((await ask(`/api/articles/${article_id}`)).quotes?.some((quote) => quote.speaker_name)) return article_id;
  });
  await page.goto(`${page_address}#/article/${quoting}`);
  const quote = page.getByTestId("quote").first();
  await quote.waitFor({ timeout: 20000 });
  check("an article tells who said what", (await quote.locator("q").innerText()).trim().length > 10);
  await page.screenshot({ path: `${out}/quotes.png`, fullPage: true });

  await page.goto(page_address);
  await cards.first().waitFor();
  const search = page.getByTestId("search");
  await search.fill(headline.split(/[^\p{L}]+/u).sort((a, b) => b.length - a.length)[0]);
  await search.press("Enter");
  await page.getByTestId("results").getByText(headline.slice(0, 30)).first().waitFor({ timeout: 20000 });
  check("the search finds the story", true);

  // the feeds page: every feed in words, and a filter for the broken ones
  await page.getByTestId("feeds-link").click();
  const feeds = page.getByTestId("feed-row");
  await feeds.first().waitFor({ timeout: 20000 });
  const watched = await feeds.count();
  check(`the feeds page lists ${watched} feeds`, watched > 0);
  check("every feed is explained in words",
    (await page.getByTestId("feed-explanation").allInnerTexts()).filter((text) => text.trim().length > 10).length === watched);
  await page.screenshot({ path: `${out}/feeds.png` });
  await page.getByTestId("only-broken").check();
  check("only broken feeds are left", (await feeds.count()) === (await page.locator(
    '[data-testid="feed-row"]:is([data-status="FAILING"], [data-status="GONE"], [data-status="DISALLOWED"], [data-status="THROTTLED"])').count()));
  // an issue: who stands for and against it, each statement one click from its sentence
  const issues = () => page.evaluate(async () => (await (await fetch("/api/issues")).json()).issues.length);
  for (let tries = 0; tries < 90 && (await issues()) === 0; tries++) await page.waitForTimeout(2000);
  await page.getByTestId("issues-link").click();
  await page.getByTestId("issue").first().waitFor({ timeout: 60000 });
  await page.screenshot({ path: `${out}/issues.png` });
  await page.getByTestId("issue").first().locator("a").first().click();
  await page.getByTestId("issue-page").waitFor({ timeout: 20000 });
  check("an issue shows who stands where", (await page.getByTestId("issue-page").innerText()).length > 80);
  await page.screenshot({ path: `${out}/issue.png` });

  check(`no script error on the page ${errors.slice(0, 3).join(" | ")}`, errors.length === 0);
  check(`the page asks no other host ${outside.slice(0, 3).join(" ")}`, outside.length === 0);
} catch (error) {
  check(`the walk through the page ends well: ${error.message.split("\n")[0]}`, false);
} finally {
  await browser.close();
}
console.log(`browser: ${passed} passed, ${problems.length} failed`);
process.exit(problems.length === 0 ? 0 : 1);
