// The page of feeds: a table of all that are watched, the broken ones first, kept up to date while it is open.

import { el, outside, route } from './dom.js';
import { count, time } from './text.js';

const MOST_ROWS = 500;
const PAUSE = 1500;

// [rank in the table, word, kind of dot]
const STATES = {
  FAILING: [0, 'failing', 'bad'],
  GONE: [1, 'gone', 'bad'],
  DISALLOWED: [2, 'disallowed', 'bad'],
  THROTTLED: [3, 'waiting', 'warn'],
  UNKNOWN: [4, 'unknown', 'warn'],
  OK: [5, 'ok', 'good'],
  UNCHANGED: [5, 'ok', 'good'],
};
const stateOf = (feed) => STATES[feed.status] ?? STATES.UNKNOWN;

/** Whether a feed brings nothing at the moment. */
export const isBroken = (feed) => stateOf(feed)[0] <= 3;

/** Whether that is more than a site's wish for patience. */
export const isFailing = (feed) => stateOf(feed)[0] <= 2;

/** The page; update() brings it up to date, at most every second and a half. */
export function feedsPage(feeds) {
  const rows = el('tbody', { test: 'feed-rows' });
  const sum = el('p', { class: 'facts', test: 'feed-sum', role: 'status' });
  const rest = el('p', { class: 'notice', hidden: true });
  const onlyBroken = el('input', { type: 'checkbox', test: 'only-broken' });
  const words = el('input', {
    type: 'search', test: 'feed-filter', maxlength: '200', autocomplete: 'off', placeholder: 'Name, address or trouble …',
    'aria-label': 'Filter feeds',
  });
  let all = feeds;
  let waiting = null;

  function show() {
    const filter = words.value.trim().toLowerCase();
    const wanted = all.filter((feed) => (!onlyBroken.checked || isBroken(feed)) && matches(feed, filter)).sort(order);
    const open = new Set([...rows.querySelectorAll('details[open]')].map((one) => one.closest('tr').dataset.feedId));
    rows.replaceChildren(...wanted.slice(0, MOST_ROWS).map((feed) => row(feed, open.has(feed.feed_id))));
    sum.replaceChildren(...figures(all));
    rest.hidden = wanted.length > 0 && wanted.length <= MOST_ROWS;
    rest.textContent = wanted.length > MOST_ROWS ? count(wanted.length - MOST_ROWS, 'more feed') + '; filter to see them.'
      : all.length === 0 ? 'No feed has been asked yet. Add one: newswatch feeds add https://…' : 'No feed matches.';
  }

  onlyBroken.addEventListener('change', show);
  words.addEventListener('input', show);
  show();
  const content = el('div', { class: 'feeds', test: 'feeds-page' },
    el('nav', { class: 'back', 'aria-label': 'Back' }, el('a', { href: '#/', test: 'back' }, '← All stories')),
    el('h1', { tabindex: '-1' }, 'Feeds'),
    sum,
    el('div', { class: 'feed-tools' }, words, el('label', {}, onlyBroken, ' only broken'),
      el('a', { class: 'source', href: route('status') }, 'dead letters')),
    el('div', { class: 'feed-table' },
      el('table', {},
        el('thead', {}, el('tr', {}, ...['State', 'Feed', 'Last success', 'Next', 'Every', 'Articles']
          .map((title) => el('th', { scope: 'col' }, title)))),
        rows)),
    rest);
  return {
    content,
    update(changed) {
      all = changed;
      waiting ??= setTimeout(() => {
        waiting = null;
        if (content.isConnected) show();
      }, PAUSE);
    },
  };
}

function matches(feed, filter) {
  return filter === '' || [feed.name, feed.url, feed.explanation, ...(feed.warnings ?? [])]
    .some((text) => String(text ?? '').toLowerCase().includes(filter));
}

function order(left, right) {
  return stateOf(left)[0] - stateOf(right)[0]
    || (left.name || left.url).localeCompare(right.name || right.url)
    || left.feed_id.localeCompare(right.feed_id);
}

function figures(feeds) {
  const counts = new Map();
  for (const feed of [...feeds].sort((left, right) => stateOf(left)[0] - stateOf(right)[0])) counts.set(stateOf(feed)[1], (counts.get(stateOf(feed)[1]) ?? 0) + 1);
  return [el('span', {}, count(feeds.length, 'feed')),
    ...[...counts].map(([word, number]) => el('span', {}, number + ' ' + word))];
}

function row(feed, open) {
  const [, word, kind] = stateOf(feed);
  return el('tr', { test: 'feed-row', 'data-feed-id': feed.feed_id, 'data-status': feed.status },
    el('td', { class: 'feed-state' }, el('i', { class: 'dot ' + kind, 'aria-hidden': 'true' }), word),
    el('td', { class: 'feed-what' },
      el('p', { class: 'title' }, el('bdi', {}, feed.name || feed.url),
        feed.hub ? el('span', { class: 'tag', title: 'A hub tells of its news: ' + feed.hub }, 'pushed') : null),
      el('p', { dir: 'auto', test: 'feed-explanation' }, feed.explanation),
      el('p', { class: 'source' }, outside(feed.url, feed.url)),
      feed.moved_to ? el('p', { class: 'source' }, 'moves to ', outside(feed.moved_to, feed.moved_to)) : null,
      warnings(feed, open)),
    cell('Last success', time(feed.last_success_at) ?? 'never'),
    cell('Next', next(feed)),
    cell('Every', span(feed.interval_seconds)),
    el('td', { 'data-label': 'Articles', class: 'number', title: polls(feed) }, Number(feed.articles_total).toLocaleString('en')));
}

function warnings(feed, open) {
  const list = feed.warnings ?? [];
  if (list.length === 0) return null;
  return el('details', { class: 'why', open }, el('summary', {}, count(list.length, 'warning')),
    el('ul', {}, ...list.map((warning) => el('li', { dir: 'auto' }, warning))));
}

function cell(label, content) {
  return el('td', { 'data-label': label }, content);
}

function next(feed) {
  return Date.parse(feed.next_attempt_at) <= Date.now() ? 'due' : time(feed.next_attempt_at) ?? '–';
}

function span(seconds) {
  if (!Number.isInteger(seconds)) return '–';
  if (seconds < 120) return seconds + '\u00a0s';
  return seconds < 7200 ? Math.round(seconds / 60) + '\u00a0min' : Math.round(seconds / 3600) + '\u00a0h';
}

function polls(feed) {
  return count(feed.items_in_feed, 'item') + ' in the feed, ' + count(feed.polls_total ?? 0, 'request') + ', '
    + (feed.not_modified_total ?? 0) + ' of them without change';
}
