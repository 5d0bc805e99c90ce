// The page: list of stories kept live by server-sent events, and one view at a time above it, chosen by the address.

import { refreshGrowing } from './coverage.js';
import { feedsPage, isFailing } from './feeds.js';
import { issuePage, issuesPage } from './issues.js';
import * as views from './views.js';
import { count, language, refreshTimes } from './text.js';

const PAGE = 50;
const MOST_CARDS = 500;
const RELATED_WITHIN = 1500;
const LINK_AFTER = [300, 1200, 3500];

const list = document.getElementById('list');
const stories = document.getElementById('stories');
const more = document.getElementById('more');
const note = document.getElementById('list-note');
const view = document.getElementById('view');
const fresh = document.getElementById('fresh');
const search = document.getElementById('search');
const languageChoice = document.getElementById('language');

let next = null;
let unseen = 0;
let listScroll = 0;
let shown = '';
let asked = 0;
const feeds = new Map();
let openFeeds = null;
let deadLetters = 0;

async function get(path) {
  let answer;
  try {
    answer = await fetch(path, { headers: { Accept: 'application/json' } });
  } catch {
    throw new Error('The dashboard does not answer. It is asked again as soon as it is back.');
  }
  const body = await answer.json().catch(() => null);
  if (!answer.ok || body === null) throw new Error(body?.error?.detail ?? 'The dashboard answered ' + answer.status + '.');
  return body;
}

// ---- the list ----

const cardOf = (id) => stories.querySelector('[data-story-id="' + CSS.escape(id) + '"]');

function wanted(story) {
  return languageChoice.value === '' || languageChoice.value === story.language;
}

async function readStories() {
  const chosen = languageChoice.value;
  const answer = await get('/api/stories?' + new URLSearchParams({ limit: PAGE, language: chosen }));
  if (chosen !== languageChoice.value) return;
  keepPlace(() => stories.replaceChildren(...answer.stories.map(views.card)));
  answer.stories.forEach(offerLanguage);
  setNext(answer.next);
  stories.setAttribute('aria-busy', 'false');
  explainEmptiness();
}

async function readOlder() {
  more.disabled = true;
  try {
    const query = new URLSearchParams({ limit: PAGE, before: next, language: languageChoice.value });
    const answer = await get('/api/stories?' + query);
    const added = answer.stories.filter((story) => !cardOf(story.story_id)).map(views.card);
    stories.append(...added);
    answer.stories.forEach(offerLanguage);
    setNext(answer.next);
    added[0]?.querySelector('a').focus();
  } catch (problem) {
    say(problem.message);
  } finally {
    more.disabled = false;
  }
}

function setNext(position) {
  next = position;
  more.hidden = next === null;
}

function explainEmptiness(sentence = 'No stories yet. They appear here as soon as articles come in.') {
  note.hidden = stories.childElementCount > 0;
  note.textContent = sentence;
}

function offerLanguage(story) {
  if ([...languageChoice.options].some((option) => option.value === story.language)) return;
  languageChoice.add(new Option(language(story.language), story.language));
}

/** Changes the list without moving what the reader looks at. */
function keepPlace(change) {
  if (list.hidden || window.scrollY < 40) {
    change();
    return;
  }
  const anchor = [...stories.children].find((card) => card.getBoundingClientRect().bottom > 80);
  const id = anchor?.dataset.storyId;
  const before = anchor?.getBoundingClientRect().top;
  change();
  const after = id === undefined ? null : cardOf(id);
  if (after) window.scrollBy({ top: after.getBoundingClientRect().top - before, behavior: 'instant' });
}

function storyChanged(story) {
  const present = cardOf(story.story_id);
  if (story.merged_into || story.erased) {
    if (present) keepPlace(() => present.remove());
    explainEmptiness();
  } else {
    offerLanguage(story);
    if (wanted(story)) putCard(story, present);
  }
  viewChanged(story);
}

function putCard(story, present) {
  const card = views.card(story);
  if (present) {
    const focused = present.contains(document.activeElement);
    keepPlace(() => present.replaceWith(card));
    if (focused) card.querySelector('a').focus({ preventScroll: true });
    card.classList.add('updated');
    return;
  }
  card.classList.add('arriving');
  keepPlace(() => stories.insertBefore(card, placeOf(story)));
  note.hidden = true;
  while (stories.childElementCount > MOST_CARDS) {
    stories.lastElementChild.remove();
    const last = stories.lastElementChild;
    setNext(Date.parse(last.querySelector('time').dateTime) + '_' + last.dataset.storyId);
  }
  announce(story);
}

/** The card before which a story belongs; null for the end of the list. */
function placeOf(story) {
  const at = Date.parse(story.first_seen_at);
  return [...stories.children].find((card) => Date.parse(card.querySelector('time')?.dateTime ?? 0) <= at) ?? null;
}

function announce(story) {
  say('New story: ' + story.headline);
  if (list.hidden || window.scrollY > 200) {
    unseen += 1;
    fresh.textContent = '↑ ' + count(unseen, 'new story', 'new stories');
    fresh.hidden = false;
  }
}

function seen() {
  unseen = 0;
  fresh.hidden = true;
}

function say(sentence) {
  document.getElementById('announce').textContent = sentence;
}

// ---- the views ----

function parts() {
  return location.hash.replace(/^#\/?/, '').split('/').map((part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return '';
    }
  });
}

const idPath = (id) => encodeURIComponent(id).replaceAll('%2F', '/');

const pause = (milliseconds) => new Promise((done) => { setTimeout(done, milliseconds); });

/** What the store knows of other stories; null where it does not answer soon, for the story is shown without it. */
function related(id) {
  const answer = get('/api/stories/' + encodeURIComponent(id) + '/related').catch(() => null);
  return Promise.race([answer, pause(RELATED_WITHIN).then(() => null)]);
}

const pages = {
  story: async (id) => {
    const [full, others] = await Promise.all([get('/api/stories/' + encodeURIComponent(id)), related(id)]);
    return { content: views.story(full, others), title: full.headline };
  },
  article: async (id, statement) => {
    const full = await get('/api/articles/' + encodeURIComponent(id));
    return { content: views.article(full, statement), title: full.title, mark: true };
  },
  search: async (words) => {
    search.value = words;
    return { content: views.results(await get('/api/search?' + new URLSearchParams({ q: words }))), title: words };
  },
  entity: async (id, name) => ({ content: views.entity(name, await get('/api/entities/' + idPath(id))), title: name }),
  issues: async () => ({ content: issuesPage(await get('/api/issues')), title: 'Issues' }),
  issue: async (id) => {
    const answer = await get('/api/issues/' + idPath(id));
    return { content: issuePage(answer), title: answer.label };
  },
  feeds: async () => {
    await readState();
    openFeeds = feedsPage(all());
    return { content: openFeeds.content, title: 'Feeds' };
  },
  status: async () => {
    const [state, known, refused] = await Promise.all(['/api/status', '/api/feeds', '/api/deadletters'].map(get));
    return { content: views.status(state, known.feeds, refused.dead_letters), title: 'Status' };
  },
};

async function navigate() {
  if (location.hash === '#main') return;
  const [name, ...rest] = parts();
  if (!list.hidden) listScroll = window.scrollY;
  asked += 1;
  if (name !== 'search' && document.activeElement !== search) search.value = '';
  if (!Object.hasOwn(pages, name)) {
    showList();
    return;
  }
  const mine = asked;
  const page = await pages[name](...rest).catch((problem) => ({ content: views.problem(problem.message), title: 'Problem' }));
  if (mine === asked) showView(page);
}

function showList() {
  const wasHidden = list.hidden;
  const left = shown;
  view.hidden = true;
  list.hidden = false;
  view.replaceChildren();
  shown = '';
  document.title = 'Newswatch';
  if (!wasHidden) return;
  window.scrollTo({ top: listScroll, behavior: 'instant' });
  const story = left.startsWith('story/') ? cardOf(left.slice('story/'.length)) : null;
  story?.querySelector('a').focus({ preventScroll: true });
  if (listScroll < 200) seen();
}

function showView({ content, title, mark }) {
  list.hidden = true;
  view.hidden = false;
  view.replaceChildren(content);
  shown = parts().slice(0, 2).join('/');
  document.title = (title || 'Newswatch') + ' – Newswatch';
  const target = mark ? view.querySelector('.evidence-mark') : null;
  window.scrollTo({ top: 0, behavior: 'instant' });
  if (target) target.scrollIntoView({ block: 'center', behavior: 'instant' });
  (target ?? view.querySelector('[tabindex="-1"]'))?.focus({ preventScroll: true });
}

/** Puts what is shown now in the place of what was, with the reader where he was. */
function renew(content) {
  const open = [...view.querySelectorAll('details')].map((details) => details.open);
  const focused = view.contains(document.activeElement);
  const top = window.scrollY;
  view.replaceChildren(content);
  view.querySelectorAll('details').forEach((details, at) => { details.open = open[at] ?? false; });
  if (focused) view.querySelector('[tabindex="-1"]')?.focus({ preventScroll: true });
  window.scrollTo({ top, behavior: 'instant' });
}

/** The story that is open changed: show it as it is now, with the reader where he was. */
async function viewChanged(story) {
  if (shown !== 'story/' + story.story_id) return;
  const mine = asked;
  const id = story.merged_into ?? story.story_id;
  const page = await pages.story(id).catch(() => null);
  if (page === null || mine !== asked) return;
  renew(page.content);
  if (story.merged_into) {
    history.replaceState(null, '', '#/story/' + encodeURIComponent(id));
    shown = 'story/' + id;
  }
  say('This story was updated.');
}

/** Statements come in all the time: the list of issues, where it is shown, is asked for again, unless someone works in it. */
async function refreshIssues() {
  if (shown !== 'issues' || document.hidden || view.contains(document.activeElement?.closest('a, button, summary'))) return;
  const mine = asked;
  const page = await pages.issues().catch(() => null);
  if (page === null || mine !== asked || view.firstElementChild?.isEqualNode(page.content)) return;
  renew(page.content);
}

/** A link between stories came or went: the store knows of it a moment later, so the open story is asked for again. */
async function linkChanged(link) {
  const id = shown.startsWith('story/') ? shown.slice('story/'.length) : null;
  const other = (name) => view.querySelector('[data-other="' + CSS.escape(name ?? '') + '"]');
  const concerned = id !== null && (id === link.story_id || id === link.other_story_id || other(link.story_id) !== null
    || view.querySelector('[data-event="' + CSS.escape(link.event_id ?? '') + '"]') !== null);
  if (!concerned) return;
  const wanted = id === link.story_id ? link.other_story_id : link.story_id;
  for (const wait of LINK_AFTER) {
    await pause(wait);
    if (!link.ended && other(wanted) !== null) return;
    await viewChanged({ story_id: id });
  }
}

// ---- the state ----

function connection(state, words) {
  const shownState = document.querySelector('[data-testid="connection"]');
  shownState.dataset.state = state;
  shownState.querySelector('span').textContent = words;
}

function showFigures() {
  const failing = all().filter(isFailing).length;
  const figures = {
    'feeds-ok': count(feeds.size - failing, 'feed') + ' ok',
    'feeds-failing': failing + '\u00a0failing',
    'dead-letters': count(deadLetters, 'dead letter'),
  };
  for (const [name, text] of Object.entries(figures)) {
    const figure = document.querySelector('[data-testid="' + name + '"]');
    figure.textContent = text;
    figure.classList.toggle('bad', (name === 'feeds-failing' && failing > 0) || (name === 'dead-letters' && deadLetters > 0));
  }
}

async function readState() {
  const [state, known] = await Promise.all([get('/api/status'), get('/api/feeds')]);
  feeds.clear();
  known.feeds.forEach((feed) => feeds.set(feed.feed_id, feed));
  deadLetters = state.dead_letters;
  showFigures();
  openFeeds?.update(all());
}

const all = () => [...feeds.values()];

function feedChanged(feed) {
  if (feed.removed) feeds.delete(feed.feed_id);
  else feeds.set(feed.feed_id, feed);
  showFigures();
  openFeeds?.update(all());
}

async function readAll() {
  try {
    await Promise.all([readStories(), readState()]);
  } catch (problem) {
    explainEmptiness(problem.message);
  }
}

function listen() {
  const events = new EventSource('/api/events');
  // Everything is read once more when the connection stands, at the first time as at every other: nothing slips between.
  events.addEventListener('open', () => {
    connection('live', 'Live');
    readAll();
  });
  events.addEventListener('error', () => {
    connection('away', 'Reconnecting');
    // A browser gives up where the answer was an error; try again then.
    if (events.readyState === EventSource.CLOSED) setTimeout(listen, 3000);
  });
  events.addEventListener('story', (event) => storyChanged(JSON.parse(event.data)));
  events.addEventListener('link', (event) => linkChanged(JSON.parse(event.data)));
  events.addEventListener('feed', (event) => feedChanged(JSON.parse(event.data)));
  events.addEventListener('deadletter', () => {
    deadLetters += 1;
    showFigures();
  });
}

// ---- wiring ----

document.getElementById('search-form').addEventListener('submit', (event) => {
  event.preventDefault();
  const words = search.value.trim();
  location.hash = words === '' ? '#/' : '#/search/' + encodeURIComponent(words);
});
document.addEventListener('keydown', (event) => {
  const typing = event.target.closest?.('input, select, textarea');
  if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    search.focus();
  }
});
more.addEventListener('click', readOlder);
languageChoice.addEventListener('change', readAll);
fresh.addEventListener('click', () => {
  listScroll = 0;
  if (list.hidden) location.hash = '#/';
  window.scrollTo({ top: 0, behavior: 'smooth' });
  stories.querySelector('a')?.focus({ preventScroll: true });
  seen();
});
window.addEventListener('scroll', () => { if (!list.hidden && window.scrollY < 200) seen(); }, { passive: true });
window.addEventListener('hashchange', navigate);
history.scrollRestoration = 'manual';
setInterval(() => {
  refreshTimes();
  refreshGrowing();
  refreshIssues();
}, 20000);

navigate();
readAll();
listen();
